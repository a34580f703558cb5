import { parseArgs } from 'node:util';
import { expect, test } from 'vitest';
import { FaultsError } from '../../src/foundation/faults.ts';
import { messageOf } from './command.ts';

const thrown = (work: () => unknown): unknown => {
  try {
    return work();
  } catch (error) {
    return error;
  }
};

test('a mistyped option is one sentence, no stack', () => {
  const error = thrown(() => parseArgs({ args: ['--chek'], options: { check: { type: 'boolean' } } }));
  expect(messageOf(error)).toMatch(/^Unknown option '--chek'\..* ?See docs\/commands\.md/);
});

test('a fault is its own message, anything else a bug that keeps its stack', () => {
  const fault = { file: 'a.yaml', line: 1, path: '', expected: 'a', found: 'b', fix: 'c' };
  expect(messageOf(new FaultsError('the file', [fault]))).toContain('a.yaml');
  expect(messageOf(new Error('a bug'))).toBeUndefined();
});
