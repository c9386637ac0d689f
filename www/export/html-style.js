// The style sheet of the standalone page and its hash, which the page's own policy names. The hash is of
// the exact characters; a test says the right one when they change.

export const STYLE = `
:root{color-scheme:light dark;--paper:#fbfaf6;--ink:#1d1b18;--quiet:#5f5a52;--line:#d9d3c6;--quote:#f3e9cf;--person:#9a3412;--organization:#1e4e8c;--place:#17643a;--group:#6b3fa0;--other:#7a5b00;--date:#0b6470}
@media(prefers-color-scheme:dark){:root{--paper:#15161a;--ink:#e9e6df;--quiet:#a8a297;--line:#3a3d45;--quote:#2f2a1b;--person:#f0a37e;--organization:#8fb8f0;--place:#86cfa0;--group:#c6a6ee;--other:#e2c265;--date:#76cfda}}
body{margin:0 auto;max-width:40rem;padding:2rem 1.2rem 4rem;background:var(--paper);color:var(--ink);font:1.1rem/1.65 ui-serif,"Iowan Old Style",Palatino,Georgia,"Liberation Serif",serif;overflow-wrap:anywhere}
h1{font-size:2rem;line-height:1.2;text-wrap:balance}h2{font-size:1.25rem}.section,.byline,.dateline,.timestamp,.credit,.caption,small,footer{color:var(--quiet);font-size:.9rem}.standfirst{font-weight:600}
mark{background:none;color:inherit;text-decoration:underline;text-decoration-thickness:.11em;text-underline-offset:.2em;text-decoration-color:var(--other);text-decoration-style:wavy}
mark.person{text-decoration-color:var(--person);text-decoration-style:solid}mark.organization{text-decoration-color:var(--organization);text-decoration-style:double}mark.place{text-decoration-color:var(--place);text-decoration-style:dotted}mark.group{text-decoration-color:var(--group);text-decoration-style:dashed}
time{color:var(--date);border-bottom:1px solid}q{quotes:none;background:var(--quote);padding:.08em .12em;border-radius:.2em}q.indirect{background:none;border-bottom:1px dotted var(--quiet)}q.scare{background:none}
.notes{border-top:1px solid var(--line);margin-top:2.5rem;font-size:.95rem}blockquote{margin:.35rem 0;padding-left:.7rem;border-left:3px solid var(--line)}blockquote.indirect{border-left-style:dotted;font-style:italic}dt{font-weight:600}dd{margin:0 0 .5rem 1rem}
@media print{body{max-width:none;padding:0}q{outline:1px solid var(--line)}}
`;

export const STYLE_HASH = "sha256-nFbGxPwN4CUI9J+GdUjKlbFuY2vsBLVxjnD5QgE06OM=";
