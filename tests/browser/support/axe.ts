/** What axe finds on the page as it stands: all rules of WCAG 2.2 A and AA and the best practice, nothing left out. */
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** A line a rule: how often, the first node, why. */
export async function axe(page: Page): Promise<string[]> {
  // Without frames the page itself can run axe: no second page for the results.
  const builder = new AxeBuilder({ page })
    .setLegacyMode()
    .options({ runOnly: { type: 'tag', values: tags }, resultTypes: ['violations'] });
  return (await builder.analyze()).violations.map(
    ({ id, nodes }) => `${id}: ${nodes.length} × ${nodes[0]?.html} ${nodes[0]?.failureSummary}`,
  );
}
