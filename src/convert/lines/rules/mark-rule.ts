/** A list mark or target mark as a rule. */
export type MarkKind = 'kpi' | 'number' | 'bullet' | 'note';

export interface MarkRule {
  /** Names the style; headings and lists of one rank share it. */
  style: string;
  kind: MarkKind;
  pattern: RegExp;
  /** Also ordinary text: a mark only where the line before is over. */
  weak?: true;
}
