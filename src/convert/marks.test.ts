import { expect, test } from 'vitest';
import { readMarks } from './marks.ts';
import { markRules } from './rules/marks.ts';

// The glyph of a symbol font has no character of its own to show.
test.each(markRules.filter(({ style }) => style !== 'glyph'))(
  '$example opens with $style',
  ({ style, kind, example }) => {
    const [mark] = readMarks(example === '■KPI' ? '■KPI ①' : example).marks;
    expect([mark?.style, mark?.kind]).toEqual([style, kind]);
  },
);

test('a private glyph is a list mark', () => {
  expect(readMarks('\uf018健診').marks).toMatchObject([{ style: 'glyph', kind: 'bullet' }]);
});
