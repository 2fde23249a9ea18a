import { defineConfig } from 'vitest/config'

/** The long checks: random comparisons in full, and the solver. */
export default defineConfig({
  test: {
    include: ['packages/*/src/**/*.all.test.ts'],
    testTimeout: 900_000,
  },
})
