/** The converted documents as Astro sees them: the text to render (MDX) and the same document as data (JSON). */
import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { z } from 'zod';
import { contentFolder } from './lib/content-folder.ts';
import { documentKind, planDocument } from './schema/document.ts';

/** 2021/hokkaido.mdx → 2021/hokkaido. */
const withoutExtension = ({ entry }: { entry: string }) => entry.replace(/\.[a-z]+$/, '');

/** One plan's text; rendered by its page, never read for data. */
const plans = defineCollection({
  loader: glob({ base: `${contentFolder}/plans`, pattern: '*/*.mdx', generateId: withoutExtension, retainBody: false }),
  schema: z.object({ branch: z.string(), fiscalYear: z.int(), kind: documentKind, title: z.string() }),
});

/** The same plans as blocks: what measure pages, charts and tables are made of. */
const planData = defineCollection({
  loader: glob({ base: `${contentFolder}/plans`, pattern: '*/*.json', generateId: withoutExtension }),
  schema: planDocument,
});

export const collections = { plans, planData };
