import { defineConfig } from '@playwright/test';
import { installedChromiums } from '../src/commands/setup/find-chromium.ts';

const TEST_MS = 90_000;
const EXPECT_MS = 10_000;

/** Without one, Playwright looks for its own. */
const executablePath = process.env.CHROMIUM_BIN || installedChromiums()[0];

/** The specs start real servers themselves (tests/support/site.ts): there is no web server here. */
export default defineConfig({
  testDir: 'e2e',
  testMatch: '**/*.spec.ts',
  outputDir: '../test-results',
  workers: 2,
  fullyParallel: false,
  retries: 0,
  forbidOnly: true,
  timeout: TEST_MS,
  expect: { timeout: EXPECT_MS },
  use: {
    browserName: 'chromium',
    screenshot: 'only-on-failure',
    launchOptions: {
      ...(executablePath && { executablePath }),
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-background-networking',
        '--disable-component-update',
        '--no-first-run',
      ],
    },
  },
});
