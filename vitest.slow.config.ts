/** `npm run test:slow`: what takes minutes (whole builds killed and failing, megabytes of text). `npm test` leaves it out. */
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['{src,scripts,tests}/**/*.slow.test.ts'],
    testTimeout: 900_000,
    hookTimeout: 300_000,
    // Builds beside each other would only wait for each other.
    fileParallelism: false,
  },
});
