/** Astro's build in this process: it shares the content that was read for the check before it. */
import { messageOf } from '../run/command.ts';

/** Builds the site into `out`. What a person can fix is thrown as it is; of a bug the stack is shown. */
export async function buildSite(out: string): Promise<void> {
  process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
  const { build } = await import('astro');
  try {
    await build({ outDir: out, logLevel: process.env['VERBOSE'] ? 'info' : 'warn' });
  } catch (error) {
    if (messageOf(error) !== undefined) throw error;
    console.error(error);
    throw new Error('Astro stopped; its message is above.', { cause: error });
  }
}
