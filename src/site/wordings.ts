/** The groups of near-identical wordings, formed once a build. */
import { createWordings } from '../likeness/wordings.ts';
import { corpus } from './data.ts';

export const wordings = createWordings(corpus.documents, corpus.branches);
