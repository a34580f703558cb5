import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterEach, expect, test } from 'vitest';
import { painter } from './draw.ts';
import { lightColours, pictureLayout } from './picture-layout.ts';
import type { Picture } from './pictures.ts';

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});
const cache = () => {
  const folder = mkdtempSync(join(tmpdir(), 'draw-'));
  folders.push(folder);
  return folder;
};
const colours = lightColours(readFileSync('src/styles/tokens.css', 'utf8'));
const picture: Picture = {
  path: 'og/a.png',
  over: '施策',
  name: '広報活動',
  about: '令和3年度',
  figures: [{ label: '記載', value: '12', unit: '項目' }],
};
const layout = (name: string) => pictureLayout({ ...picture, name }, { site: '支部プラン', notice: '非公式' }, colours);

test('a picture is 1200 × 630, the same bytes each time it is drawn, and drawn once', async () => {
  const kept = painter(cache());
  const first = await kept(layout('広報活動'));
  expect(first.drawn).toBe(true);
  expect(await kept(layout('広報活動'))).toEqual({ png: first.png, drawn: false });
  expect(await painter(cache())(layout('広報活動'))).toEqual(first);
  expect((await kept(layout('広報'))).png).not.toEqual(first.png);
  expect(await sharp(first.png).metadata()).toMatchObject({ format: 'png', width: 1200, height: 630 });
});

test('a name with a character that the font lacks stops the build, and says which', async () => {
  await expect(painter(cache())(layout('広報\u{1F600}'))).rejects.toThrow(
    /no glyph for .*: write the name with another character/,
  );
});
