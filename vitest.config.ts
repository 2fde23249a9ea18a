import { configDefaults, defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['packages/*/src/**/*.test.ts', 'tests/**/*.test.ts', 'e2e/**/*.test.ts'],
    exclude: [...configDefaults.exclude, '**/*.all.test.ts'],
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
})
