/**
 * A line of a plan as another year could print it: eras and years moved on, figures of targets a little higher or lower,
 * words and names of partners exchanged. Pure; chance is handed in. Every change keeps the line as wide as it is wherever it
 * can, since the converter tells from a line's width whether the next one goes on with it.
 */

/** Numbers from 0 to 1, the same ones for the same seed (mulberry32). */
export type Chance = () => number;

export function seeded(seed: string): Chance {
  let state = 0;
  for (const character of seed) state = (Math.imul(state, 31) + (character.codePointAt(0) ?? 0)) | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Words of one width and much the same sense; none is part of a measure's name that stands as an item. */
const words: readonly (readonly string[])[] = [
  ['周知', '案内'],
  ['活用', '利用'],
  ['連携', '協力', '協働'],
  ['効果的', '計画的', '効率的'],
  ['強化', '充実', '拡大'],
  ['継続', '引続'],
  ['早期', '速や'],
  ['訪問', '電話', '文書'],
  ['積極的', '重点的'],
  ['検討', '検証'],
  ['支援', '援助'],
  ['把握', '確認'],
  ['課題', '問題'],
];

/** Partners and media, exchanged as a branch of another year would name them. */
const names: readonly (readonly string[])[] = [
  ['商工会議所', '経営者協会', '建設業協会', '法人会連合'],
  ['トラック協会', 'タクシー協会'],
  ['薬剤師会', '栄養士会', '看護協会'],
  ['メールマガジン', 'ニュースレター'],
  ['ホームページ', 'ウェブサイト'],
  ['労働局', '運輸局', '財務局'],
  ['ポスター', 'チラシ等'],
  ['セミナー', '研修会等'],
];

/** How often a word that has others is exchanged. */
const WORDS_SHARE = 0.15;
const NAMES_SHARE = 0.4;
/** How far a figure moves: at most this share of it. */
const FIGURES_SHARE = 0.06;

/** Every year that a line names, `years` on: 令和 3年度 → 令和10年度 (as wide as it was), 平成30年 → 令和7年, 2021年 → 2028年. */
export function moveYears(line: string, years: number): string {
  if (years === 0) return line;
  return line
    .replace(
      /(平成|令和)([ 　]?)(元|[0-9０-９]{1,2})(?=[ 　]?年)/gu,
      (_, era: string, space: string, count: string) => {
        const before = count === '元' ? 1 : Number(count.normalize('NFKC'));
        const year = before + (era === '平成' ? 1988 : 2018) + years;
        const [name, number] = year < 2019 ? ['平成', year - 1988] : ['令和', year - 2018];
        const room = width(space) + width(count);
        return name + inRoom(String(number), room, count);
      },
    )
    .replace(/(?<!\d)20[0-4]\d(?=[ 　]?年|～)/gu, (year) => String(Number(year) + years));
}

/** A target's figures, each moved by chance; 100 % stays what it is, and no share passes it. */
export function moveFigures(line: string, chance: Chance): string {
  return line.replace(
    /([0-9０-９][0-9０-９,，]*(?:[.．][0-9０-９]+)?)(?=[ 　]?(?:％|%|人|事業所|社))/gu,
    (printed: string) => moveFigure(printed, chance),
  );
}

function moveFigure(printed: string, chance: Chance): string {
  const plain = printed.normalize('NFKC').replaceAll(',', '');
  const value = Number(plain);
  if (value === 100) return printed;
  const places = plain.split('.')[1]?.length ?? 0;
  const moved = value * (1 + FIGURES_SHARE * (2 * chance() - 1));
  const kept = value < 100 ? Math.min(moved, 99.9) : Math.max(moved, 100);
  const [whole = '', fraction] = kept.toFixed(places).split('.');
  const grouped = printed.includes(',') || printed.includes('，') ? whole.replace(/\B(?=(?:\d{3})+$)/gu, ',') : whole;
  return inStyleOf(printed, fraction === undefined ? grouped : `${grouped}.${fraction}`);
}

/** Words and names, some of them exchanged for another of their row. */
export function exchangeWords(line: string, chance: Chance): string {
  return exchange(exchange(line, names, NAMES_SHARE, chance), words, WORDS_SHARE, chance);
}

function exchange(line: string, rows: readonly (readonly string[])[], share: number, chance: Chance): string {
  const pattern = new RegExp(rows.flat().join('|'), 'gu');
  return line.replace(pattern, (word) => {
    const others = rows.find((row) => row.includes(word))?.filter((other) => other !== word) ?? [];
    return chance() < share ? (others[Math.floor(chance() * others.length)] ?? word) : word;
  });
}

/** Full-width digits where the document prints such. */
function inStyleOf(printed: string, figure: string): string {
  if (!/[０-９]/u.test(printed)) return figure;
  return figure.replace(/[0-9.,]/gu, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0));
}

/** The number in `room` half-width columns if it fits: full-width as printed, or half-width behind a blank. */
function inRoom(number: string, room: number, printed: string): string {
  const wide = inStyleOf(printed, number);
  return width(wide) === room ? wide : number.padStart(room, ' ');
}

/** Half-width columns of digits, blanks and 元. */
function width(text: string): number {
  return [...text].reduce((sum, sign) => sum + (sign <= '~' ? 1 : 2), 0);
}
