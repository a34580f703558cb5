/**
 * Finds what looks like a secret in the repository's files. Small on purpose: a repository of published documents and
 * static pages needs no key at all, so anything that has the shape of one is a fault.
 */

export interface Suspicion {
  file: string;
  line: number;
  what: string;
}

/** What it is called, how it looks, and an example, made up. */
export const patterns: readonly { what: string; looks: RegExp; example: string }[] = [
  {
    what: 'a private key',
    looks: /-----BEGIN (?:[A-Z]+ )*PRIVATE KEY(?: BLOCK)?-----/,
    example: ['-----BEGIN RSA', 'PRIVATE KEY-----'].join(' '),
  },
  {
    what: 'an access key of AWS',
    looks: /\b(?:AKIA|ASIA)[0-9A-Z]{16}\b/,
    example: ['AKIA', 'Z7QXM2W9LR4TBV6N'].join(''),
  },
  {
    what: 'a token of GitHub',
    looks: /\b(?:gh[pousr]_[A-Za-z0-9]{36,}|github_pat_[A-Za-z0-9_]{50,})/,
    example: ['ghp', 'x8Kd02mNq7RtVw3LzB5cYh1sGf9JpA4eUo6i'].join('_'),
  },
  {
    what: 'a token of npm',
    looks: /\bnpm_[A-Za-z0-9]{36}\b|_authToken\s*=\s*[^\s$]/,
    example: ['//registry.example.org/:_auth', 'Token=abc'].join(''),
  },
  {
    what: 'a token of Slack',
    looks: /\bxox[abeoprs]-[A-Za-z0-9-]{10,}/,
    example: ['xoxb', '120034005600-abcdefghij'].join('-'),
  },
  {
    what: 'a key of Google',
    looks: /\bAIza[0-9A-Za-z_-]{35}\b/,
    example: ['AIza', 'SyD3kQ9vX1mN7bR5tW2cL8hG4jF6pZ0aYeU'].join(''),
  },
  {
    what: 'a JSON Web Token',
    looks: /\beyJ[A-Za-z0-9_-]{10,}\.eyJ[A-Za-z0-9_-]{10,}\.[A-Za-z0-9_-]{10,}/,
    example: ['eyJhbGciOiJIUzI1', 'eyJzdWIiOiIxMjM0', 'SflKxwRJSMeKKF2QT4'].join('.'),
  },
  {
    what: 'an address with a password',
    looks: /\b[a-z][a-z0-9+.-]*:\/\/[^\s/:@"'`<>${}]+:[^\s/:@"'`<>${}]+@[\w.-]+/i,
    example: ['https://user', 'hunter2@example.org/'].join(':'),
  },
  {
    what: 'a password, token or key as a value',
    looks:
      /\b(?:password|passwd|secret|api[_-]?key|access[_-]?token|auth[_-]?token)\b["']?\s*[:=]\s*["'][^"'\s]{8,}["']/i,
    example: ['api_key', '"9f8e7d6c5b4a3f2e1d"'].join(': '),
  },
];

/** Files that are secrets by their name. */
const secretFile =
  /(?:^|\/)(?:\.env(?:\.(?!example$)[\w.-]+)?|\.npmrc|\.netrc|id_(?:rsa|dsa|ecdsa|ed25519)|[^/]+\.(?:pem|p12|pfx|key|keystore))$/;

/** What of a file looks like a secret, by its name and its lines. */
export function findSecrets(file: string, text: string): Suspicion[] {
  const byName = secretFile.test(file) ? [{ file, line: 1, what: 'a file that holds secrets by its name' }] : [];
  const byLine = text
    .split('\n')
    .flatMap((line, at) =>
      patterns.filter(({ looks }) => looks.test(line)).map(({ what }) => ({ file, line: at + 1, what })),
    );
  return [...byName, ...byLine];
}
