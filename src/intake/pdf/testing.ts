/** Writes small PDFs for tests: text by a predefined character map, nothing embedded, every line of its content at hand. */

export interface TestPage {
  width?: number;
  height?: number;
  /** The page's key. */
  rotate?: number;
  /** Operators of PDF, of `text`, `rule` and `frame` or by hand; y counts from the foot of the page. */
  content: string[];
}

const hex = (text: string): string =>
  Array.from({ length: text.length }, (_, i) => text.charCodeAt(i).toString(16).padStart(4, '0')).join('');

/** Text that begins at x on the base line y; `matrix` turns it. */
export function text(
  x: number,
  y: number,
  shown: string,
  options: { size?: number; bold?: boolean; matrix?: string } = {},
): string {
  const { size = 10, bold = false, matrix = '1 0 0 1' } = options;
  return `BT /${bold ? 'F2' : 'F1'} ${size} Tf ${matrix} ${x} ${y} Tm <${hex(shown)}> Tj ET`;
}

export const rule = (x: number, y: number, toX: number, toY: number): string => `0.5 w ${x} ${y} m ${toX} ${toY} l S`;
export const frame = (x: number, y: number, width: number, height: number): string =>
  `0.5 w ${x} ${y} ${width} ${height} re S`;
export const fill = (x: number, y: number, width: number, height: number, colour: string): string =>
  `${colour} rg ${x} ${y} ${width} ${height} re f 0 g`;

/** A ruled table: `xs` from the left, `ys` from the top; `cells[row][column]` stands in the upper left of its cell. */
export function table(xs: readonly number[], ys: readonly number[], cells: readonly (readonly string[])[]): string[] {
  const [left = 0, right = 0] = [xs[0], xs.at(-1)];
  const [top = 0, foot = 0] = [ys[0], ys.at(-1)];
  return [
    ...xs.map((x) => rule(x, top, x, foot)),
    ...ys.map((y) => rule(left, y, right, y)),
    ...cells.flatMap((row, r) => row.map((cell, c) => text((xs[c] ?? 0) + 4, (ys[r] ?? 0) - 14, cell))),
  ];
}

/** `garbled`: the file tells no characters, only numbers of shapes. */
export function pdfOf(pages: readonly TestPage[], { garbled = false }: { garbled?: boolean } = {}): Uint8Array {
  const font = (name: string): string =>
    `<< /Type /Font /Subtype /Type0 /BaseFont /${name} /Encoding /${garbled ? 'Identity-H' : 'UniJIS-UTF16-H'} /DescendantFonts [<< /Type /Font /Subtype /CIDFontType0 /BaseFont /${name} /CIDSystemInfo << /Registry (Adobe) /Ordering (${garbled ? 'Identity' : 'Japan1'}) /Supplement ${garbled ? 0 : 6} >> /DW 1000 /W [1 [${Array(94).fill(500).join(' ')}]] /FontDescriptor << /Type /FontDescriptor /FontName /${name} /Flags 4 /FontBBox [0 -120 1000 880] /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 700 /StemV 80 >> >>] >>`;
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Count ${pages.length} /Kids [${pages.map((_, i) => `${5 + i * 2} 0 R`).join(' ')}] >>`,
    font('Gothic'),
    font('Gothic-Bold'),
  ];
  pages.forEach(({ width = 595, height = 842, rotate = 0, content }, i) => {
    const stream = content.join('\n');
    objects.push(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${width} ${height}] /Rotate ${rotate} /Resources << /Font << /F1 3 0 R /F2 4 0 R >> >> /Contents ${6 + i * 2} 0 R >>`,
      `<< /Length ${stream.length} >>\nstream\n${stream}\nendstream`,
    );
  });
  let file = '%PDF-1.7\n';
  const offsets = objects.map((object, i) => {
    const offset = file.length;
    file += `${i + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const entries = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${entries}trailer << /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${file.length}\n%%EOF\n`;
  return Uint8Array.from(file, (char) => char.charCodeAt(0));
}
