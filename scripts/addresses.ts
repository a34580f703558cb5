/**
 * The list of every address ever published, anchors included: content/addresses.txt (docs/addresses.md).
 *
 *   npm run addresses              adds what dist publishes and the list lacks; never removes
 *   npm run addresses -- --check   fails where a published address does not answer, or one is not in the list
 *   … [--dist dist] [--list content/addresses.txt] [--redirects content/redirects.yaml]
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { contentFolder } from '../src/content/folder.ts';
import { FaultsError } from '../src/foundation/faults.ts';
import { readSite } from '../src/redirects/inventory.ts';
import { loadRedirects, movesOf, redirectsFile } from '../src/redirects/read.ts';
import { parts } from '../src/redirects/resolve.ts';
import { type Lost, lost, published, union, unlisted } from './check/address-check.ts';
import { type AddressList, formatList, parseList } from './check/address-list.ts';
import { seconds } from './run/stages.ts';

const HEAD = `# Every address ever published, anchors included; read and written by npm run addresses (docs/addresses.md).
# Lines are added, never removed: what moved stands in redirects.yaml.
`;

const { values } = parseArgs({
  options: {
    check: { type: 'boolean', default: false },
    dist: { type: 'string', default: 'dist' },
    list: { type: 'string', default: `${contentFolder}/addresses.txt` },
    redirects: { type: 'string', default: redirectsFile },
  },
});
const started = performance.now();
try {
  if (!existsSync(values.dist)) throw new Error(`There is no ${values.dist} to read. Build it first: npm run build`);
  const list: AddressList = existsSync(values.list)
    ? parseList(readFileSync(values.list, 'utf8'), values.list)
    : new Map();
  const site = readSite(values.dist);
  const redirects = loadRedirects(values.redirects);
  const now = published(site, new Set(redirects.map(({ from }) => from)));
  const added = unlisted(list, now);
  const gone = lost(list, site, movesOf(redirects));
  console.log(
    `addresses: ${count(list)} published, ${count(now)} in ${values.dist}, ${gone.reduce((sum, { from, anchors }) => sum + anchors.length + (from.endsWith('#*') ? 0 : 1), 0)} lost, ${added.length} not listed, ${seconds(started)}`,
  );
  for (const line of report(gone)) console.error(line);
  if (values.check && added.length > 0) {
    console.error(
      `${added.length} addresses of ${values.dist} are not in ${values.list}, such as ${added.slice(0, 3).join(', ')}. Add them: npm run addresses`,
    );
  }
  if (!values.check && added.length > 0) {
    writeFileSync(values.list, HEAD + formatList(union(list, now)));
    console.log(`Added ${added.length} to ${values.list}. Commit it with what brought them.`);
  }
  process.exitCode = gone.length > 0 || (values.check && added.length > 0) ? 1 : 0;
} catch (error) {
  if (!(error instanceof Error)) throw error;
  console.error(error instanceof FaultsError ? error.message : `${error.message}.`);
  process.exitCode = 1;
}

/** Every lost address, and the entries for redirects.yaml that would fix them. */
function report(all: readonly Lost[]): string[] {
  if (all.length === 0) return [];
  const named = all.flatMap(({ from, why, anchors }) => [
    `  ${from}: ${why}`,
    ...(anchors.length > 0
      ? formatList(new Map([[parts(from)[0], new Set(anchors)]]))
          .trimEnd()
          .split('\n')
          .map((line) => `    ${line}`)
      : []),
  ]);
  const fix = all.map(
    ({ from, to }) => `- { from: ${JSON.stringify(from)}, to: ${JSON.stringify(to ?? '…')}, why: …, since: … }`,
  );
  return [
    'Published addresses that do not answer:',
    ...named,
    `Fix: bring them back, or say in ${values.redirects} where they stand now (look at each; these are guesses):`,
    ...fix,
  ];
}

function count(list: AddressList): number {
  return [...list.values()].reduce((sum, anchors) => sum + anchors.size, list.size);
}
