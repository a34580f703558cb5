/** The converted documents' text as Astro renders it (MDX). Their data, the JSON beside it, is read by src/lib/documents.ts. */
import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { z } from 'zod';
import { contentFolder } from './lib/content-folder.ts';
import { documentKind } from './schema/document.ts';

/** 2021/hokkaido.mdx → 2021/hokkaido. */
const withoutExtension = ({ entry }: { entry: string }) => entry.replace(/\.[a-z]+$/, '');

/** One plan's text; rendered by its page, never read for data. */
const plans = defineCollection({
  loader: glob({ base: `${contentFolder}/plans`, pattern: '*/*.mdx', generateId: withoutExtension, retainBody: false }),
  schema: z.object({ branch: z.string(), fiscalYear: z.int(), kind: documentKind, title: z.string() }),
});

export const collections = { plans };
