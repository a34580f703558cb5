import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { nearestMeasures } from '../../src/convert/likeness/likeness.ts';
import type { MeasureModel } from '../../src/convert/likeness/measure-model.ts';
import { processorTime } from '../test/processor-time.ts';
import { modelFile } from './model-content.ts';

test('a heading is told in 10 milliseconds of the processor', () => {
  const model = JSON.parse(readFileSync(`content/${modelFile}`, 'utf8')) as MeasureModel;
  const headings = 40;
  const tellAll = () => {
    for (let i = 0; i < headings; i += 1)
      nearestMeasures(model, { heading: '健診の推進', section: '健診を勧める。'.repeat(80) });
  };
  expect(processorTime(tellAll) / headings).toBeLessThan(10);
});
