/**
 * Fixtures: fixtures/<reader>/<what it shows>.in.txt beside what comes out, .out.txt (see `asText` in testing.ts). A missing
 * output is written, but fails in CI.
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { asText, conservationFaults, readText } from './testing.ts';

const root = join(import.meta.dirname, 'fixtures');

for (const reader of readdirSync(root)) {
  describe(reader, () => {
    for (const name of readdirSync(join(root, reader)).filter((file) => file.endsWith('.in.txt'))) {
      test(name.replace('.in.txt', '').replaceAll('-', ' '), () => {
        const input = readFileSync(join(root, reader, name), 'utf8').replace(/\n$/u, '');
        const document = readText(reader, input);
        const output = join(root, reader, name.replace('.in.txt', '.out.txt'));
        // A new fixture's output is written for a person to read, and fails until the next run: none passes unread.
        const expected = existsSync(output) ? readFileSync(output, 'utf8') : 'no output: read the one just written';
        if (!existsSync(output)) writeFileSync(output, asText(document));
        expect(conservationFaults(document, input.split('\n'))).toEqual([]);
        expect(asText(document)).toBe(expected);
      });
    }
  });
}
