/** Looks of what the line numbers' script makes. */
export const MENU_STYLE = `
.cite { position: absolute; inset: auto; margin: 0; padding: 0.3rem 0; min-inline-size: 13rem; max-inline-size: calc(100vw - 16px); color: var(--ink); background: var(--paper); border: 1px solid var(--rule); border-radius: 4px; box-shadow: 0 4px 16px rgb(0 0 0 / 18%); font-size: 0.92rem; line-height: 1.5; }
.cite p { margin: 0; padding: 0.2rem 0.9rem 0.35rem; font-size: 0.82rem; color: var(--soft); border-block-end: 1px solid var(--line); }
.cite button { display: block; inline-size: 100%; min-block-size: 2rem; padding: 0.2rem 0.9rem; font: inherit; text-align: start; color: inherit; background: none; border: 0; cursor: pointer; }
.cite button:hover, .cite button:focus-visible { background: var(--tint); }
.cite button:focus-visible { outline-offset: -3px; }
.copy-field { inline-size: min(36rem, calc(100vw - 2rem)); color: var(--ink); background: var(--paper); border: 1px solid var(--rule); border-radius: 4px; }
.copy-field textarea { display: block; inline-size: 100%; font: inherit; color: inherit; background: transparent; border: 1px solid var(--rule); }
.copy-field button { font: inherit; min-block-size: 2rem; margin-block-start: 0.6rem; }
@media (pointer: coarse) { .cite button { min-block-size: 2.75rem; } }
@media print { .cite, .copy-field { display: none; } }
`;
