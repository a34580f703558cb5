/** The changes from the 5th action plan to the 6th and the breaks of metrics, read and checked against the catalogue. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type Fault, throwFaults } from '../foundation/faults.ts';
import {
  type CrosswalkEntry,
  crosswalkEntry,
  type MetricBreak,
  type MetricRemark,
  metricBreak,
  metricRemark,
} from '../schema/crosswalk.ts';
import { pathText, readYamlList, show, type YamlList, type YamlPath } from './yaml-file.ts';

export interface Changes {
  crosswalk: CrosswalkEntry[];
  breaks: MetricBreak[];
  /** Where a branch counts otherwise than the others of its year. */
  remarks: MetricRemark[];
}

/** Ids of the catalogue that the files may name. */
export interface KnownIds {
  measures: readonly string[];
  metrics: readonly string[];
  branches: readonly string[];
}

/** Reads crosswalk.yaml, metric-breaks.yaml and, where there is one, metric-remarks.yaml of `dir`; throws a FaultsError with all faults. */
export function loadChanges(dir: string, known: KnownIds): Changes {
  const crosswalk = read(dir, 'crosswalk.yaml', crosswalkEntry);
  const breaks = read(dir, 'metric-breaks.yaml', metricBreak);
  const remarks = existsSync(join(dir, 'metric-remarks.yaml')) ? read(dir, 'metric-remarks.yaml', metricRemark) : null;
  throwFaults('the crosswalk', [
    ...crosswalk.faults,
    ...breaks.faults,
    ...crosswalk.entries.flatMap(({ index, value }) => [
      ...[value.from, ...value.to].flatMap((row, i) =>
        row && !known.measures.includes(row.measure)
          ? [
              unknown(
                crosswalk,
                i === 0 ? [index, 'from', 'measure'] : [index, 'to', i - 1, 'measure'],
                row.measure,
                'measures.yaml',
              ),
            ]
          : [],
      ),
      ...shapeFaults(crosswalk, index, value),
    ]),
    ...breaks.entries.flatMap(({ index, value }) =>
      [...value.metrics, ...(value.replaces ? [value.replaces] : [])]
        .filter((metric) => !known.metrics.includes(metric))
        .map((metric) => unknown(breaks, [index, 'metrics'], metric, 'metrics.yaml')),
    ),
    ...(remarks ? remarkFaults(remarks, known) : []),
  ]);
  return {
    crosswalk: crosswalk.entries.map(({ value }) => value),
    breaks: breaks.entries.map(({ value }) => value),
    remarks: remarks?.entries.map(({ value }) => value) ?? [],
  };
}

function remarkFaults(remarks: Named<MetricRemark>, known: KnownIds): Fault[] {
  return [
    ...remarks.faults,
    ...remarks.entries.flatMap(({ index, value: { metric, branch } }) => [
      ...(known.metrics.includes(metric) ? [] : [unknown(remarks, [index, 'metric'], metric, 'metrics.yaml')]),
      ...(known.branches.includes(branch) ? [] : [unknown(remarks, [index, 'branch'], branch, 'branches.yaml')]),
    ]),
  ];
}

type Named<T> = YamlList<T> & { file: string };

function read<S extends Parameters<typeof readYamlList>[2]>(dir: string, name: string, schema: S) {
  const file = join(dir, name);
  return { file, ...readYamlList<S>(file, file, schema) };
}

function unknown<T>(list: Named<T>, path: YamlPath, found: string, file: string): Fault {
  return {
    file: list.file,
    line: list.lineOf(path),
    path: pathText(path),
    expected: `an id of ${file}`,
    found: show(found),
    fix: 'correct the id',
  };
}

/** A kind says how many rows stand on either side. */
function shapeFaults(list: Named<CrosswalkEntry>, index: number, { from, to, kind }: CrosswalkEntry): Fault[] {
  const fits = {
    kept: from !== null && to.length === 1,
    renamed: from !== null && to.length === 1,
    merged: from !== null && to.length === 1,
    split: from !== null && to.length > 1,
    ended: from !== null && to.length === 0,
    new: from === null && to.length === 1,
  }[kind];
  if (fits) return [];
  const found = `${from ? 1 : 0} row before and ${to.length} after`;
  return [
    {
      file: list.file,
      line: list.lineOf([index, 'kind']),
      path: pathText([index, 'kind']),
      expected: `rows that fit ${kind}`,
      found,
      fix: 'correct the kind or the rows',
    },
  ];
}
