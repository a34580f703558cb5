/** Where one printed line holds two blocks: `head` and `tail` of each. Data for ../shared-lines.ts; outside open brackets only; examples stand in examples.ts. */
export interface SharedLineRule {
  name: string;
  pattern: RegExp;
  /** Style of the mark that the piece itself must carry. */
  behind?: string;
  /** The second block is a part of the first. */
  inner?: true;
}

export const sharedLineRules: SharedLineRule[] = [
  {
    name: 'note behind a statement',
    // ※を、※は: the sign is a word of the sentence, and what states an amount behind it goes on with the sentence.
    pattern:
      /^(?<head>.*?(?:とする|以上|以下|[）)】])。?)[\s　]*(?<tail>※(?!\s*[0-9０-９]?[）)]|[をはがのにでと])(?!.*(?:とする|以上|以下)).{3,})$/su,
  },
  {
    name: 'numerals in one line',
    pattern: /^(?<head>[^ⅠⅡⅢⅣ]+?)[\s　]{1,4}(?<tail>[ⅡⅢⅣ][ 　]\S.*)$/su,
    behind: 'roman-bare',
  },
  {
    name: 'list mark inside the line',
    pattern: /^(?<head>[^◆◇➢]+?)[\s　]+(?<tail>[◆◇➢]\S.*)$/su,
    inner: true,
  },
  {
    name: 'whom a list is about',
    pattern: /^(?<head>被保険者|被扶養者)[\s　]+(?<tail>・\S.*)$/su,
  },
];
