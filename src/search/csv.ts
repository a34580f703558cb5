/** The list of hits as CSV: one line a block that holds any of the words. UTF-8 with BOM, CRLF (as the open dataset). */
import { kindLabel } from '../lib/labels.ts';
import type { Engine } from './engine.ts';
import { flag } from './format.ts';
import { isChosen, placesOf, searchedText } from './match.ts';
import type { Answer } from './run.ts';

const HEAD = ['年度', '文書', '支部コード', '支部', '柱', '施策', '節', '行', '種類', '新規・拡充', '本文', 'アドレス'];

/** `root` is the site's address, for the last column. */
export async function hitsCsv(engine: Engine, answer: Answer, root: URL): Promise<string> {
  const { map, sections } = engine;
  const texts = await engine.texts(answer.hits.map(({ section }) => section));
  const lines = answer.hits.flatMap(({ section }) => {
    const document = map.documents[sections.document[section] as number];
    const measure = map.measures[sections.measure[section] as number];
    if (!document) return [];
    return (texts.get(section) ?? [])
      .filter(
        (block) =>
          isChosen(block, answer.params) && answer.needles.some((needle) => placesOf(block, needle).length > 0),
      )
      .map((block) => {
        const [id, flags] = block;
        return [
          String(document.year),
          kindLabel[document.kind] + (document.draft ? '（案）' : ''),
          // Branches come in the order of their codes.
          document.branch < 0 ? '' : String(document.branch + 1).padStart(2, '0'),
          map.branches[document.branch]?.name ?? document.title,
          map.pillars[measure?.pillar ?? -1]?.name ?? '',
          measure?.name ?? '',
          sections.id[section] as string,
          id.split('-')[0] as string,
          flags.includes(flag.target) ? '目標' : flags.includes(flag.heading) ? '見出し' : '本文',
          flags.includes(flag.new) ? '新規' : flags.includes(flag.expanded) ? '拡充' : '',
          searchedText(block),
          new URL(`${document.path}#L${id}`, root).href,
        ];
      });
  });
  return `\uFEFF${[HEAD, ...lines].map((line) => line.map(field).join(',')).join('\r\n')}\r\n`;
}

function field(value: string): string {
  return /[",\r\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value;
}
