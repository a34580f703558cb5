/**
 * A section as a record of the index: its blocks' normal forms, headings first, then targets, then the others in reading
 * order. A phrase reports only its first match's place, so this order makes the place say what matters for ranking:
 * before `headings` a heading has the phrase; before `headings + targets` none has, but a target does.
 */
import { withMarker } from '../../domain/marker.ts';
import type { Block } from '../../domain/types.ts';
import { normalForm } from '../normal.ts';
import { SEPARATOR, tokens } from '../tokens.ts';

export interface SectionRecord {
  content: string;
  /** Length of the part that holds the headings, in words of the record (a separator after each block is one). */
  headings: number;
  targets: number;
}

export function isHeading(block: Block): boolean {
  return block.type === 'heading' || block.type === 'pillar';
}

/** A target: a KPI statement, or a table that holds some. */
export function isTarget(block: Block): boolean {
  return block.type === 'kpi' || (block.type === 'table' && (block.kpis?.length ?? 0) > 0);
}

export function isTagged(block: Block): boolean {
  return block.tags.includes('new') || block.tags.includes('expanded');
}

export function recordOf(blocks: readonly Block[]): SectionRecord {
  const groups: [Block[], Block[], Block[]] = [[], [], []];
  for (const block of blocks) groups[isHeading(block) ? 0 : isTarget(block) ? 1 : 2].push(block);
  const forms = groups.map((group) => group.map((block) => normalForm(withMarker(block))));
  const length = (part: string[] = []) => part.reduce((sum, form) => sum + form.length + 1, 0);
  return {
    content: forms
      .flat()
      .map((form) => `${tokens(form)} ${SEPARATOR}`)
      .join(' '),
    headings: length(forms[0]),
    targets: length(forms[1]),
  };
}
