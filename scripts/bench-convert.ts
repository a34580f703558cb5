/**
 * `npm run bench:convert`: processor seconds (other programs do not count) that one document of 1 MB, or of as many lines
 * as a document may have, takes to convert, for every reader, with real text and with text made to be hard.
 * `-- --size 250000` for another size, `-- plan` for one reader.
 */
import { parseArgs } from 'node:util';
import { FaultsError } from '../src/foundation/faults.ts';
import { convertLines, hardLines, linesOfSize, realLines } from './convert/large-texts.ts';
import { toMdx } from './convert/mdx.ts';

const { values, positionals } = parseArgs({
  options: { size: { type: 'string', default: '1000000' } },
  allowPositionals: true,
});

for (const [reader, real] of Object.entries(realLines)) {
  if (positionals.length > 0 && !positionals.includes(reader)) continue;
  for (const [name, lines] of Object.entries({ 'real text': real(), ...hardLines })) {
    const text = linesOfSize(Number(values.size), lines);
    const started = process.cpuUsage();
    const outcome = convertText(reader, text);
    const { user, system } = process.cpuUsage(started);
    const seconds = ((user + system) / 1e6).toFixed(2);
    console.log(`${seconds.padStart(7)} s  ${reader.padEnd(12)} ${name.padEnd(26)} ${outcome}`);
  }
}

function convertText(reader: string, lines: string[]): string {
  try {
    const document = convertLines(reader, lines);
    return `${document.blocks.length} blocks, MDX ${Math.round(toMdx(document).length / 1000)} KB`;
  } catch (error) {
    if (error instanceof FaultsError) return (error.message.split('\n')[1] ?? '').trim().slice(0, 100);
    throw error;
  }
}
