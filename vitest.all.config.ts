import { defineConfig } from 'vitest/config'

/** The long checks: random comparisons in full, the solver, Terraform, pages with the AWS CLI, and the packed packages. */
export default defineConfig({
  test: {
    include: ['packages/*/src/**/*.all.test.ts', 'tests/**/*.all.test.ts', 'e2e/**/*.all.test.ts'],
    env: { GATEWARDEN_DATA_NOTE: 'off' },
    testTimeout: 900_000,
    hookTimeout: 120_000,
  },
})
