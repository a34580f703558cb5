/** The converted documents' text as Astro renders it (MDX). Their data, the JSON beside it, is read by src/content/documents.ts. */
import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { z } from 'zod';
import { contentFolder } from './content/folder.ts';
import { documentKind } from './schema/document.ts';

/** 2021/hokkaido.mdx → 2021/hokkaido. */
const withoutExtension = ({ entry }: { entry: string }) => entry.replace(/\.[a-z]+$/, '');

/** The text of one kind of document; rendered by its page, never read for data. */
const texts = (folder: string, pattern: string) =>
  defineCollection({
    loader: glob({ base: `${contentFolder}/${folder}`, pattern, generateId: withoutExtension, retainBody: false }),
    schema: z.object({ branch: z.string().optional(), fiscalYear: z.int(), kind: documentKind, title: z.string() }),
  });

export const collections = {
  plans: texts('plans', '**/*.mdx'),
  results: texts('results', '*/*.mdx'),
  documents: texts('documents', '*.mdx'),
};
