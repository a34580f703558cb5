/** Questions to a person; none where stdin is no terminal. */
import { createInterface } from 'node:readline/promises';
import { Refused } from '../read/file-text.ts';

/** Gives the answer, or null where nobody can be asked. */
export type Ask = (question: string) => Promise<string | null>;

export const askPerson: Ask = async (question) => {
  if (!process.stdin.isTTY) return null;
  const lines = createInterface({ input: process.stdin, output: process.stderr });
  try {
    return (await lines.question(question)).trim();
  } finally {
    lines.close();
  }
};

export const askNobody: Ask = async () => null;

const TRIES = 3;

/** Asks until an answer is taken: `check` throws Refused, which is told. */
export async function answered<T>(ask: Ask, question: string, check: (answer: string) => T): Promise<T | null> {
  for (let left = TRIES; left > 0; left -= 1) {
    const answer = await ask(question);
    if (answer === null) return null;
    try {
      if (answer !== '') return check(answer);
    } catch (error) {
      if (!(error instanceof Refused) || left === 1) throw error;
      console.error(error.message);
    }
  }
  return null;
}
