/** Headings that join measures: サービス水準の向上および現金給付の適正化の推進. */
import { isOther } from '../words/measure-finder.ts';

/** Joints between the measures of a heading. */
const joint = /[、，・]|及び|および|並びに|ならびに|と/gu;

/** The measures that a heading names, first to last; `find` is what tells a heading's measure. */
export function joinedMeasures(heading: string, find: (words: string) => string | null): string[] {
  const parts = [...heading.matchAll(joint)].map(({ index, 0: sign }) => heading.slice(index + sign.length).trim());
  const named = [heading, ...parts].map(find).filter((measure) => measure !== null);
  return [...new Set(named)].filter((measure) => !isOther(measure));
}
