import type { Pillar } from '../../schema/catalog.ts';

/** Id of a pillar of the catalogue: `kikan`. */
export type PillarId = Pillar['id'];
