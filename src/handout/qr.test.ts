import jsQR from 'jsqr';
import { expect, test } from 'vitest';
import { type Qr, qrOf } from './qr.ts';

/** The drawing as pixels, four a module: what a camera would see. */
function pixels({ size, path }: Qr): { data: Uint8ClampedArray; side: number } {
  const side = size * 4;
  const data = new Uint8ClampedArray(side * side * 4).fill(255);
  for (const [, x, y] of path.matchAll(/M(\d+) (\d+)h1v1h-1z/g))
    for (let dy = 0; dy < 4; dy++)
      for (let dx = 0; dx < 4; dx++)
        data.fill(
          0,
          ((Number(y) * 4 + dy) * side + Number(x) * 4 + dx) * 4,
          ((Number(y) * 4 + dy) * side + Number(x) * 4 + dx) * 4 + 3,
        );
  return { data, side };
}

test.each([
  'http://localhost:4399/branches/hokkaido/2021/#L126-L130',
  'https://example.org/compare/?b=hokkaido,aomori,iwate&y=2021&m=collabo-health',
  `https://example.org/tray/?i=${'hokkaido-2021-L126-L130,'.repeat(40)}`,
])('a camera reads %.60s', (address) => {
  const qr = qrOf(address);
  if (!qr) throw new Error('no code');
  const { data, side } = pixels(qr);
  expect(jsQR(data, side, side)?.data).toBe(address);
});

test('a text that no code holds has none', () => {
  expect(qrOf('x'.repeat(3000))).toBeNull();
});
