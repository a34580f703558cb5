/**
 * Writes the JSON Schemas of the hand-kept YAML files (content/schemas), and the line in each file that tells an editor its own.
 *
 *   npm run schemas              writes them
 *   npm run schemas -- --check   fails where one is not what src/schema gives
 */
import { existsSync, globSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { parseArgs } from 'node:util';
import { contentFolder } from '../src/content/folder.ts';
import { schemaLine, yamlSchemas } from '../src/content/yaml-schemas.ts';
import { writeFiles } from '../src/foundation/write-files.ts';
import { runCommand } from './run/command.ts';

/** Every file that is to be written: path below the content folder → text. */
export function schemaFiles(folder: string): Map<string, string> {
  const files = yamlSchemas();
  for (const file of globSync(join(folder, '**/*.yaml')).sort()) {
    const path = relative(folder, file).replaceAll('\\', '/');
    const text = readFileSync(file, 'utf8');
    const own = text.replace(/^# yaml-language-server:.*\n?/gm, '').trimEnd();
    files.set(path, `${own}\n\n${schemaLine(path)}\n`);
  }
  return files;
}

if (import.meta.main)
  await runCommand(() => {
    const { values } = parseArgs({ options: { check: { type: 'boolean', default: false } } });
    const files = schemaFiles(contentFolder);
    const stale = [...files].filter(([path, text]) => {
      const file = join(contentFolder, path);
      return !existsSync(file) || readFileSync(file, 'utf8') !== text;
    });
    if (!values.check) writeFiles(contentFolder, stale);
    for (const [path] of stale)
      console.log(`${values.check ? 'not what src/schema gives' : 'written'}: ${join(contentFolder, path)}`);
    if (values.check && stale.length > 0) console.log('Write them anew: npm run schemas');
    return values.check && stale.length > 0 ? 1 : 0;
  });
