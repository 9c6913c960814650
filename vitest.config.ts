import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.{ts,tsx}'],
    exclude: ['tests/e2e/**'],
    // A skipped or focused test must not pass unnoticed.
    allowOnly: false,
    passWithNoTests: false,
  },
});
