/**
 * Four times the text takes some four times as long, whatever it is: no rule reads all of it again for every line. And 1 MB,
 * or as many lines as a document may have, takes two seconds of the processor at most.
 */
import { expect, test } from 'vitest';
import { FaultsError } from '../../src/foundation/faults.ts';
import { processorTime } from '../test/processor-time.ts';
import { convertLines, hardLines, linesOfSize, realLines } from './large-texts.ts';

const readers = Object.entries(realLines);
const cases = readers.flatMap(([reader, real]) =>
  Object.entries({ 'real text': real(), ...hardLines }).map(([name, lines]) => ({ reader, name, lines })),
);

function timeOf(reader: string, lines: string[]): number {
  return processorTime(() => {
    try {
      convertLines(reader, lines);
    } catch (error) {
      if (!(error instanceof FaultsError)) throw error;
    }
  });
}

test.each(cases)('$reader: $name', ({ reader, lines }) => {
  const whole = linesOfSize(1_000_000, lines);
  const small = timeOf(reader, whole.slice(0, whole.length / 4));
  const large = timeOf(reader, whole);
  // Quadratic growth is 16 times; half a second is for what the runtime does beside.
  expect(large).toBeLessThan(9 * small + 500);
  expect(large, 'milliseconds of 1 MB').toBeLessThan(2000);
});
