/**
 * `npm run hands`: all plans written anew in other hands and read. `-- --hand diamonds --branch saga --print` shows one text,
 * `--misses` what was missed in it, `--seeds 1-20` takes hands by seed, `--loss joined` loses the lines of paragraphs
 * (flat: the indentation, joined-flat: both, all: each in turn), `--traits` changes the hand of 2021 by one trait at a time.
 */
import { parseArgs } from 'node:util';
import { type Hand, type Loss, losses } from '../tests/hands/hand.ts';
import { namedHands } from '../tests/hands/named-hands.ts';
import { loadPlans } from '../tests/hands/plans.ts';
import { randomHand } from '../tests/hands/random-hand.ts';
import { type HandRun, reasonsOf, runHand, totalOf } from '../tests/hands/run.ts';
import { traitHands } from '../tests/hands/traits.ts';

const { values } = parseArgs({
  options: {
    hand: { type: 'string', multiple: true },
    branch: { type: 'string', multiple: true },
    loss: { type: 'string', default: 'none' },
    seeds: { type: 'string' },
    traits: { type: 'boolean', default: false },
    print: { type: 'boolean', default: false },
    misses: { type: 'boolean', default: false },
    reasons: { type: 'string', default: '15' },
  },
});

/** A hand by its name, its number from 1, or `seed-7`. */
function handNamed(name: string): Hand {
  const seed = /^seed-(\d+)$/u.exec(name)?.[1];
  const hand = seed
    ? randomHand(Number(seed))
    : (namedHands.find((one) => one.name === name) ?? namedHands[Number(name) - 1]);
  if (!hand)
    throw new Error(`no hand ${name}: ${namedHands.map((one) => one.name).join(', ')}, 1-${namedHands.length}, seed-N`);
  return hand;
}

function handsAsked(): Hand[] {
  if (values.traits) return traitHands();
  if (values.hand) return values.hand.map(handNamed);
  const [first, last] = (values.seeds ?? '1-0').split('-').map(Number) as [number, number | undefined];
  const seeds = Array.from({ length: (last ?? first) - first + 1 }, (_, at) => randomHand(first + at));
  return values.seeds ? seeds : [...namedHands];
}

const lossesAsked = values.loss === 'all' ? losses : losses.filter((loss) => loss === values.loss);
if (lossesAsked.length === 0) throw new Error(`no loss ${values.loss}: ${losses.join(', ')}, all`);
const plans = loadPlans(values.branch);
const runs: HandRun[] = [];

const percent = (share: number): string => `${(share * 100).toFixed(1)}%`.padStart(8);
const row = (name: string, loss: Loss, some: HandRun[]): string => {
  const total = totalOf(some);
  const worst = total.worst.map((one) => `${one.branch} ${(one.share * 100).toFixed(0)}`).join(', ');
  const shares = [total.headings, total.measures, total.targets].map(percent).join('');
  return `${name.padEnd(26)} ${loss.padEnd(12)}${shares}${String(total.falseMeasures).padStart(8)}${String(total.falseTargets).padStart(8)}${String(total.silent).padStart(8)}   ${worst}`;
};

if (!values.print)
  console.log(`${'hand'.padEnd(26)} ${'loss'.padEnd(12)}headings measures targets false-m false-t  silent   worst`);
for (const hand of handsAsked())
  for (const loss of lossesAsked) {
    const some = plans.map((plan) => runHand(plan, hand, loss));
    runs.push(...some);
    if (values.print) for (const { written } of some) console.log(written.lines.join('\n'));
    else console.log(row(hand.name, loss, some));
    if (values.misses)
      for (const { branch, score } of some)
        for (const [kind, misses] of Object.entries(score))
          if (Array.isArray(misses))
            for (const { line, words, reason } of misses)
              console.log(`  ${kind} ${branch}:${line} ${reason}: ${words}`);
  }
if (!values.print) {
  console.log(row('all', values.loss === 'all' ? 'none' : (lossesAsked[0] as Loss), runs));
  for (const { reason, count, hands, example } of reasonsOf(runs).slice(0, Number(values.reasons)))
    console.log(
      `${String(count).padStart(6)}  ${reason}\n        ${hands.map(([hand, many]) => `${hand} ${many}`).join(', ')}; e.g. ${example}`,
    );
}
