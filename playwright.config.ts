import { defineConfig } from '@playwright/test';

export default defineConfig({
  testDir: 'tests/e2e',
  timeout: 60_000,
  expect: { timeout: 10_000 },
  forbidOnly: true,
  // Two cores: one Chromium at a time, so that timing-sensitive behaviour is not disturbed by a neighbour.
  workers: 1,
  reporter: [['list']],
  use: { trace: 'retain-on-failure' },
});
