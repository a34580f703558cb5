import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { loadDocuments } from './documents.ts';

test('documents that are broken or misplaced are told all at once', () => {
  const dir = mkdtempSync(join(tmpdir(), 'documents-'));
  mkdirSync(join(dir, 'plans', '2021'), { recursive: true });
  const whole = {
    branch: 'aomori',
    fiscalYear: 2021,
    kind: 'plan',
    status: 'final',
    title: '計画',
    source: { file: 'a.txt', lines: [1, 2] },
    blocks: [],
    dropped: [],
    populations: [],
  };
  const put = (name: string, text: string) => writeFileSync(join(dir, 'plans', '2021', name), text);
  put('aomori.json', JSON.stringify(whole));
  expect(loadDocuments(dir)).toEqual([whole]);

  put('akita.json', '{');
  put('iwate.json', JSON.stringify(whole));
  put('miyagi.json', JSON.stringify({ ...whole, branch: 'miyagi', status: 'finished' }));
  let message = '';
  try {
    loadDocuments(dir);
  } catch (error) {
    message = (error as Error).message.replaceAll(`${dir}/`, '');
  }
  rmSync(dir, { recursive: true });
  expect(message).toMatchInlineSnapshot(`
    "3 faults in the converted documents:
      plans/2021/akita.json:1: expected JSON, found Expected property name or '}'. Fix: run npm run convert.
      plans/2021/iwate.json:1: expected the document of plans/2021/iwate.json, found that of plans/2021/aomori.json. Fix: run npm run convert.
      plans/2021/miyagi.json:1 .status: expected one of "final"|"draft", found "finished". Fix: run npm run convert."
  `);
});
