/** Columns of a results table, where the page tells them. */
export type ResultColumn = 'measure' | 'plan' | 'done' | 'last-year' | 'result' | 'evaluation';
