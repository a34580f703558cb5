/** Browser tests over dist, as `npm test` runs them: it hands in the Chromium (CHROME_PATH) and a free port (TEST_PORT). */
import { defineConfig } from '@playwright/test';

const port = Number(process.env['TEST_PORT'] ?? 4399);
const executablePath = process.env['CHROME_PATH'];

export default defineConfig({
  testDir: 'tests/browser',
  testMatch: '**/*.{spec,test}.ts',
  // Tests over every page are marked @full and run apart: npm run test:full.
  ...(process.env['TEST_FULL'] ? { grep: /@full/ } : { grepInvert: /@full/ }),
  outputDir: 'test-results',
  workers: 2,
  fullyParallel: true,
  forbidOnly: Boolean(process.env['CI']),
  // Bounds for what never comes, generous so that a busy machine is no failure; no test measures time.
  timeout: 120_000,
  expect: { timeout: 20_000 },
  reporter: [
    ['list'],
    ['json', { outputFile: process.env['PLAYWRIGHT_JSON_OUTPUT_FILE'] ?? '.cache/test/playwright.json' }],
  ],
  use: {
    baseURL: `http://localhost:${port}/`,
    locale: 'ja-JP',
    timezoneId: 'Asia/Tokyo',
    // Recording the largest pages takes longer than checking them: --trace on, where one is wanted.
    trace: 'off',
    launchOptions: {
      ...(executablePath ? { executablePath } : {}),
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-background-networking',
        '--disable-component-update',
        '--no-first-run',
        // The site needs no other host: none has an address here.
        '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost',
      ],
    },
  },
  webServer: {
    command: `node scripts/serve.ts --strict-port --port ${port}`,
    url: `http://localhost:${port}/`,
    reuseExistingServer: false,
    stdout: 'ignore',
  },
});
