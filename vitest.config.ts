import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['src/**/*.test.ts', 'scripts/**/*.test.ts', 'tests/**/*.test.ts'],
    // tests/browser is Playwright's, tests/dist needs builds (vitest.dist.config.ts), *.slow.test.ts are of vitest.slow.config.ts.
    exclude: ['**/*.slow.test.ts', 'tests/browser/**', 'tests/dist/**', 'node_modules/**', 'dist/**', '.cache/**'],
    // Bounds for what never ends, generous so that a busy machine is no failure; what must be fast is in *.slow.test.ts and bench.
    testTimeout: 300_000,
    hookTimeout: 300_000,
  },
});
