/** Marks inside a text that say that a measure is new or wider than last year. They stay in the text and become tags. */
import type { Tag } from '../../schema/document.ts';

export const tagRules: { tag: Tag; pattern: RegExp; example: string }[] = [
  {
    tag: 'new',
    pattern: /[【（(〔［[](?:[^【（(〔［[】）)〕］\]]{0,8}[：:・])?新(?:規|設)?[】）)〕］\]]/u,
    example: '【新】マイナンバーを活用した被扶養者資格再確認',
  },
  {
    tag: 'expanded',
    pattern: /[【（(〔［[](?:強化?|拡充?|充実)[】）)〕］\]]/u,
    example: '【強】外部委託を活用し、受診勧奨を実施する',
  },
  { tag: 'importance-high', pattern: /[【（(〔]重要度[：:]\s*高[】）)〕]/u, example: '【重要度：高】' },
  { tag: 'difficulty-high', pattern: /[【（(〔]困難度[：:]\s*高[】）)〕]/u, example: '【困難度：高】' },
];
