/** What else can be done with a passage: the lines that other parts of the site have in the menu of a line number. */
import { fromRoot } from '../browser/site-root.ts';
import { KEEP, keep } from '../passage/keep.ts';

export interface CiteContext {
  /** Address of the passage, with its anchor: `https://…/branches/hokkaido/2021/#L126-L130`. */
  address: string;
  /** Its page alone, from the host's root: `/branches/hokkaido/2021/`. */
  path: string;
  /** Ids of the first and the last block, as on that page: `L126`, or `hokkaido-L126` where it shows several branches. */
  first: string;
  last: string;
  /** null for a national document. */
  branch: string | null;
  year: number;
  /** How it is said aloud: 北海道 令和3年度 126〜130行. */
  said: string;
  citation: string;
  /** The source's own words, a block a line. */
  text: string;
}

export interface CiteAction {
  /** Words of the menu's line. */
  label: string;
  /** What it gives back is said to the reader; nothing where it is empty. */
  run: (context: CiteContext) => string | Promise<string>;
}

/** In the menu's order. */
export const actions: readonly CiteAction[] = [
  {
    label: KEEP,
    run: async ({ address }) => {
      const at = fromRoot(new URL(address));
      return at === null ? '会議資料には、このサイトを開いているときに入れられます。' : keep(at);
    },
  },
];
