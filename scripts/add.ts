#!/usr/bin/env node
/**
 * `npm run add -- FILE`: a document as published (PDF, Word, Excel, PowerPoint, text) into the site: says what it takes it for,
 * reads it, and writes the original, its lines, its layout, its entry in sources.yaml, a corrections file and the converted document,
 * all or nothing. What misses the gate, a draft (案) and what has no address of its publisher wait in .cache/add; see usage and
 * docs/add-a-document.md.
 *   FOLDER --list LIST.csv   many files, one table
 *   --again NAME [FILE]      reads a source anew; refuses where a published id would move
 *   --remove NAME            takes one out again; what was published of it leads on
 *   --content DIR            the content folder (default: content)
 * Exit 0: published (of a list: nothing waits); 2: a draft waits; 1: refused, nothing written.
 */
import { loadCatalog } from '../src/content/catalog.ts';
import { readAgain } from './add/again.ts';
import { askPerson } from './add/ask.ts';
import { removeDraft } from './add/draft.ts';
import { addList, listTable } from './add/list.ts';
import { addFile } from './add/one.ts';
import { type Asked, askedOf } from './add/options.ts';
import { openProject, type Project } from './add/project.ts';
import { removeSource } from './add/remove.ts';
import { addedReport, documentReport } from './add/report.ts';
import { Refused } from './read/file-text.ts';
import { runCommand } from './run/command.ts';
import { run } from './run/stages.ts';

/** The day here, where the person sits: 2026-04-01. */
function today(): string {
  const now = new Date();
  const two = (number: number) => String(number).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

async function addOne(project: Project, { told, switches, files, content }: Asked): Promise<number> {
  const path = files[0] as string;
  const outcome = await addFile(project, { path, told, switches, ask: askPerson, today: today() });
  if (outcome.state === 'held') {
    console.log(`${outcome.file.name}: is held already, as ${content}/sources/${outcome.by}. Nothing was written.`);
    return 0;
  }
  console.log(addedReport(outcome, project.catalog, content));
  if (outcome.state === 'draft') return 2;
  removeDraft(outcome.folder);
  return 0;
}

async function addMany(project: Project, { files, list = '', switches }: Asked): Promise<number> {
  const lines = await addList(project, {
    folder: files[0] as string,
    list,
    switches,
    today: today(),
    onLine: ({ row, state, what }, at, of) => console.error(`[${at}/${of}] ${row.file}: ${state}, ${what}`),
  });
  console.log(listTable(lines));
  const states = new Set(lines.map(({ state }) => state));
  if (states.has('published')) {
    console.log('Next: npm run build, npm run addresses, npm test; then git add content && git commit');
    const answer = await askPerson('Build the site now (y/n)? ');
    if (answer === 'y') await run(process.execPath, ['scripts/build.ts']);
  }
  return states.has('refused') ? 1 : states.has('draft') ? 2 : 0;
}

async function again(project: Project, { again: name = '', files, told }: Asked): Promise<number> {
  const { made, changed } = await readAgain(project, {
    name,
    path: files[0],
    password: told.password,
    ask: askPerson,
  });
  console.log([made.source.file, ...documentReport(made, project.catalog)].join('\n'));
  console.log(
    changed ? 'Written; every published id stands. Next: npm test' : 'The same lines as before: nothing was written.',
  );
  return 0;
}

function remove(project: Project, { remove: name = '', content }: Asked): number {
  const { file, page, moved } = removeSource(project, name, today());
  console.log(`${file}: removed with its files, and ${page} with it`);
  console.log(
    moved > 0
      ? `${moved} published addresses lead on (${content}/redirects.yaml). Next: npm run build, npm run addresses -- --check`
      : `None of its addresses stand in ${content}/addresses.txt: none was published.`,
  );
  return 0;
}

async function main(): Promise<number> {
  try {
    // The branches are needed to check what is told; all else is loaded when that is right.
    const args = process.argv.slice(2);
    const at = args.indexOf('--content');
    const folder = at >= 0 ? (args[at + 1] ?? 'content') : 'content';
    const branches = loadCatalog(`${folder}/catalog`).branches.map(({ slug }) => slug);
    const asked = askedOf(args, branches);
    const project = openProject(asked.content);
    if (asked.remove !== undefined) return remove(project, asked);
    if (asked.again !== undefined) return await again(project, asked);
    return await (asked.list === undefined ? addOne(project, asked) : addMany(project, asked));
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    console.error(error.message);
    return 1;
  }
}

await runCommand(main, 'Nothing was written: content is as it was.');
