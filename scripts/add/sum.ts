import { createHash } from 'node:crypto';

/** SHA-256 as lower-case hexadecimal digits. */
export const sum = (bytes: string | Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
