import { defineConfig } from 'vitest/config'

/** The long checks: random comparisons in full, the solver, and the packed packages. */
export default defineConfig({
  test: {
    include: ['packages/*/src/**/*.all.test.ts', 'tests/**/*.all.test.ts'],
    testTimeout: 900_000,
    hookTimeout: 120_000,
  },
})
