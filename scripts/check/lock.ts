/**
 * Completes package-lock.json: npm leaves out the binaries for other systems where its registry does not hold them or
 * where node_modules stands already (npm/cli issue 4828), and then `npm ci` refuses the file on every machine.
 * Their parents pin them exactly, so version and system can be written down; npm fetches them only on that system.
 */
export interface LockEntry {
  version?: string;
  optional?: boolean;
  os?: string[];
  cpu?: string[];
  libc?: string[];
  optionalDependencies?: Record<string, string>;
  [key: string]: unknown;
}
export type LockPackages = Record<string, LockEntry>;

export interface MissingPackage {
  parent: string;
  name: string;
  version: string;
}

/** Optional dependencies that no entry of the lock file answers to. */
export function missingPackages(packages: LockPackages): MissingPackage[] {
  return Object.entries(packages).flatMap(([parent, entry]) =>
    Object.entries(entry.optionalDependencies ?? {})
      .filter(([name]) => !isThere(packages, parent, name))
      .map(([name, version]) => ({ parent, name, version })),
  );
}

/** The entry for a binary, its system read off its name: `@biomejs/cli-linux-x64-musl`. */
export function platformEntry({ name, version }: MissingPackage): LockEntry {
  if (!/^\d+\.\d+\.\d+/.test(version))
    throw new Error(`${name} is asked for as ${version}, not as one version: install it by name once`);
  const words = name.split(/[/-]/);
  const os = words
    .map((w) => (w === 'windows' ? 'win32' : w))
    .find((w) => /^(android|darwin|freebsd|linux|win32)$/.test(w));
  const cpu = words.find((w) => /^(arm|arm64|ia32|ppc64|riscv64|s390x|wasm32|x64)$/.test(w));
  if (!cpu) throw new Error(`${name} names no processor: install it by name once`);
  const libc = words.includes('musl') ? ['musl'] : words.includes('gnu') ? ['glibc'] : undefined;
  return { version, cpu: [cpu], ...(libc ? { libc } : {}), optional: true, ...(os ? { os: [os] } : {}) };
}

/** The packages with what was missing added, in npm's order. */
export function completePackages(packages: LockPackages): LockPackages {
  const added = missingPackages(packages).map((m): [string, LockEntry] => [`node_modules/${m.name}`, platformEntry(m)]);
  return Object.fromEntries([...Object.entries(packages), ...added].sort(([a], [b]) => a.localeCompare(b, 'en')));
}

/** Node's own search: beside the parent, then in every node_modules above it. */
function isThere(packages: LockPackages, parent: string, name: string): boolean {
  for (let base = parent; ; base = base.slice(0, Math.max(0, base.lastIndexOf('/node_modules/')))) {
    if (packages[`${base ? `${base}/` : ''}node_modules/${name}`]) return true;
    if (base === '') return false;
  }
}
