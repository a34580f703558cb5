/** `npm run lock`, after installing or removing a package: completes package-lock.json for other systems (see lib/lock.ts). */
import { readFileSync, writeFileSync } from 'node:fs';
import { completePackages, missingPackages } from './check/lock.ts';

const file = 'package-lock.json';
const lock = JSON.parse(readFileSync(file, 'utf8'));
const missing = missingPackages(lock.packages);
lock.packages = completePackages(lock.packages);
writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);
console.log(
  missing.length === 0
    ? `${file} is complete.`
    : `Added to ${file}:\n${missing.map((m) => `  ${m.name} ${m.version}`).join('\n')}`,
);
