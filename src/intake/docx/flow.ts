/** The pages that a Word file's text is set down on while it is read, as far as the file tells where they turn. */
import type { Box } from '../layout.ts';
import type { DraftLine } from '../office/paragraph.ts';

/** A table's rows with the pages that they run over, and its cells; lines name it by `id`. */
export interface FlowTable {
  id: number;
  rows: { from: number; to: number }[];
  cells: FlowCell[];
}

export interface FlowCell {
  row: number;
  column: number;
  rowSpan: number;
  columnSpan: number;
  head: boolean;
  fill?: string;
  x?: number;
  width?: number;
}

export interface FlowPage {
  section: number;
  /** Running heads, the text, running feet; notes stand between the last two. */
  heads: DraftLine[];
  lines: DraftLine[];
  notes: DraftLine[];
  feet: DraftLine[];
  boxes: Box[];
}

const emptyPage = (section: number): FlowPage => ({ section, heads: [], lines: [], notes: [], feet: [], boxes: [] });

export class Flow {
  readonly pages: FlowPage[] = [emptyPage(0)];
  tables: FlowTable[] = [];
  /** Page that is written on, from 0. */
  at = 0;
  section = 0;
  /** Nothing was written since the page turned: a further sign of the same turn is none. */
  fresh = true;
  /** Word itself noted where its pages turned. */
  rendered = false;
  /** Boxes stand on one page. */
  #held = 0;

  get page(): FlowPage {
    return this.pages[this.at] as FlowPage;
  }

  /** `told`: by a break that its author set, which turns an empty page too. */
  turn(told: boolean): void {
    if (this.#held > 0 || (this.fresh && !told)) return;
    this.at += 1;
    this.pages[this.at] ??= emptyPage(this.section);
    this.fresh = true;
  }

  add(lines: readonly DraftLine[]): void {
    if (lines.length === 0) return;
    this.page.lines.push(...lines);
    this.fresh = false;
  }

  /** What stands on a page and not in its text: a running head, a note. It has its own lines, in boxes and tables of the page. */
  beside(at: number, write: (flow: Flow) => void): DraftLine[] {
    const flow = new Flow();
    const page = { ...emptyPage(this.section), boxes: (this.pages[at] as FlowPage).boxes };
    flow.pages[at] = page;
    flow.at = at;
    flow.tables = this.tables;
    flow.hold(() => write(flow));
    return page.lines;
  }

  /** Pages do not turn while `write` runs. */
  hold(write: () => void): void {
    this.#held += 1;
    write();
    this.#held -= 1;
  }
}
