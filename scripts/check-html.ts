/**
 * Checks every built page: html-validate's rules, what a page of this site has (title, description, headings, tables,
 * policy), links and anchors. All faults are told at once, each with the line of the source that caused it.
 */
import { existsSync } from 'node:fs';
import { report } from './check/html/report.ts';
import { checkSite } from './check/html/site.ts';
import { seconds } from './run/stages.ts';

const SHOWN = 60;
const dist = process.argv[2] ?? 'dist';
if (!existsSync(dist)) {
  console.error(`There is no ${dist} to check. Build it first: npm run build`);
  process.exit(1);
}
const started = performance.now();
const { pages, links, faults } = await checkSite(dist);
console.log(`HTML: ${pages} pages, ${links} links, ${faults.length} faults, ${seconds(started)}`);
const paragraphs = report(faults, dist);
for (const paragraph of paragraphs.slice(0, SHOWN)) console.error(paragraph);
if (paragraphs.length > SHOWN) console.error(`  … and ${paragraphs.length - SHOWN} more kinds of faults`);
process.exitCode = faults.length > 0 || pages === 0 ? 1 : 0;
