/** Plans out of the open dataset, each loaded once; addresses are relative to the compare page. */
import type { PlanDocument } from '../lib/types.ts';

const loaded = new Map<string, Promise<PlanDocument | null>>();

/** null where it cannot be had: told on the page, and asked again the next time. */
export function loadPlan(branch: string, year: number): Promise<PlanDocument | null> {
  const path = `../data/plans/${year}/${branch}.json`;
  const known = loaded.get(path);
  if (known) return known;
  const asked = fetch(path)
    .then((response) => (response.ok ? (response.json() as Promise<PlanDocument>) : null))
    .catch(() => null)
    .then((plan) => {
      if (!plan) loaded.delete(path);
      return plan;
    });
  loaded.set(path, asked);
  return asked;
}
