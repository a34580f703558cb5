/** Behind the outline: target boxes that the printed page put below other measures. */
import type { Draft } from '../types.ts';
import type { Vocabulary } from '../words/vocabulary.ts';

/**
 * A target box falls to the foot of its page, below measures that come later: where the measure of its metric opened
 * before, the target belongs to it. A measure that opens only later has targets of its own; one that opens nowhere has none
 * but those that stand below other headings.
 */
export function moveTargetsToTheirMeasures(drafts: Draft[], vocabulary: Vocabulary): void {
  const opened = new Set<string | null>();
  const opens = new Set(drafts.flatMap((draft) => (draft.opens ? [draft.measure] : [])));
  for (const draft of drafts) {
    if (draft.opens) opened.add(draft.measure);
    if (draft.type !== 'kpi' || !draft.kpis?.[0] || draft.measure === null) continue;
    const home = vocabulary.homeOf(draft.kpis[0].metric);
    if (!home || home === draft.measure || (opens.has(home) && !opened.has(home))) continue;
    draft.measure = home;
    draft.provenance.doubts.push('its measure is told by its metric, not by where it stands');
    for (const target of draft.kpis) target.measure = home;
  }
}
