/** Does a text name a measure? */
import { groupHeading, type MeasureRule, measureRules } from './rules/measures.ts';
import { fold } from './text.ts';

export type Pillar = 'core' | 'strategic' | 'organization';

/** Heading text as the rules see it: folded, goal tags 〈Ⅰ、Ⅱ〉 and marks such as 【新】 gone. */
export function headingKey(text: string): string {
  return fold(text)
    .replace(/[〈<＜《(【[]?[ⅰ-ⅿi]{1,3}([、,・.ⅰ-ⅿi])*[〉>＞》)】\]]$/gu, '')
    .replace(/[〈<＜][ⅰⅱⅲi、,・]+[〉>＞]?$/gu, '')
    .replace(/^[【〔[(](新規?|強化?|拡充|継続)[】〕\])]/u, '')
    .replace(/[【〔[(](新規?|強化?|拡充|継続|本部実施)[】〕\])]$/u, '');
}

/** The measure that a heading's text names in this pillar, or null. */
export function measureOf(text: string, pillar: Pillar | null): string | null {
  const key = headingKey(text);
  const fits = (rule: MeasureRule) =>
    rule.pattern.test(key) && (!rule.pillars || pillar === null || rule.pillars.includes(pillar));
  return measureRules.find(fits)?.measure ?? null;
}

/** A heading that only gathers others. */
export const isGroupHeading = (text: string): boolean => groupHeading.test(headingKey(text));

/** Ends like a sentence or an instruction, not like a heading. */
export function endsLikeSentence(text: string): boolean {
  const words = text.trim().replace(/(?<=。)[（(][^（()）]*[）)]$/u, '');
  return /(。|する|図る|行う|努める|める|れる|ます|こと)[。）)]*$/u.test(words);
}

/** 「富山支部事業計画 KPI一覧」: the title of a list of all targets behind a plan's text. */
export const isTargetList = (text: string): boolean => /KPI\s*一覧/u.test(text.normalize('NFKC')) && text.length < 40;

/** 〈Ⅰ、Ⅱ、Ⅲ〉 behind a text: the goals that a measure of the second pillar serves. Nothing but measures carries them. */
export const hasGoalTags = (text: string): boolean =>
  /[〈＜<]\s*[ⅠⅡⅢ]{1,3}(?:\s*[、，,・]\s*[ⅠⅡⅢ]{1,3})*\s*[〉＞>]$/u.test(text.trim());
