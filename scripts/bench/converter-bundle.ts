/**
 * The converter as a browser would load it: one module, made by esbuild. A stage that reaches for Node or for a package fails
 * here, since nothing but src/convert and what is pure beside it may be in it.
 */
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';

export interface ConverterBundle {
  /** An IIFE that sets `globalThis.converter` to the exports of src/convert/read-text.ts. */
  code: string;
  /** Paths of the modules in it, from the project's root. */
  modules: string[];
  gzipBytes: number;
}

export async function bundleConverter(): Promise<ConverterBundle> {
  const { outputFiles, metafile } = await build({
    entryPoints: ['src/convert/read-text.ts'],
    bundle: true,
    minify: true,
    write: false,
    metafile: true,
    format: 'iife',
    globalName: 'converter',
    platform: 'browser',
    target: 'es2022',
    charset: 'utf8',
    logLevel: 'silent',
  });
  const [file] = outputFiles;
  if (!file) throw new Error('esbuild made no file of src/convert/read-text.ts');
  return {
    code: file.text,
    modules: Object.keys(metafile.inputs).sort(),
    gzipBytes: gzipSync(file.contents, { level: 9 }).length,
  };
}
