/** The readers of files as a browser would load them, by format: what is only for Node or a document's tree fails here. */
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';

export interface ReadersBundle {
  code: string;
  gzipBytes: number;
}

const shared = ['office/zip.ts', 'office/package.ts', 'office/package-notices.ts', 'office/finish.ts'];
const entries = {
  docx: [...shared, 'docx/extract.ts'],
  pptx: [...shared, 'pptx/extract.ts'],
  xlsx: [...shared, 'xlsx/extract.ts'],
  text: ['office/finish.ts', 'text/extract.ts'],
  /** All of them in one file; the PDF's stays apart. */
  all: ['extract.ts'],
};
export type ReaderName = keyof typeof entries;
export const readerNames = Object.keys(entries) as ReaderName[];

export async function bundleReader(name: ReaderName): Promise<ReadersBundle> {
  const { outputFiles } = await build({
    stdin: {
      contents: entries[name].map((file) => `export * from './${file}';`).join('\n'),
      resolveDir: 'src/intake',
      loader: 'ts',
    },
    bundle: true,
    minify: true,
    write: false,
    format: 'esm',
    platform: 'browser',
    target: 'es2022',
    charset: 'utf8',
    external: ['./pdf/extract.ts'],
    logLevel: 'silent',
  });
  const [file] = outputFiles;
  if (!file) throw new Error(`esbuild made no file of the reader ${name}`);
  return { code: file.text, gzipBytes: gzipSync(file.contents, { level: 9 }).length };
}
