import { expect, test } from 'vitest';
import { createCorpus } from '../domain/corpus.ts';
import { catalogFixture, planFixture } from '../domain/fixtures.ts';
import { lightColours, pictureLayout } from './picture-layout.ts';
import { allPictures } from './pictures.ts';

const corpus = createCorpus(catalogFixture(2), [planFixture(0, [{ value: 1 }], 1200)]);
const pictures = allPictures(corpus, { tagline: '読む・くらべる' });

test('one of the site, one a branch, one a measure, with the figures of the data', () => {
  expect(pictures.map(({ path }) => path)).toEqual([
    'og/site.png',
    'og/branches/branch-1.png',
    'og/branches/branch-2.png',
    'og/measures/measure.png',
  ]);
  const figures = (index: number) =>
    pictures[index]?.figures.map(({ label, value, unit }) => `${label} ${value}${unit}`);
  expect(figures(1)).toEqual(['施策 1件', '記載 1,200項目', '目標（KPI） 1件']);
  expect(pictures[2]).toMatchObject({ about: '事業計画は未収録', figures: [] });
  expect(figures(3)).toEqual(['記載あり 1/1支部', '記載 1,200項目', '目標（KPI） 1件']);
});

test('the colours are those of the site', () => {
  const colours = lightColours(
    ':root { --paper: #fff; --ink: #111; --soft: #222; --line: #333; --accent: #444; } :root { --paper: #000; }',
  );
  expect(colours.paper).toBe('#fff');
  const [picture] = pictures;
  if (!picture) throw new Error('no picture');
  expect(JSON.stringify(pictureLayout(picture, { site: '支部プラン', notice: '非公式' }, colours))).toContain(
    'solid #444',
  );
  expect(() => lightColours(':root { --paper: #fff; }')).toThrow('tokens.css: expected a colour --ink, found none');
});
