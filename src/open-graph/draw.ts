/** Draws pictures as PNG; what was drawn before is kept by what it was drawn from. The same input gives the same bytes. */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import satori, { type SatoriOptions } from 'satori';
import sharp from 'sharp';
import { type Element, SIZE } from './picture-layout.ts';

const FONT = 'node_modules/@fontsource/noto-sans-jp';

/** A function that draws one picture; fonts are read (half a second) only where one is not in the cache. */
export function painter(cache: string): (picture: Element) => Promise<{ png: Buffer; drawn: boolean }> {
  mkdirSync(cache, { recursive: true });
  const tools = ['satori', 'sharp', '@fontsource/noto-sans-jp'].map((name) => `${name} ${versionOf(name)}`).join(', ');
  let fonts: SatoriOptions['fonts'] | undefined;
  return async (picture) => {
    const key = createHash('sha256')
      .update(`${tools}\n${JSON.stringify(picture)}`)
      .digest('hex');
    const file = join(cache, `${key}.png`);
    if (existsSync(file)) return { png: readFileSync(file), drawn: false };
    fonts ??= readFonts();
    const png = await draw(picture, fonts);
    writeFileSync(file, png);
    return { png, drawn: true };
  };
}

async function draw(picture: Element, fonts: SatoriOptions['fonts']): Promise<Buffer> {
  // satori's type asks for React's elements; it reads these plain ones, as its documentation says.
  const svg = await satori(picture as unknown as Parameters<typeof satori>[0], {
    ...SIZE,
    fonts,
    loadAdditionalAsset: async (_, text) => {
      throw new Error(
        `Noto Sans JP has no glyph for ${JSON.stringify(text)}: write the name with another character, or add a font`,
      );
    },
  });
  return sharp(Buffer.from(svg)).png({ palette: true, colours: 64, effort: 1, compressionLevel: 9 }).toBuffer();
}

function readFonts(): SatoriOptions['fonts'] {
  return (['japanese', 'latin'] as const).flatMap((name) =>
    ([400, 700] as const).map((weight) => ({
      name,
      weight,
      style: 'normal' as const,
      data: readFileSync(`${FONT}/files/noto-sans-jp-${name}-${weight}-normal.woff`),
    })),
  );
}

function versionOf(name: string): string {
  return (JSON.parse(readFileSync(`node_modules/${name}/package.json`, 'utf8')) as { version: string }).version;
}
