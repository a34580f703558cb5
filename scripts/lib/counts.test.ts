import { expect, test } from 'vitest';
import { addCounts, countsLine, playwrightCounts, vitestCounts } from './counts.ts';

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
