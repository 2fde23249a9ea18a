import { availableParallelism } from 'node:os'
import { configDefaults, defineConfig } from 'vitest/config'
import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** They take the longest, or wait the most: a worker that began with one of them last would keep the others waiting. */
const LONGEST = [
  'e2e/pages.test.ts',
  'tests/readme.test.ts',
  'e2e/cli.test.ts',
  'packages/cli/src/cli.test.ts',
  'packages/access/src/hostile.test.ts',
]

/** Without a cache of an earlier run Vitest begins with the largest files, which are not the longest ones. */
class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ moduleId }: TestSpecification) => {
      const at = LONGEST.findIndex((name) => moduleId.endsWith(`/${name}`))
      return at < 0 ? LONGEST.length : at
    }
    return (await super.sort(files)).toSorted((a, b) => rank(a) - rank(b))
  }
}

export default defineConfig({
  test: {
    include: ['packages/*/src/**/*.test.ts', 'tests/**/*.test.ts', 'e2e/**/*.test.ts'],
    exclude: [...configDefaults.exclude, '**/*.all.test.ts'],
    // The snapshot gets older every day, and outputs must not change with it.
    env: { GATEWARDEN_DATA_NOTE: 'off' },
    // The default leaves one processor idle, and the tests of other programs mostly wait.
    maxWorkers: availableParallelism() + 1,
    sequence: { sequencer: LongestFirst },
    // Loading the packages anew for each file would take as long as the tests.
    isolate: false,
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
})
