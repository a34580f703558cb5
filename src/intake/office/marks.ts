/**
 * Marks of the fonts that draw signs in place of letters. Their characters are those of the font's own range (U+F000–F0FF), or
 * plain letters where a slide names the font beside them; each font draws another sign.
 */

/** Letter codes with the sign that is drawn, two characters each. */
const wingdings =
  'l●m○n■o□p□q❑r❒s⬧t◆u◆v❖w⬥x⌧\u009f・\u00a1○\u00a4◉\u00a7▪\u00a8□\u00d8➢\u00dc➢\u00e0→\u00e8→\u00f0⇒\u00fb✗\u00fc✓\u00fd☒\u00fe☑' +
  '\u0080⓪\u0081①\u0082②\u0083③\u0084④\u0085⑤\u0086⑥\u0087⑦\u0088⑧\u0089⑨\u008a⑩' +
  '\u008c❶\u008d❷\u008e❸\u008f❹\u0090❺\u0091❻\u0092❼\u0093❽\u0094❾\u0095❿\u00ab★\u00df←\u00e1↑\u00e2↓\u00ef⇦\u00f1⇧\u00f2⇩F☞(☎';
const wingdings2 =
  '\u0095・\u0096●\u0097●\u0098●\u0099○\u009a○\u009f■\u00a0■\u00a1■\u00a2□\u00a3□P✓O✗R☑S☒j①k②l③m④n⑤o⑥p⑦q⑧r⑨s⑩';
const wingdings3 = 'g→f←h↑i↓p▲q▼r△s▽t◀u▶v◁w▷x◣\u0080▲\u0081▼\u0082▲\u0083◀\u0084▶}▶';
const symbol = '\u00b7・\u00d7×\u00b1±\u00a3≦\u00b3≧\u00ae→\u00ac←\u00ad↑\u00af↓\u00de⇒\u00a8♦\u00b4×-－';

const signs = (pairs: string): ReadonlyMap<string, string> => {
  const chars = [...pairs];
  return new Map(chars.flatMap((char, at) => (at % 2 === 0 ? [[char, chars[at + 1] as string] as const] : [])));
};
const fonts = new Map([
  ['wingdings', signs(wingdings)],
  ['wingdings 2', signs(wingdings2)],
  ['wingdings 3', signs(wingdings3)],
  ['symbol', signs(symbol)],
]);

/** `given` as its font draws it; unchanged where the font draws letters, or a sign that is not known. */
export function drawnMark(given: string, font: string | undefined): string {
  const drawn = font === undefined ? undefined : fonts.get(font.toLowerCase());
  if (!drawn) return given;
  return [...given]
    .map((char) => {
      const code = char.codePointAt(0) as number;
      const own = code >= 0xf000 && code <= 0xf0ff ? String.fromCharCode(code - 0xf000) : char;
      // A sign that is not known stays what cannot be believed, never the letter that it is no letter of.
      return (
        drawn.get(own) ??
        (own.trim() === '' || own.charCodeAt(0) > 0xff ? own : String.fromCharCode(own.charCodeAt(0) + 0xf000))
      );
    })
    .join('');
}
