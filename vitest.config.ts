import { availableParallelism } from 'node:os'
import { configDefaults, defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['packages/*/src/**/*.test.ts', 'tests/**/*.test.ts', 'e2e/**/*.test.ts'],
    exclude: [...configDefaults.exclude, '**/*.all.test.ts'],
    // The snapshot gets older every day, and outputs must not change with it.
    env: { GATEWARDEN_DATA_NOTE: 'off' },
    // The default leaves one processor idle, and the tests of other programs, such as Terraform, mostly wait.
    maxWorkers: availableParallelism() + 1,
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
})
