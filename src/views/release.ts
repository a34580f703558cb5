/** Which release of the software made the site. */
import packages from '../../package.json' with { type: 'json' };

export const release = { version: packages.version, license: packages.license } as const;
