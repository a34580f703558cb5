/** Where one printed line holds two blocks: `head` and `tail` of each. Data for ../shared-lines.ts; outside open brackets only. */
export interface SharedLineRule {
  name: string;
  pattern: RegExp;
  /** Style of the mark that the piece itself must carry. */
  behind?: string;
  /** The second block is a part of the first. */
  inner?: true;
  example: string;
}

export const sharedLineRules: SharedLineRule[] = [
  {
    name: 'note behind a statement',
    // ※を、※は: the sign is a word of the sentence, and what states an amount behind it goes on with the sentence.
    pattern:
      /^(?<head>.*?(?:とする|以上|以下|[）)】])。?)[\s　]*(?<tail>※(?!\s*[0-9０-９]?[）)]|[をはがのにでと])(?!.*(?:とする|以上|以下)).{3,})$/su,
    example: 'ジェネリック医薬品使用割合を 80.0％以上とする ※医科、DPC、歯科、調剤',
  },
  {
    name: 'numerals in one line',
    pattern: /^(?<head>[^ⅠⅡⅢⅣ]+?)[\s　]{1,4}(?<tail>[ⅡⅢⅣ][ 　]\S.*)$/su,
    behind: 'roman-bare',
    example: 'Ⅰ 加入者の健康度の向上  Ⅱ 医療等の質や効率性の向上  Ⅲ 医療費等の適正化',
  },
  {
    name: 'list mark inside the line',
    pattern: /^(?<head>[^◆◇➢]+?)[\s　]+(?<tail>[◆◇➢]\S.*)$/su,
    inner: true,
    example: '年間を通じた広報誌を発行する。 ◆けんぽ通信 ◆社会保険にいがた',
  },
  {
    name: 'whom a list is about',
    pattern: /^(?<head>被保険者|被扶養者)[\s　]+(?<tail>・\S.*)$/su,
    example: '被扶養者 ・文書による受診勧奨を支部独自に行う。',
  },
];
