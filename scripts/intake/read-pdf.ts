/**
 * Reads a PDF in a thread with bounds of memory and time. A damaged file can send the library into a loop that no signal
 * reaches, or let it ask for all memory: the thread is ended, and the file refused.
 */
import { Worker } from 'node:worker_threads';
import { limits } from '../../src/intake/bounds.ts';
import type { Extracted } from '../../src/intake/layout.ts';
import { refusals, refuseByBytes } from '../../src/intake/refusals.ts';

export interface PdfJob {
  file: string;
  bytes: Uint8Array;
  password?: string;
  pages?: readonly number[];
}

export interface ReadOptions {
  onPage?: (page: number, of: number) => void;
  /** Milliseconds. */
  time?: number;
  /** Megabytes. */
  memory?: number;
}

export function readPdf(job: PdfJob, options: ReadOptions = {}): Promise<Extracted> {
  const { onPage, time = limits.milliseconds, memory = limits.megabytes } = options;
  const refused = refuseByBytes(job.file, job.bytes, 'pdf');
  if (refused) return Promise.resolve({ refused });
  const worker = new Worker(new URL('./pdf-worker.ts', import.meta.url), {
    workerData: job,
    resourceLimits: { maxOldGenerationSizeMb: memory },
    // What the library says of a file is said by the refusal or not at all.
    stdout: true,
    stderr: true,
  });
  return new Promise((resolve) => {
    const end = (extracted: Extracted): void => {
      clearTimeout(timer);
      void worker.terminate();
      resolve(extracted);
    };
    const timer = setTimeout(() => end({ refused: refusals.stopped(job.file) }), time);
    worker.on('message', (message: { extracted: Extracted } | { page: number; of: number }) => {
      if ('extracted' in message) end(message.extracted);
      else onPage?.(message.page, message.of);
    });
    worker.on('error', () => end({ refused: refusals.damaged(job.file) }));
    worker.on('exit', () => end({ refused: refusals.damaged(job.file) }));
  });
}
