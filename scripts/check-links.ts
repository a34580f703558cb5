/** Fails where a link or anchor inside the built site leads nowhere; all faults are told, those of one address together. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkLinks, type LinkFault, readPage } from './lib/links.ts';
import { seconds } from './lib/stages.ts';

const SHOWN = 60;
const dist = process.argv[2] ?? 'dist';
if (!existsSync(dist)) {
  console.error(`There is no ${dist} to check. Build it first: npm run build`);
  process.exit(1);
}
const started = performance.now();
const files = readdirSync(dist, { recursive: true, encoding: 'utf8' }).map((f) => f.replaceAll('\\', '/'));
const pages = new Map(
  files.filter((f) => f.endsWith('.html')).map((f) => [f, readPage(readFileSync(join(dist, f), 'utf8'))]),
);
const faults = checkLinks(pages, new Set(files));
const links = [...pages.values()].reduce((sum, page) => sum + page.links.length, 0);
console.log(`links: ${links} on ${pages.size} pages, ${faults.length} broken, ${seconds(started)}`);
for (const line of report(faults).slice(0, SHOWN)) console.error(line);
if (faults.length > SHOWN) console.error(`… and more.`);
process.exitCode = faults.length > 0 || pages.size === 0 ? 1 : 0;

/** One line for the same fault on many pages. */
function report(all: readonly LinkFault[]): string[] {
  const groups = Map.groupBy(all, (f) => f.why);
  return [...groups.values()].map(([first, ...rest]) => {
    const place = first ? `${dist}/${first.page}:${first.line} ${first.href}: ${first.why}` : '';
    return `  ${place}${rest.length > 0 ? ` (and ${rest.length} more)` : ''}`;
  });
}
