/** Why an office file cannot be read. Thrown below, made a refusal where the reading began. */
import type { Refusal } from '../layout.ts';
import { refusals } from '../refusals.ts';

type Reason = 'damaged' | 'cut off' | 'unsafe' | 'too large' | 'stopped';

export class Unreadable extends Error {
  readonly reason: Reason;

  /** `part`: the piece of the file that it was seen in. */
  constructor(reason: Reason, part: string) {
    super(`${reason}: ${part}`);
    this.reason = reason;
  }
}

export function refusalOf(file: string, error: unknown): Refusal {
  const reason = error instanceof Unreadable ? error.reason : 'damaged';
  if (reason === 'cut off') return refusals.cutOff(file);
  if (reason === 'unsafe') return refusals.unsafeXml(file);
  if (reason === 'too large') return refusals.unpacksTooLarge(file);
  return reason === 'stopped' ? refusals.stopped(file) : refusals.damaged(file);
}
