import { expect, test } from 'vitest';
import { addCounts, countsLine, playwrightCounts, playwrightFailures, vitestCounts, vitestFailures } from './counts.ts';

test("the runners' counts add up to one line", () => {
  const sum = addCounts([
    vitestCounts({ numTotalTests: 12, numPassedTests: 10, numFailedTests: 1, numPendingTests: 1, numTodoTests: 0 }),
    playwrightCounts({ stats: { expected: 5, unexpected: 0, flaky: 1, skipped: 0 } }),
  ]);
  expect(countsLine(sum)).toBe('16 passed, 1 failed, 1 skipped');
  expect(countsLine({ ...sum, skipped: 0 })).toBe('16 passed, 1 failed');
});

test('a report without figures counts nothing', () => {
  expect(addCounts([vitestCounts({}), playwrightCounts({})])).toEqual({ passed: 0, failed: 0, skipped: 0 });
});

test('what failed is named, a file that cannot be run too', () => {
  const assertionResults = [
    { status: 'passed', fullName: 'good' },
    { status: 'failed', fullName: 'group bad' },
  ];
  const testResults = [
    { name: 'a.test.ts', status: 'failed', assertionResults },
    { name: 'b.test.ts', status: 'failed', assertionResults: [] },
    { name: 'c.test.ts', status: 'passed', assertionResults: [] },
  ];
  expect(vitestFailures({ testResults })).toEqual(['a.test.ts › group bad', 'b.test.ts › the file itself']);
  expect(vitestFailures({})).toEqual([]);
});

test('what failed in a browser is named, in nested suites too', () => {
  const spec = (title: string, status: string) => ({ title, file: 'x.spec.ts', line: 7, tests: [{ status }] });
  const inner = { title: 'group', file: 'x.spec.ts', specs: [spec('bad', 'unexpected'), spec('flaky', 'flaky')] };
  const suites = [{ title: 'x.spec.ts', file: 'x.spec.ts', specs: [spec('good', 'expected')], suites: [inner] }];
  expect(playwrightFailures({ suites })).toEqual(['x.spec.ts:7 › group › bad']);
  const errors = [{ message: 'SyntaxError: Unexpected token\nat …', location: { file: 'y.spec.ts' } }];
  expect(playwrightFailures({ errors })).toEqual(['y.spec.ts › SyntaxError: Unexpected token']);
  expect(playwrightFailures({})).toEqual([]);
});
