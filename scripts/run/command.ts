/** How a script ends: what a person can fix is told as a sentence, exit code 1; anything else is a bug and keeps its stack. */
import { FaultsError } from '../../src/foundation/faults.ts';
import { diskFault } from '../files/disk-fault.ts';
import { StageError } from './stages.ts';

/** The message for people; undefined for a bug. */
export function messageOf(error: unknown): string | undefined {
  if (error instanceof FaultsError || error instanceof StageError) return error.message;
  if (isWrongOption(error))
    return `${error.message.replace(/\.?$/, '.')} See docs/commands.md for the options of each command.`;
  return diskFault(error) ?? undefined;
}

/** An option that parseArgs does not know, or one without its value. */
const isWrongOption = (error: unknown): error is Error =>
  error instanceof Error && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS_');

/** Runs a script's work; a number that it gives is the exit code. `kept` says what a failure has left as it was. */
export async function runCommand(work: () => unknown, kept?: string): Promise<void> {
  try {
    const code = await work();
    process.exitCode = typeof code === 'number' ? code : 0;
  } catch (error) {
    const message = messageOf(error);
    if (message === undefined) throw error;
    console.error(kept ? `${message}\n${kept}` : message);
    process.exitCode = 1;
  }
}
