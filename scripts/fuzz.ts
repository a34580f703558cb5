/** `npm run fuzz`: the fuzz tests with more inputs, another seed every time. `-- --runs 20000 --seed 7` asks for both. */
import { parseArgs } from 'node:util';
import { run } from './run/stages.ts';

const { values } = parseArgs({
  options: { runs: { type: 'string', default: '3000' }, seed: { type: 'string', default: `${Date.now() % 2 ** 31}` } },
});
console.log(`fuzz: ${values.runs} inputs a property, seed ${values.seed}`);
process.exitCode = await run(
  'vitest',
  ['run', 'fuzz.test.ts', 'tests/faults/addresses.test.ts', '--testTimeout=3600000'],
  {
    env: { FUZZ_RUNS: values.runs, FUZZ_SEED: values.seed },
  },
);
