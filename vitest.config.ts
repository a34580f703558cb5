import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['src/**/*.test.ts', 'scripts/**/*.test.ts', 'tests/**/*.test.ts'],
    // tests/browser is Playwright's.
    exclude: ['tests/browser/**', 'node_modules/**', 'dist/**', '.cache/**'],
    testTimeout: 30_000,
  },
});
