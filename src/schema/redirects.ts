/** Addresses that moved (content/redirects.yaml): what was published goes on answering. */
import { z } from 'zod';

/** `branches/hokkaido/2021/#L12`: from the site's root, no leading slash; a page ends in `/`, a file of the dataset in its name. */
const siteAddress = z
  .string()
  .regex(
    /^(?:[\w.-]+\/)*(?:[\w-]+(?:\.[\w-]+)+)?(?:#(?:[\w.-]+|\*))?$/,
    'an address from the site’s root, without a leading slash: branches/hokkaido/2021/#L12, data/kpis.csv; a page ends in /',
  );

export const redirect = z.object({
  /**
   * What was published. A page takes its anchors along; `page/#L12` is one anchor of a page that stays;
   * `page/#*` every anchor that the page no longer has, each under its own name on `to`.
   */
  from: siteAddress,
  /** Where it stands now. */
  to: siteAddress,
  /** What happened, for whoever reads the file later. */
  why: z.string().min(1),
  /** ISO date of the move. */
  since: z.iso.date('a date such as 2027-04-01'),
});
export type Redirect = z.infer<typeof redirect>;
