/** Plans and groups out of the open dataset, each loaded once; addresses are relative to the compare page. */
import type { GroupRow } from '../dataset/groups.ts';
import type { PlanDocument } from '../domain/types.ts';

const loaded = new Map<string, Promise<unknown>>();

/** null where it cannot be had: asked again the next time. */
function load<T>(path: string): Promise<T | null> {
  const known = loaded.get(path) as Promise<T | null> | undefined;
  if (known) return known;
  const asked = fetch(path)
    .then((response) => (response.ok ? (response.json() as Promise<T>) : null))
    .catch(() => null)
    .then((data) => {
      if (data === null) loaded.delete(path);
      return data;
    });
  loaded.set(path, asked);
  return asked;
}

/** null where it cannot be had: told on the page. */
export const loadPlan = (branch: string, year: number) => load<PlanDocument>(`../data/plans/${year}/${branch}.json`);

/** Group of a line of the measure by branch and block (`hokkaido-L18`); null where the groups cannot be had: lines are then compared by themselves. */
export async function loadGroups(year: number): Promise<ReadonlyMap<string, string> | null> {
  const rows = await load<GroupRow[]>(`../data/groups/${year}.json`);
  return rows && new Map(rows.flatMap(({ id, members }) => members.map((member) => [member, `${year}/${id}`])));
}
