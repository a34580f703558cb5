/** The projector's style: it comes with its script. */
export const STYLE = `
.pj { inset: 0; inline-size: 100%; block-size: 100%; max-inline-size: none; max-block-size: none; margin: 0; border: 0; padding: 2.5vmin 4vmin 1.5vmin; background: var(--paper); color: var(--ink); flex-direction: column; gap: 1.5vmin; }
.pj[open] { display: flex; }
.pj::backdrop { background: var(--paper); }
.pj h2 { margin: 0; padding: 0 0 1vmin; border: 0; border-block-end: 2px solid var(--accent); font-size: max(1.1rem, 3vmin); }
.pj-stage { flex: 1; min-block-size: 0; overflow: auto; line-height: 1.5; padding-block: 1vmin; scrollbar-gutter: stable; }
.pj-stage:focus { outline: 0; }
.pj-stage > * { margin: 0 0 0.45em; padding: 0; max-inline-size: none; font-size: inherit; }
.pj-stage .qh { font-weight: 700; }
.pj-stage .k { font-weight: 700; border-inline-start: 0.2em solid var(--accent); padding-inline-start: 0.5em; }
.pj-stage .i2 { margin-inline-start: 1em; }
.pj-stage .i3 { margin-inline-start: 2em; }
.pj-stage .i4 { margin-inline-start: 3em; }
.pj-stage .o { color: var(--soft); }
.pj-stage table { font-size: 0.62em; }
.pj-stage figure { block-size: 100%; display: flex; flex-direction: column; }
.pj-stage figure > div:not([hidden]) { flex: 1; min-block-size: 12rem; block-size: auto; max-inline-size: none; position: relative; }
.pj-stage figure > :is(details, .tools, .pick) { display: none; }
.pj-stage figcaption > :first-child { font-size: 1em; font-weight: 700; margin: 0; }
.pj-stage figcaption p { font-size: 0.8em; max-inline-size: none; margin: 0 0 0.5em; }
.pj-foot { display: flex; flex-wrap: wrap; align-items: center; justify-content: space-between; gap: 0 2rem; font-size: max(0.8rem, 1.7vmin); color: var(--soft); }
.pj-foot p { margin: 0; }
.pj-source { flex: 1 1 20rem; }
.pj-tools { display: flex; align-items: center; gap: 0.6rem; }
.pj-tools button { font: inherit; color: var(--ink); background: none; border: 1px solid var(--rule); border-radius: 3px; min-inline-size: 2.4em; min-block-size: 32px; padding: 0 0.7em; cursor: pointer; }
.pj-tools [aria-disabled=true] { color: var(--faint); border-style: dashed; cursor: default; }
.pj-count { min-inline-size: 5em; text-align: center; color: var(--ink); font-variant-numeric: tabular-nums; }
@media print { .pj { display: none !important; } }
`;
