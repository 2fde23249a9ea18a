import { describe, expect, test } from 'vitest'
import { isCode, isTest, repositoryFiles, textOf } from './workspace.ts'

/** Lines of a source file: no file has more than HARD, and no more than one in twenty has more than USUAL. */
const HARD = 400
const USUAL = 300
const FUNCTION_LINES = 60

const FUNCTION_RULE = 'noExcessiveLinesPerFunction'

/** Code that people read: no tests, nothing that a script wrote. */
const sources = repositoryFiles().filter((file) => isCode(file) && !isTest(file) && !file.includes('/generated/'))
const lines = new Map(sources.map((file) => [file, textOf(file).split('\n').length - 1]))

describe('the budgets', () => {
  test(`no source file has more than ${HARD} lines`, () => {
    const long = [...lines].filter(([, count]) => count > HARD).map(([file, count]) => `${file}: ${count}`)
    expect(long, 'split the file by its nouns').toEqual([])
  })

  test(`19 of 20 source files have at most ${USUAL} lines`, () => {
    const sorted = [...lines].sort((a, b) => a[1] - b[1])
    const [file, count] = sorted[Math.ceil(sorted.length * 0.95) - 1] ?? ['', 0]
    expect(count, `too many files are as long as ${file}`).toBeLessThanOrEqual(USUAL)
  })

  test(`the linter holds functions to ${FUNCTION_LINES} lines, and nobody asks it to look away`, () => {
    const { linter, overrides } = JSON.parse(textOf('biome.json'))
    const rule = linter.rules.complexity[FUNCTION_RULE]
    expect(rule.level).toBe('error')
    expect(rule.options.maxLines).toBeLessThanOrEqual(FUNCTION_LINES)
    const relaxed = overrides.filter((each: object) => JSON.stringify(each).includes(FUNCTION_RULE))
    for (const { includes } of relaxed)
      expect(includes).toEqual(['**/*.test.ts', '**/*.contract.ts', '**/*.fixture.ts'])
    const silenced = sources.filter((file) => new RegExp(`biome-ignore.*${FUNCTION_RULE}`).test(textOf(file)))
    expect(silenced).toEqual([])
  })
})
