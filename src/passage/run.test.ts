import { describe, expect, test } from 'vitest';
import { covered, formatRun, isBlockId, numberOf, parseRanges, parseRun } from './run.ts';

const ids = ['L5', 'L5-2', 'L7', 'L12', 'L9', 'L20'];
const cover = (hash: string, list = ids, ranges: [number, number][] = [[1, 30]]) => {
  const run = parseRun(hash);
  return run ? covered(run, list, ranges) : null;
};

describe('parseRun', () => {
  test('one line, a run, a branch before it', () => {
    expect(parseRun('#L12')).toEqual({ prefix: '', from: [12, 1], to: [12, 1] });
    expect(parseRun('#L12-L18')).toEqual({ prefix: '', from: [12, 1], to: [18, 1] });
    expect(parseRun('#hokkaido-L12-2-L18')).toEqual({ prefix: 'hokkaido-', from: [12, 2], to: [18, 1] });
  });
  test('a run given backwards is turned round', () => {
    expect(parseRun('#L18-L12')).toEqual(parseRun('#L12-L18'));
    expect(parseRun('#L5-2-L5')).toEqual(parseRun('#L5-L5-2'));
  });
  test('never sees a text directive, and takes no other anchor', () => {
    expect(parseRun('#L12-L18:~:text=%E5%81%A5,%E8%A8%BA')).toEqual(parseRun('#L12-L18'));
    for (const other of ['', '#', '#source', '#L', '#Lx', '#hokkaido', '#L12-', '#L12-18x', '#L1-L2-L3'])
      expect(parseRun(other), other).toBeNull();
  });
});

test('formatRun is read back as the same run', () => {
  expect(formatRun('L12', 'L12')).toBe('#L12');
  expect(formatRun('L5-2', 'L12')).toBe('#L5-2-L12');
  expect(formatRun('hokkaido-L5', 'hokkaido-L12')).toBe('#hokkaido-L5-L12');
  for (const first of ids)
    for (const last of ids.slice(ids.indexOf(first)))
      expect(cover(formatRun(first, last))?.ids).toEqual(ids.slice(ids.indexOf(first), ids.indexOf(last) + 1));
});

describe('covered', () => {
  test('any line inside a block leads to that block', () => {
    expect(cover('#L6')?.ids).toEqual(['L5-2']);
    expect(cover('#L8')?.ids).toEqual(['L7']);
    expect(cover('#L19')?.ids).toEqual(['L12']);
    expect(cover('#L5')?.ids).toEqual(['L5']);
  });
  test('a run takes the blocks between, in the order of the page', () => {
    expect(cover('#L6-L10')?.ids).toEqual(['L5-2', 'L7', 'L12', 'L9']);
  });
  test('a line that is not there is not answered with another', () => {
    expect(cover('#L31')).toEqual({ ids: [], whole: false });
    expect(cover('#L2')).toEqual({ ids: [], whole: false });
    expect(
      cover(
        '#hokkaido-L150',
        ['hokkaido-L126', 'hokkaido-L160'],
        [
          [126, 148],
          [160, 170],
        ],
      )?.ids,
    ).toEqual([]);
  });
  test('a run that goes beyond the end says so', () => {
    expect(cover('#L12-L99')).toEqual({ ids: ['L12', 'L9', 'L20'], whole: false });
    expect(cover('#L12-L20')?.whole).toBe(true);
  });
});

test('ids and what stands beside a block', () => {
  expect(isBlockId('hokkaido-L12-2')).toBe(true);
  expect(isBlockId('L12-L18')).toBe(false);
  expect(isBlockId('L')).toBe(false);
  expect(numberOf('hokkaido-L12-2')).toBe('12-2');
  expect(numberOf('L7')).toBe('7');
  expect(parseRanges('126-148,160-170')).toEqual([
    [126, 148],
    [160, 170],
  ]);
});
