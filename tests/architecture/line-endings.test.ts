/** A working copy has the bytes of the commit, whatever the machine's git does with line ends. */
import { execFileSync } from 'node:child_process';
import { expect, test } from 'vitest';

const git = (...args: string[]) => execFileSync('git', args, { encoding: 'utf8', maxBuffer: 1 << 26 });

/** File → what git would do with its line ends: `text eol=lf`, `-text`. */
function attributes(): [file: string, text: string, eol: string][] {
  const files = git('ls-files', '-z');
  const answer = execFileSync('git', ['check-attr', '-z', '--stdin', 'text', 'eol'], {
    input: files,
    encoding: 'utf8',
  });
  const cells = answer.split('\0');
  const found = new Map<string, Record<string, string>>();
  for (let at = 0; at + 2 < cells.length; at += 3) {
    const [file = '', name = '', value = ''] = cells.slice(at, at + 3);
    found.set(file, { ...found.get(file), [name]: value });
  }
  return [...found].map(([file, { text = '', eol = '' }]) => [file, text, eol]);
}

test('git alters the line ends of no file: text is LF, all else is left alone', () => {
  const altered = attributes().filter(([, text, eol]) => text !== 'unset' && eol !== 'lf');
  expect(altered).toEqual([]);
});

test('documents as published are no text to git', () => {
  const sources = attributes().filter(([file]) => /^content\/sources\/[^/]+\.(?:txt|pdf|docx|xlsx|pptx)$/.test(file));
  expect(sources.length).toBeGreaterThan(0);
  expect(sources.filter(([, text]) => text !== 'unset')).toEqual([]);
});

test('no text is committed with CR, so that LF in the working copy is what was committed', () => {
  const lines = git('ls-files', '--eol').trim().split('\n');
  expect(lines.filter((line) => /^i\/(?:crlf|mixed)/.test(line) && !/attr\/-text/.test(line))).toEqual([]);
});
