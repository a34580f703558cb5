/** The list of hits as a table to save: one line a block that holds any of the words. */
import { kindLabel } from '../domain/labels.ts';
import type { CellValue } from '../foundation/workbook.ts';
import type { TypedTable } from '../table-export/columns.ts';
import type { Engine } from './engine.ts';
import { flag } from './format.ts';
import { isChosen, placesOf, searchedText } from './match.ts';
import type { Answer } from './run.ts';

const columns = [
  { label: '年度', description: '西暦の年度' },
  { label: '文書', description: '文書の種類' },
  { label: '支部コード', description: '都道府県コード（JIS X 0401、2桁）。全国の文書では空' },
  { label: '支部', description: '支部の名前。全国の文書ではその題名' },
  { label: '柱', description: '施策の属する柱' },
  { label: '施策', description: '施策の外に書かれた文では空' },
  { label: '節', description: '属する節の最初の行' },
  { label: '行', description: '文書の1行目から数えた行番号' },
  { label: '種類', description: '目標、見出し、本文' },
  { label: '新規・拡充', description: '新規または拡充と記されたもの' },
  { label: '本文', description: '原本のままの文' },
  { label: 'アドレス', description: 'このサイトの中の場所' },
];

/** `root` is the site's address, for the last column. */
export async function hitsTable(engine: Engine, answer: Answer, root: URL): Promise<TypedTable> {
  const { map, sections } = engine;
  const texts = await engine.texts(answer.hits.map(({ section }) => section));
  const rows = answer.hits.flatMap(({ section }) => {
    const document = map.documents[sections.document[section] as number];
    const measure = map.measures[sections.measure[section] as number];
    if (!document) return [];
    return (texts.get(section) ?? [])
      .filter(
        (block) =>
          isChosen(block, answer.params) && answer.needles.some((needle) => placesOf(block, needle).length > 0),
      )
      .map((block): CellValue[] => {
        const [id, flags] = block;
        return [
          document.year,
          kindLabel[document.kind] + (document.draft ? '（案）' : ''),
          // Branches come in the order of their codes.
          document.branch < 0 ? '' : String(document.branch + 1).padStart(2, '0'),
          map.branches[document.branch]?.name ?? document.title,
          map.pillars[measure?.pillar ?? -1]?.name ?? '',
          measure?.name ?? '',
          sections.id[section] as string,
          Number(id.split('-')[0]),
          flags.includes(flag.target) ? '目標' : flags.includes(flag.heading) ? '見出し' : '本文',
          flags.includes(flag.new) ? '新規' : flags.includes(flag.expanded) ? '拡充' : '',
          searchedText(block),
          new URL(`${document.path}#L${id}`, root).href,
        ];
      });
  });
  return { title: `「${answer.params.q}」の検索結果`, columns, rows };
}
