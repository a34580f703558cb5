/** Prints HTML to a PDF with Chromium. */
import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { findChromium, thisMachine } from '../../scripts/test/chromium.ts';

const run = promisify(execFile);

export async function printed(html: string): Promise<Uint8Array> {
  const chromium = findChromium(await thisMachine());
  if (!chromium) throw new Error('no Chromium to print with: set CHROME_PATH');
  const folder = mkdtempSync(join(tmpdir(), 'pages-'));
  try {
    const file = join(folder, 'page.html');
    writeFileSync(file, html);
    await run(
      chromium,
      [
        '--headless',
        '--no-sandbox',
        '--disable-gpu',
        `--user-data-dir=${join(folder, 'profile')}`,
        '--no-pdf-header-footer',
        `--print-to-pdf=${join(folder, 'page.pdf')}`,
        file,
      ],
      { timeout: 60_000 },
    );
    return new Uint8Array(readFileSync(join(folder, 'page.pdf')));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
