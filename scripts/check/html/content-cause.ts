/** The lines of content and sources that a block of a page was made from. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import type { PlanDocument } from '../../../src/domain/types.ts';

const content = 'content';
const blockId = /^(?:([a-z]+)-)?(L\d+(?:-\d+)?)$/;

/**
 * `content/plans/2021/iwate.mdx:31` and `content/sources/r3-branch-plans.txt:852` for the block with this id on this page;
 * empty where the id is no block's.
 */
export function contentCause(page: string, id: string): string[] {
  const [, branch, block] = blockId.exec(id) ?? [];
  if (block === undefined) return [];
  for (const name of documentsOf(page, branch)) {
    const data = `${content}/${name}.json`;
    if (!existsSync(data)) continue;
    const document = JSON.parse(readFileSync(data, 'utf8')) as PlanDocument;
    const found = document.blocks.find((each) => each.id === block);
    const measure = /^measures\/([a-z-]+)\//.exec(page)?.[1];
    // A measure's page over the years names no year: the block is that of the measure.
    if (!found || (measure !== undefined && found.measure !== measure)) continue;
    return [
      `${content}/${name}.mdx:${lineOf(`${content}/${name}.mdx`, `id="${block}"`)}`,
      `${content}/sources/${document.source.file}:${found.lines[0]?.[0] ?? document.source.lines[0]}`,
    ];
  }
  return [];
}

/** Documents that the page may show, as paths in content without their ending; years from the newest. */
function documentsOf(page: string, branch: string | undefined): string[] {
  const [, own, year, results] = /^branches\/([a-z]+)\/(\d{4})\/(results\/)?/.exec(page) ?? [];
  if (own) return [`${results ? 'results' : 'plans'}/${year}/${own}`];
  const [, slug] = /^documents\/([^/]+)\//.exec(page) ?? [];
  if (slug) return [`documents/${slug}`];
  if (!branch) return [];
  const [, dated] = /\/(\d{4})\//.exec(page) ?? [];
  const years = dated ? [dated] : heldYears();
  return years.map((each) => `plans/${each}/${branch}`);
}

const heldYears = () => readdirSync(`${content}/plans`).sort().reverse();

function lineOf(file: string, text: string): number {
  const lines = existsSync(file) ? readFileSync(file, 'utf8').split('\n') : [];
  return lines.findIndex((line) => line.includes(text)) + 1 || 1;
}
