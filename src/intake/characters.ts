/**
 * Characters as a file gives them → as they are kept: look-alike letters fixed, marks without width dropped, decomposed kana
 * composed, characters that cannot be believed kept as doubts. Each is counted. The same for all formats.
 */
import type { CharacterDoubt } from './layout.ts';

/** How often each was met. */
export interface CharacterCounts {
  lookalike: number;
  decomposed: number;
  invisible: number;
  control: number;
  unknown: number;
  private: number;
}

export const noCounts = (): CharacterCounts => ({
  lookalike: 0,
  decomposed: 0,
  invisible: 0,
  control: 0,
  unknown: 0,
  private: 0,
});

/** Radicals that Unicode gives no mapping for (U+2E80–2EFF), as fonts show them in place of the letter that they are. */
const radicals =
  '⺁厂⺃乚⺄乙⺅亻⺈刀⺊卜⺌小⺍小⺎尢⺏尣⺐尢⺑尢⺒巳⺓幺⺔彑⺕彐⺖忄⺗心⺘扌⺙攵⺛旡⺜日⺝月⺟母⺠民⺡氵⺢氺⺣灬⺤爫⺥爪⺦丬⺨犭⺪疋⺫罒⺬示⺭礻⺮竹⺯糸⺰纟⺱罓⺲罒⺳网⺴罓⺵网⺶羊⺷羊⺸羊⺹耂⺺聿⺻聿⺼月⺽臼⺾艹⺿艹⻀艹⻁虎⻂衤⻃覀⻄西⻅见⻆角⻇角⻈讠⻉贝⻊足⻋车⻌辶⻍辶⻎辶⻏阝⻐钅⻑長⻒長⻓长⻔门⻕阜⻖阝⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食⻞食⻟食⻠饣⻡首⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻫斉⻬齐⻭歯⻮齿⻯竜⻰龙⻱龟⻲亀⻳亀';
/** Letters that fonts give in place of a Japanese one, since both share a shape. */
const shared = '黑黒‧・';
/** Marks as vertical type shows them. */
const upright = '︵（︶）︷｛︸｝︹〔︺〕︻【︼】︽《︾》︿〈﹀〉﹁「﹂」﹃『﹄』︱―︐，︑、︒。︓：︔；︙…';
/** Bullets of the fonts Symbol and Wingdings, which Word writes as characters of its own. */
const bullets =
  '\uf06c●\uf06d○\uf06e■\uf06f□\uf071□\uf072□\uf074◆\uf075◆\uf076◇\uf077◆\uf09f・\uf0a1○\uf0a7▪\uf0a8□\uf0b7・\uf0d8➢\uf0dc➢\uf0e0→\uf0e8→\uf0f0⇒\uf0fc✓\uf0fe☑';

const pairs = (text: string): [string, string][] => {
  const chars = [...text];
  return chars.flatMap((char, at) => (at % 2 === 0 ? [[char, chars[at + 1] as string] as [string, string]] : []));
};
const fixes = new Map([...pairs(radicals), ...pairs(shared), ...pairs(upright), ...pairs(bullets)]);

const invisible = /[\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u2064\ufeff]|\p{Variation_Selector}/u;
const foldable = /[\u2f00-\u2fdf\uf900-\ufaff\u{2f800}-\u{2fa1f}]/u;
const control = /\p{Cc}|\p{Noncharacter_Code_Point}|\p{Cs}/u;
const blank = /[\t\n\v\f\r\u0085]/u;

export interface Kept {
  text: string;
  doubts: CharacterDoubt[];
}

const codeOf = (char: string): string =>
  `U+${(char.codePointAt(0) as number).toString(16).toUpperCase().padStart(4, '0')}`;

/** Keeps one piece of text; `counts` is added to. Marks of voiced kana on their own are composed by the caller's `compose`. */
export function keepCharacters(given: string, counts: CharacterCounts): Kept {
  let text = '';
  const doubts: CharacterDoubt[] = [];
  const doubt = (kind: CharacterDoubt['kind'], char: string, shown: string): void => {
    if (kind !== 'struck') counts[kind] += 1;
    doubts.push({ at: text.length, length: shown.length, kind, code: codeOf(char) });
    text += shown;
  };
  for (const char of given) {
    const fixed = fixes.get(char) ?? (foldable.test(char) ? char.normalize('NFKC') : char);
    if (fixed !== char) {
      counts.lookalike += 1;
      text += fixed;
    } else if (blank.test(char)) text += ' ';
    else if (invisible.test(char)) counts.invisible += 1;
    else if (control.test(char)) doubt('control', char, '\ufffd');
    else if (char === '\ufffd') doubt('unknown', char, char);
    else if (/\p{Co}/u.test(char)) doubt('private', char, char);
    else text += char;
  }
  return { text, doubts };
}

const marksOfVoice = /[\u3099\u309a]/gu;

/** Composes what the file gave apart, as か and its mark; spans of doubts follow. */
export function compose({ text, doubts }: Kept, counts: CharacterCounts): Kept {
  const composed = text.normalize('NFC');
  if (composed === text) return { text, doubts };
  counts.decomposed += text.match(marksOfVoice)?.length ?? 1;
  // A doubtful character composes with nothing, so what stands before it can be composed apart.
  const moved = doubts.map((doubt) => ({ ...doubt, at: text.slice(0, doubt.at).normalize('NFC').length }));
  return { text: composed, doubts: moved };
}
