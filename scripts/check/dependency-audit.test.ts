import { expect, test } from 'vitest';
import { readAudit } from './dependency-audit.ts';

const answer = (vulnerabilities: object) =>
  JSON.stringify({ vulnerabilities, metadata: { dependencies: { total: 300 } } });

test('serious advisories are faults, lesser ones are counted', () => {
  const outcome = readAudit(
    answer({
      bad: { name: 'bad', severity: 'critical', range: '<2.0.0', fixAvailable: true },
      sad: { name: 'sad', severity: 'high', range: '*', fixAvailable: false },
      meh: { name: 'meh', severity: 'moderate', range: '<1.1.0', fixAvailable: true },
    }),
  );
  expect(outcome).toEqual({
    answered: true,
    faults: [
      'bad <2.0.0: critical. Fix: npm install --save-exact bad@<a later version>, then npm run lock.',
      'sad *: high. No version without it is published yet.',
    ],
    lesser: 1,
    packages: 300,
  });
});

test('no advisory is an answer', () => {
  expect(readAudit(answer({}))).toEqual({ answered: true, faults: [], lesser: 0, packages: 300 });
});

test.each([
  ['{"message": "405 Method Not Allowed", "error": {"summary": "", "detail": ""}}', '405 Method Not Allowed'],
  ['{"error": {"code": "ENOTFOUND", "summary": "request failed"}}', 'request failed'],
  ['', 'npm audit said nothing'],
  ['<html>', 'its answer is no JSON'],
])('%s is no answer', (stdout, why) => {
  expect(readAudit(stdout)).toEqual({ answered: false, why });
});
