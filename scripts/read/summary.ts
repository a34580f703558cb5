/** What a reading gave, for people: the document in one line, the gate's bounds, the doubts by kind, the first of them with their lines. */
import type { TextReading } from '../../src/convert/read-text.ts';

const SHOWN = 12;

export function summary({ json, shape }: TextReading): string {
  const { doubts, gate, blocks, source, populations } = json;
  const openings = blocks.filter(({ id, section, type, measure }) => id === section && type === 'heading' && measure);
  const targets = blocks.flatMap(({ kpis }) => kpis ?? []).filter(({ repeat }) => !repeat);
  const measures = new Set(openings.map(({ measure }) => measure)).size;
  const kinds = new Map<string, number>();
  for (const { kind } of doubts) kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
  const [first] = source.lines;
  const out = [
    `${source.file}: ${json.branch ?? '(no branch named)'} ${json.fiscalYear} ${json.kind}, ${json.status}; read as ${shape}`,
    `  ${blocks.length} blocks, ${measures} measures, ${targets.length} targets, ${populations.length} populations${json.results ? `, ${json.results.length} results` : ''}`,
    `  gate: ${gate.passed ? 'passed' : 'NOT passed'}`,
    ...gate.bounds
      .filter(({ passed }) => !passed)
      .map(({ name, wanted, found, fix }) => `    ${name}: wanted ${wanted}, found ${found}; ${fix}`),
    `  doubts: ${doubts.length === 0 ? 'none' : [...kinds].map(([kind, count]) => `${count} ${kind}`).join(', ')}`,
    ...doubts
      .slice(0, SHOWN)
      .map(
        ({ line, what, options }) =>
          `    line ${line - first + 1}: ${what}${options.length > 0 ? ` (nearest: ${options.join(', ')})` : ''}`,
      ),
    ...(doubts.length > SHOWN ? [`    and ${doubts.length - SHOWN} more, in the JSON`] : []),
  ];
  return out.join('\n');
}
