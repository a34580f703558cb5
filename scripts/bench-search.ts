/**
 * Measures the search in a browser over dist: bytes of a first and of a further query, time from key to list.
 * `npm run bench:search` (or `node scripts/bench-search.ts`); CHROME_PATH names the Chromium, a busy machine tells little.
 */
import { measureQueries, ownSearch, typed } from './bench/queries.ts';
import { at } from './bench/weigh.ts';

const { first, further, times } = await measureQueries('dist', typed, ownSearch);
const kilobytes = (bytes: number) => `${(bytes / 1000).toFixed(1)} KB`;
const line = (name: string, values: number[], show: (value: number) => string) =>
  console.log(
    `${name.padEnd(34)} median ${show(at(values, 0.5))}   p95 ${show(at(values, 0.95))}   most ${show(at(values, 1))}`,
  );
console.log(`${typed.length} queries, gzip bytes:`);
line('first query, own scripts included', first, kilobytes);
line('a further query', further, kilobytes);
line('key to list', times, (time) => `${Math.round(time)} ms`);
