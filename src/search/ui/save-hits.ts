/** The hits as a file. Loaded when one is asked for. */
import { type Format, meanings, originHere, saveSheet } from '../../table-export/files.ts';
import type { Engine } from '../engine.ts';
import { hitsTable } from '../hits-table.ts';
import type { Answer } from '../run.ts';

export async function saveHits(engine: Engine, answer: Answer, root: URL, format: Format): Promise<void> {
  const hits = await hitsTable(engine, answer, root);
  const name = answer.params.q.replace(/[^\p{L}\p{N}]+/gu, '_').slice(0, 40);
  await saveSheet({ ...hits, notes: meanings, origin: originHere(hits.title) }, format, `検索_${name}`);
}
