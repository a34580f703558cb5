/** What heading-like texts look like, whatever their words. */

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
