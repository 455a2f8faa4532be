import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    reporters: ['dot', './testing/goldenReporter.ts'],
    projects: [
      {
        test: {
          name: 'unit',
          include: ['{packages,apps,scripts,testing,bench}/**/*.test.ts'],
          exclude: ['**/node_modules/**', 'apps/web/journeys/**'],
          testTimeout: 30_000,
        },
      },
      {
        test: {
          name: 'browser',
          include: ['apps/web/journeys/**/*.test.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
          fileParallelism: false,
        },
      },
    ],
  },
})
