#!/usr/bin/env node
/**
 * `npm run bench:bundle`: bytes of the converter as a browser would load it, of the likeness model, of the catalogue's words and
 * of the readers of files, gzip.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { loadCatalog } from '../src/content/catalog.ts';
import { bundleConverter } from './bench/converter-bundle.ts';
import { bundleReader, readerNames } from './bench/readers-bundle.ts';
import { modelFile } from './convert/model-content.ts';

const packed = (text: string | Uint8Array): number => gzipSync(text, { level: 9 }).length;
const bytes = (name: string, count: number): void =>
  console.log(`${name.padEnd(10)} ${count.toLocaleString('en')} bytes gzip`);

const { gzipBytes, modules } = await bundleConverter();
const { branches, pillars, measures, metrics, others, groups, tags } = loadCatalog('content/catalog');
bytes('converter', gzipBytes);
bytes('model', packed(readFileSync(join('content', modelFile))));
bytes('catalogue', packed(JSON.stringify({ branches, pillars, measures, metrics, others, groups, tags })));
console.log(`${modules.length} modules`);
for (const name of readerNames) bytes(`read ${name}`, (await bundleReader(name)).gzipBytes);
