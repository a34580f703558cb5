import { expect, test } from 'vitest';
import { readNu } from './nu.ts';

const html = '<!DOCTYPE html>\n<p>x<b>y</p>';
const answer = (...messages: object[]) =>
  JSON.stringify({ messages: messages.map((each) => ({ url: 'file:/home/x/dist/a/index.html', ...each })) });

test('errors and warnings are faults at their place; remarks and what is accepted are none', () => {
  const faults = readNu(
    answer(
      { type: 'error', lastLine: 2, firstColumn: 5, lastColumn: 7, message: 'Unclosed element “b”.' },
      { type: 'info', subType: 'warning', lastLine: 1, lastColumn: 15, message: 'Consider it.' },
      { type: 'info', lastLine: 1, message: 'Trailing slash.' },
      { type: 'info', subType: 'warning', lastLine: 1, message: 'Document uses the Unicode Private Use Area(s)' },
    ),
    'dist',
    () => html,
  );
  expect(faults.map(({ check, page, offset }) => `${check} ${page} ${html.slice(offset, offset + 3)}`)).toEqual([
    'nu-error a/index.html <b>',
    'nu-warning a/index.html >\n<',
  ]);
});

test('a checker that stopped is an error, not a clean site', () => {
  expect(() => readNu(answer({ type: 'non-document-error', message: 'no memory' }), 'dist', () => html)).toThrow(
    'the Nu checker stopped: no memory',
  );
});
