// A script for `new Worker(url, { type: "module" })`, started by the client; it exports nothing.
export {};
