/** A style sheet's text: bundled as a string, adopted as a constructed sheet. */
declare module "*.css" {
  const text: string;
  export default text;
}
