/** Secrets in the repository's files: secretlint's recommended rules, and files that are secrets by their name. */
import { lintSource } from '@secretlint/core';
import { creator } from '@secretlint/secretlint-rule-preset-recommend';

export interface Suspicion {
  file: string;
  /** 1-based. */
  line: number;
  what: string;
}

const config = { rules: [{ id: '@secretlint/secretlint-rule-preset-recommend', rule: creator }] };

/** A repository of published documents and static pages needs no key at all. */
const secretFile =
  /(?:^|\/)(?:\.env(?:\.(?!example$)[\w.-]+)?|\.npmrc|\.netrc|id_(?:rsa|dsa|ecdsa|ed25519)|[^/]+\.(?:pem|p12|pfx|key|keystore))$/;

/** What of a file looks like a secret, by its name and its text. */
export async function findSecrets(file: string, text: string): Promise<Suspicion[]> {
  const byName = secretFile.test(file) ? [{ file, line: 1, what: 'a file that holds secrets by its name' }] : [];
  const ext = /\.\w+$/.exec(file)?.[0] ?? '';
  const { messages } = await lintSource({
    source: { filePath: file, content: text, ext, contentType: 'text' },
    options: { config, maskSecrets: true },
  });
  const byText = messages.flatMap((found) =>
    found.type === 'message' ? [{ file, line: found.loc.start.line, what: found.message }] : [],
  );
  return [...byName, ...byText];
}
