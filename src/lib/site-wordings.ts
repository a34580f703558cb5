/** The groups of near-identical wordings, formed once a build. */
import { createWordings } from './grouping/wordings.ts';
import { corpus } from './site-data.ts';

export const wordings = createWordings(corpus.documents, corpus.branches);
