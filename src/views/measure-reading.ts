/**
 * A measure's texts of one year, read as one: what branches share, each wording once, and what only one branch writes.
 * Pure; the groups come from grouping/wordings.ts.
 */
import { blockAnchor } from '../domain/addresses.ts';
import type { Corpus } from '../domain/corpus.ts';
import { fixed } from '../domain/figure-labels.ts';
import { tagLabel } from '../domain/labels.ts';
import type { Branch } from '../domain/types.ts';
import { type DiffRun, differences } from '../likeness/differences.ts';
import { isFigure } from '../likeness/normal.ts';
import type { Wording, WordingGroup, Wordings } from '../likeness/wordings.ts';

/** An item in its branch's own text. */
export interface Located {
  branch: Branch;
  /** Anchor on the measure's page. */
  anchor: string;
  /** 新規 or 拡充, where the plan says so. */
  tag: string | null;
}

/** One wording that is not the commonest, with the branches that print it. */
export interface Variant {
  runs: DiffRun[];
  branches: Branch[];
}

export interface CommonItem {
  text: string;
  branches: number;
  places: Located[];
  variants: Variant[];
}

export interface OwnItem extends Located {
  blockId: string;
  text: string;
}

export interface Reading {
  /** Actions that at least two branches write, the most shared first. */
  common: CommonItem[];
  /** Shared lines that only give a number (実施対象者数：…人): no action, kept apart. */
  figures: CommonItem[];
  own: { branch: Branch; items: OwnItem[] }[];
  /** Branches with items, none of them their own. */
  without: Branch[];
  /** Items and paragraphs, and how many of them are shared. */
  items: number;
  shared: number;
}

export function readingOf(corpus: Corpus, wordings: Wordings, measure: string, year: number): Reading {
  const branch = new Map(corpus.branches.map((each) => [each.slug, each]));
  const place = (wording: Wording): Located[] => {
    const found = branch.get(wording.branch);
    return found ? [{ branch: found, anchor: blockAnchor(found.slug, wording.block.id), tag: tagOf(wording) }] : [];
  };
  const common = wordings.groups(measure, year).map((group) => ({
    text: group.commonest.text,
    branches: group.branches.length,
    places: group.members.flatMap(place),
    variants: variantsOf(group, branch),
  }));
  const items = wordings.items(measure, year);
  const own = corpus.branches.flatMap((each) => {
    const alone = items.filter((item) => item.branch === each.slug && item.group === null);
    if (alone.length === 0) return [];
    const list = alone.flatMap((item) =>
      place(item).map((at): OwnItem => ({ ...at, blockId: item.block.id, text: item.text })),
    );
    return [{ branch: each, items: list }];
  });
  const writing = new Set(items.map((item) => item.branch));
  return {
    common: common.filter(({ text }) => !isFigure(text)),
    figures: common.filter(({ text }) => isFigure(text)),
    own,
    without: corpus.branches.filter(({ slug }) => writing.has(slug) && !own.some(({ branch: b }) => b.slug === slug)),
    items: items.length,
    shared: items.filter((item) => item.group !== null).length,
  };
}

/** 231項目のうち128項目（55.4%）は、2支部以上がほぼ同じ文で書いていて、18種類の文にまとまります。ほかの103項目は、1支部だけが書いています。 */
export function readingSentence({ common, figures, items, shared }: Reading): string {
  if (items === 0) return '箇条書きや段落はありません。';
  if (shared === 0) return `${items}項目のすべてを、1支部だけが書いています。`;
  const share = fixed((shared / items) * 100, 1);
  const rest = items - shared;
  return (
    `${items}項目のうち${shared}項目（${share}%）は、2支部以上がほぼ同じ文で書いていて、${common.length + figures.length}種類の文にまとまります。` +
    (rest > 0 ? `ほかの${rest}項目は、1支部だけが書いています。` : '')
  );
}

function tagOf({ block }: Wording): string | null {
  const tag = block.tags.find((each) => each === 'new' || each === 'expanded');
  return tag ? tagLabel[tag] : null;
}

/** The other wordings, the most printed first. */
function variantsOf(group: WordingGroup, branch: ReadonlyMap<string, Branch>): Variant[] {
  const byText = new Map<string, { text: string; branches: Set<Branch> }>();
  const plain = (text: string) => text.normalize('NFKC').replace(/\s/g, '');
  const shown = plain(group.commonest.text);
  for (const member of group.members) {
    const key = plain(member.text);
    if (key === shown) continue;
    const variant = byText.get(key) ?? { text: member.text, branches: new Set<Branch>() };
    const found = branch.get(member.branch);
    if (found) variant.branches.add(found);
    byText.set(key, variant);
  }
  return [...byText.values()]
    .sort((a, b) => b.branches.size - a.branches.size)
    .map(({ text, branches }) => ({ runs: differences(group.commonest.text, text), branches: [...branches] }));
}
