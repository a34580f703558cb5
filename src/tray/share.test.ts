import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { encode } from 'uqr';
import { describe, expect, test } from 'vitest';
import { lengthen, shorten } from './codes.ts';
import { AT_LENGTH, cleanName, cleanText, type Gathering, MOST_ITEMS, NAME_LENGTH, NOTE_LENGTH } from './item.ts';
import { readShare, SHARE_LENGTH, writeShare } from './share.ts';

const slug = fc.constantFrom('hokkaido', 'aomori', 'ibaraki', 'tokyo', 'okinawa');
const year = fc.integer({ min: 2019, max: 2099 });
const block = fc
  .tuple(fc.integer({ min: 1, max: 1500 }), fc.option(fc.integer({ min: 2, max: 9 })))
  .map(([line, second]) => `L${line}${second ? `-${second}` : ''}`);
const run = fc.tuple(block, fc.option(block)).map(([first, last]) => (last ? `${first}-${last}` : first));
const metric = fc.constantFrom('generic-rate', 'service-standard', 'other');
const at = fc.oneof(
  fc.tuple(slug, year, run).map(([b, y, r]) => `branches/${b}/${y}/#${r}`),
  fc.tuple(slug, year, run).map(([b, y, r]) => `branches/${b}/${y}/results/#${r}`),
  fc.tuple(slug, year, metric, block).map(([b, y, m, r]) => `branches/${b}/${y}/?kpi=${m}#${r}`),
  fc.tuple(run).map(([r]) => `documents/action-plan-6/#${r}`),
  fc.tuple(metric, year, slug).map(([m, y, b]) => `kpis/${m}/${y}/?b=${b},oita#bars`),
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 }).map((q) => `search/?${new URLSearchParams({ q })}`),
  fc.string({ maxLength: 60 }).map((text) => cleanText(text, 60)),
);
const note = fc.string({ unit: 'grapheme', maxLength: 200 }).map((text) => cleanText(text, 200));
const gathering: fc.Arbitrary<Gathering> = fc.record({
  name: fc.string({ unit: 'grapheme', maxLength: 40 }).map(cleanName),
  items: fc.uniqueArray(fc.record({ at, note }), { selector: (item) => item.at, maxLength: 30 }),
});

test('every address has a short spelling that gives it back', () => {
  fc.assert(
    fc.property(at, (address) => lengthen(shorten(address)) === address),
    { numRuns: 2000 },
  );
});

test('every tray comes back from its address as it was', async () => {
  await fc.assert(
    fc.asyncProperty(gathering, async (tray) => {
      const fragment = await writeShare(tray);
      expect(fragment).toMatch(/^[1-9][\w-]+$/);
      expect(await readShare(fragment)).toEqual({ gathering: tray, unread: 0 });
    }),
    { numRuns: 300 },
  );
});

test('addresses made once open for ever', async () => {
  // Never change these: people keep such addresses. A new form gets a new line.
  const items = [
    { at: 'branches/hokkaido/2021/#L123-L130', note: '議題1で読む' },
    { at: 'branches/ibaraki/2024/results/#L12', note: '' },
    { at: 'branches/oita/2021/?kpi=generic-rate#L200', note: '' },
    { at: 'documents/action-plan-6/#L12', note: '' },
    { at: 'kpis/generic-rate/2021/?b=oita#bars', note: '' },
    { at: 'search/?q=%E6%AD%AF%E7%A7%91', note: '' },
  ];
  const expected = { gathering: { name: '評議会', items }, unread: 0 };
  for (const fragment of FOR_EVER) expect(await readShare(fragment)).toEqual(expected);
});
const FOR_EVER = [
  '2qDR7sXLqi7UbnuyZJVdgYGhkaGhkXGdobCD_Yu2Glwt7DB83Ln-xau3jpga5IgMLIxNDI7lsExMjQyMDA4X01LzUosxk3aLEklS5lMTkksz8PN2CnMQ8XTNlQyO5ZGR5fSND-yTb_MySROWkxKJiueJC22dr1z9fPhEA',
  '1qDToqZXorbDkvJoecDAxMjExMjN-MTMwH-itsOmhjDHjgafoqq3jgoAecjA4MjQxMh5rNDQyMTIwMCBnZW5lcmljLXJhdGUeZGFjdGlvbi1wbGFuLTYjMTIeY2dlbmVyaWMtcmF0ZS8yMT9iPW9pdGEjYmFycx5zcT3mra_np5E',
];

const realistic: Gathering = {
  name: '令和8年度 第2回 北海道支部評議会 資料（ジェネリック医薬品の使用促進）',
  items: Array.from({ length: 20 }, (_, index) => ({
    at: `branches/${['hokkaido', 'aomori', 'tokyo', 'osaka', 'fukuoka', 'okinawa'][index % 6]}/2021/#L${37 + index * 29}-L${44 + index * 31}`,
    note: '',
  })),
};

describe('the address of 20 passages', () => {
  const site = 'https://branch-plans.example.jp/some/folder/tray/#';

  test('is far under 2,000 characters', async () => {
    const length = site.length + (await writeShare(realistic)).length;
    expect(length).toBeLessThan(500);
  });

  test('is under 2,000 characters with a note of 30 characters beside each', async () => {
    // Real sentences, none alike: what compresses worst.
    const plan = JSON.parse(readFileSync('content/plans/2021/tokyo.json', 'utf8')) as { blocks: { text: string }[] };
    const notes = plan.blocks.map(({ text }) => text).filter((text) => text.length >= 40);
    const items = realistic.items.map((item, index) => ({ ...item, note: notes[index]?.slice(0, 30) ?? '' }));
    expect(items.every(({ note }) => note.length === 30)).toBe(true);
    expect(site.length + (await writeShare({ ...realistic, items })).length).toBeLessThan(SHARE_LENGTH);
  });

  test('fits a QR code, and so does the longest address that is not warned of', async () => {
    expect(encode(site + (await writeShare(realistic)), { ecc: 'L', border: 0 }).size).toBeLessThanOrEqual(81);
    expect(encode('a'.repeat(SHARE_LENGTH), { ecc: 'L', border: 0 }).size).toBe(149);
  });
});

describe('a damaged address is told, never half shown', () => {
  test('cut, mistyped, or of a newer version', async () => {
    const fragment = await writeShare(realistic);
    for (const damaged of [
      fragment.slice(0, -1),
      fragment.slice(0, 20),
      `${fragment}A`,
      fragment.slice(0, 1),
      `${fragment.slice(0, 30)}${fragment[30] === 'x' ? 'y' : 'x'}${fragment.slice(31)}`,
      `${fragment} `,
    ])
      expect(await readShare(damaged), damaged).toEqual({ why: expect.stringContaining('もう一度もらってください') });
    expect(await readShare('7abc')).toEqual({ why: expect.stringContaining('新しい版') });
  });

  test('any other character in it is noticed', async () => {
    const [, plain = ''] = FOR_EVER;
    const meant = await readShare(plain);
    // The last character holds bits that say nothing: another one there may be the same address.
    for (let at = 1; at < plain.length - 1; at++) {
      const other = plain[at] === 'A' ? 'B' : 'A';
      const read = await readShare(plain.slice(0, at) + other + plain.slice(at + 1));
      expect(read, `${at}`).toEqual({ why: expect.stringContaining('もう一度もらってください') });
    }
    // Four characters are three bytes: these two groups change places, and no byte is another.
    const swapped = plain.slice(0, 9) + plain.slice(13, 17) + plain.slice(9, 13) + plain.slice(17);
    expect(await readShare(swapped)).toHaveProperty('why');
    expect(meant).toHaveProperty('gathering');
  });

  test('what unpacks to more than the longest tray is not unpacked', async () => {
    const most = 4 * MOST_ITEMS * (NOTE_LENGTH + AT_LENGTH);
    expect(await readShare(await deflated('a'.repeat(most)))).toHaveProperty('gathering');
    expect(await readShare(await deflated('a'.repeat(most + 1)))).toEqual({
      why: expect.stringContaining('読めません'),
    });
  });

  test('items of a kind that is not known are counted', async () => {
    expect(await readShare(plainly('名\u001ep0121123\u001e?new'))).toEqual({
      gathering: { name: '名', items: [{ at: 'branches/hokkaido/2021/#L123', note: '' }] },
      unread: 1,
    });
  });

  test('a tray that someone else wrote holds no more than one of this site’s', async () => {
    const records = Array.from({ length: MOST_ITEMS + 3 }, (_, index) => `p0121${index + 1}`);
    const read = await readShare(plainly(['', ...records].join('\u001e')));
    expect('gathering' in read && [read.gathering.items.length, read.unread]).toEqual([MOST_ITEMS, 3]);
  });

  test('its name, notes and addresses are cleaned and cut', async () => {
    const name = `一\n二\u0000${'名'.repeat(NAME_LENGTH)}`;
    const note = `三\u0007${'注'.repeat(NOTE_LENGTH)}`;
    const at = `=x${'y'.repeat(AT_LENGTH)}`;
    const read = await readShare(plainly(`${name}\u001ep01211\u001f${note}\u001e${at}`));
    const items = 'gathering' in read ? read.gathering.items : [];
    expect(read).toMatchObject({ gathering: { name: cleanName(name) }, unread: 0 });
    expect(items.map((item) => item.note)).toEqual([cleanText(note, NOTE_LENGTH), '']);
    expect(items.map((item) => item.at.length)).toEqual(['branches/hokkaido/2021/#L1'.length, AT_LENGTH]);
    expect(JSON.stringify(read)).not.toMatch(/\\u00/);
  });

  test('an item twice is one, with its first note', async () => {
    expect(await readShare(plainly('\u001ep01211\u001f一\u001ep01211\u001f二'))).toMatchObject({
      gathering: { items: [{ at: 'branches/hokkaido/2021/#L1', note: '一' }] },
      unread: 0,
    });
  });
});

/** A text's fragment as any other program could make it, with a right check. */
const plainly = (text: string) => `1${Buffer.from([...checkOf(text), ...Buffer.from(text)]).toString('base64url')}`;

async function deflated(text: string): Promise<string> {
  const small = new Blob([text]).stream().pipeThrough(new CompressionStream('deflate-raw'));
  const bytes = await new Response(small).bytes();
  return `2${Buffer.from([...checkOf(text), ...bytes]).toString('base64url')}`;
}

function checkOf(text: string): [number, number] {
  let [low, high] = [0, 0];
  for (const byte of Buffer.from(text)) {
    low = (low + byte) % 255;
    high = (high + low) % 255;
  }
  return [low, high];
}
