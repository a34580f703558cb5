import { defineConfig } from 'vitest/config';

/** Tests over what a build wrote: `dist`, and `.cache/test/site`, built with SITE_URL. `npm test` makes both first. */
export default defineConfig({
  test: { include: ['tests/dist/**/*.test.ts'], testTimeout: 300_000, hookTimeout: 300_000 },
});
