/** The hand-kept YAML files, each with its schema as JSON Schema (2020-12), so that an editor can check and complete them. */
import { z } from 'zod';
import {
  branch,
  headingPattern,
  measure,
  metric,
  otherMetric,
  pillar,
  region,
  sourceFile,
  synonymGroup,
  tagPattern,
} from '../schema/catalog.ts';
import { correction } from '../schema/correction.ts';
import { crosswalkEntry, metricBreak, metricRemark } from '../schema/crosswalk.ts';
import { redirect } from '../schema/redirects.ts';

/** Where the schemas lie, below the content folder. */
export const SCHEMAS = 'schemas';

/** Name of the schema → what an entry of its list is. */
const entries: Record<string, z.ZodType> = {
  branches: branch,
  corrections: correction,
  crosswalk: crosswalkEntry,
  groups: headingPattern,
  measures: measure,
  'metric-breaks': metricBreak,
  'metric-remarks': metricRemark,
  metrics: metric,
  'other-metrics': otherMetric,
  pillars: pillar,
  redirects: redirect,
  regions: region,
  sources: sourceFile,
  synonyms: synonymGroup,
  tags: tagPattern,
};

/** `schemas/metrics.schema.json` → its text. Every file is a list; a key that the schema does not know is a fault. */
export function yamlSchemas(): Map<string, string> {
  return new Map(
    Object.entries(entries).map(([name, entry]) => {
      const schema = z.toJSONSchema(z.array(entry), { io: 'input', unrepresentable: 'any' });
      return [`${SCHEMAS}/${name}.schema.json`, `${JSON.stringify(closed(schema), null, 2)}\n`];
    }),
  );
}

/** No object takes keys that its schema does not name: a mistyped one would be lost in silence. */
function closed(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(closed);
  if (schema === null || typeof schema !== 'object') return schema;
  const own = Object.fromEntries(Object.entries(schema).map(([key, value]) => [key, closed(value)]));
  return own['type'] === 'object' && own['properties'] && own['additionalProperties'] === undefined
    ? { ...own, additionalProperties: false }
    : own;
}

/** The line at the foot of a YAML file that tells an editor its schema; `path` is the file's, below the content folder. */
export function schemaLine(path: string): string {
  const name = path.startsWith('sources/corrections/') ? 'corrections' : path.replace(/^.*\/|\.yaml$/g, '');
  const up = '../'.repeat(path.split('/').length - 1) || './';
  return `# yaml-language-server: $schema=${up}${SCHEMAS}/${name}.schema.json`;
}
