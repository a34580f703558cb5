import { globSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { schemaLine, yamlSchemas } from '../src/content/yaml-schemas.ts';
import { schemaFiles } from './schemas.ts';

const files = globSync('content/**/*.yaml').map((file) => relative('content', file).replaceAll('\\', '/'));
const schemas = yamlSchemas();
const ajv = new Ajv2020({ strict: false, validateFormats: false });
const compiled = new Map<string, ValidateFunction>();

function validate(path: string, data: unknown): boolean {
  const name = /schemas\/[\w-]+\.schema\.json$/.exec(schemaLine(path))?.[0] ?? '';
  const check = compiled.get(name) ?? ajv.compile(JSON.parse(schemas.get(name) ?? 'false') as object);
  compiled.set(name, check);
  return check(data);
}

test('schemas and the lines that name them are what src/schema gives', () => {
  const stale = [...schemaFiles('content')].filter(
    ([path, text]) => readFileSync(join('content', path), 'utf8') !== text,
  );
  expect(stale.map(([path]) => path)).toEqual([]);
});

test.each(files)('%s is what its schema describes, and with an unknown key it is not', (path) => {
  const list = parse(readFileSync(join('content', path), 'utf8')) as object[];
  expect(validate(path, list)).toBe(true);
  expect(validate(path, [{ ...list[0], unknownKey: 1 }])).toBe(false);
});
