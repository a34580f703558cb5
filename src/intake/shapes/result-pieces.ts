/** Paragraphs of a results document → pieces, by their marks and by the column that they stand in. */
import type { Line } from '../../convert/lines/lines.ts';
import { ordinal } from '../../convert/lines/marks.ts';
import type { ResultColumn } from '../../convert/shapes/columns.ts';
import type { Piece } from '../../convert/shapes/piece.ts';
import { readFigureRow } from '../../convert/targets/figure-rows.ts';
import { isLegend, readLetter } from '../../convert/targets/results-language.ts';
import type { Line as LayoutLine } from '../layout.ts';
import { pieceOf } from './context.ts';
import type { Paragraph } from './paragraphs.ts';

type Of = (line: LayoutLine) => Line;

/** A row of figures stands for itself, unless it is what a bracket or a verb adds to the one before; sentences go on. */
export const figuresApart = (open: string, line: string): boolean => {
  if (/^[（(ぁ-ん]/u.test(line) || /[（(、]$/u.test(open)) return false;
  const before = readFigureRow(open);
  const row =
    before.bare && before.figures.length > 0 && !/、/u.test(open.replace(/[（(【［][^）)】］]*[）)】］]/gu, ''));
  return row && /^[^\d０-９。、]{2,}/u.test(line);
};

const labelAlone = /^(?:【[^】]+】|［[^］]+］|\[[^\]]+\]|〔[^〕]+〕|≪[^≫]+≫|《[^》]+》|＜[^＞]+＞)$/u;
const evaluates = /自己評価|^評価$/u;

/** The pieces of one cell or box. A mark or label alone belongs to what follows it. */
export function resultPieces(paragraphs: readonly Paragraph[], of: Of, column?: ResultColumn): Piece[] {
  const pieces: Piece[] = [];
  let open: Paragraph | null = null;
  let kpi: { last: number | null } | null = null;
  const put = (type: Piece['type'], paragraph: Paragraph, more: Partial<Piece> = {}): Piece => {
    const { marker, text, lines, whole } = paragraph;
    const front = open ? [open.whole, marker].filter(Boolean).join(' ') : marker;
    // Words that only look like a mark stay words.
    const own = text === '' ? { marker: null, text: whole } : { marker: front, text };
    const made = pieceOf(type, [...(open?.lines ?? []), ...lines], own.text, of, {
      ...own,
      ...(column ? { column } : {}),
      ...more,
    });
    open = null;
    pieces.push(made);
    return made;
  };
  for (const paragraph of paragraphs) {
    const { marks, marker, text, whole } = paragraph;
    const [mark] = marks;
    const isMark = mark?.kind === 'kpi';
    if (isLegend(whole)) {
      put('note', paragraph, { role: 'legend', column: undefined as never });
      continue;
    }
    if (readLetter(whole) !== null || /^自己評価[：:]?[－―—-]$/u.test(whole)) {
      kpi = null;
      put('note', paragraph, { role: 'letter', marker: null, text: whole });
      continue;
    }
    if (isMark && text === '') {
      flush();
      open = paragraph;
      kpi = { last: null };
      continue;
    }
    if (labelAlone.test(whole) && !isMark) {
      flush();
      kpi = null;
      if (evaluates.test(whole)) put('heading', paragraph, { role: 'label', level: 3, marker: null, text: whole });
      else open = paragraph;
      continue;
    }
    if (isMark) kpi = { last: null };
    const number = numberIn(paragraph);
    const states = kpi !== null && column !== 'result' && column !== 'last-year';
    if (kpi && states && (isMark || kpi.last === null || (number !== null && number === kpi.last + 1))) {
      const fresh = isMark || number !== null || open !== null;
      if (fresh && marker !== null && !isMark && number === null && mark?.kind === 'bullet' && open === null)
        kpi = null;
      else {
        kpi.last = number ?? kpi.last ?? (open !== null || isMark ? 0 : null);
        put('kpi', paragraph, { role: 'kpi' });
        continue;
      }
    }
    if (/^[（(]?※|^注|^[＊*]/u.test(marker ?? '') && mark === undefined) put('note', paragraph, { role: 'note' });
    else if (mark?.kind === 'number') {
      kpi = null;
      put(column === 'result' || column === 'last-year' ? 'paragraph' : 'item', paragraph, { role: 'number' });
    } else if (mark?.kind === 'bullet') {
      kpi = null;
      put('item', paragraph, { role: 'item' });
    } else put('paragraph', paragraph, { role: 'paragraph' });
  }
  flush();
  return pieces;

  function flush(): void {
    if (!open) return;
    const alone = open;
    open = null;
    put('heading', { ...alone, marker: null, text: alone.whole }, { role: 'label', level: 3 });
  }
}

/** The number of a paragraph, also behind a KPI mark. */
function numberIn({ marks }: Paragraph): number | null {
  const mark = marks.find(({ kind }) => kind === 'number');
  return mark ? ordinal(mark) : null;
}
