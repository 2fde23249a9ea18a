import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { type TestAccount, testAccount, type Who } from '../account.fixture.ts'
import type { Quotas } from '../quotas.ts'
import { ServiceError } from '../serviceError.ts'
import { iamError, iamErrorRows } from './errors.ts'

interface Step {
  readonly operation: `iam:${string}`
  readonly input: object
  readonly who?: Who
}

/** The last step answers the error; the steps before prepare the account. Steps in a list run at once. */
interface ErrorCase {
  readonly name: string
  /** Who says that AWS answers so. */
  readonly source: string
  readonly quotas?: Partial<Quotas>
  readonly steps: readonly (Step | readonly Step[])[]
  /** `Code: sentence` */
  readonly error: string
}

const FILE = new URL('../../../../fixtures/iam/errors.json', import.meta.url)
const cases: readonly ErrorCase[] = JSON.parse(readFileSync(FILE, 'utf8'))

async function errorOf({ call, error }: TestAccount, last: Step | readonly Step[]): Promise<string> {
  if (!('length' in last)) return error(last.operation, last.input, last.who)
  const answers = await Promise.allSettled(last.map(({ operation, input, who }) => call(operation, input, who)))
  const reasons = answers.flatMap((answer) => (answer.status === 'rejected' ? [answer.reason] : []))
  expect(reasons).toEqual([expect.any(ServiceError)])
  return `${reasons[0].code}: ${reasons[0].message}`
}

describe('fixtures/iam/errors.json', () => {
  test.each(cases.map((each) => [each.name, each] as const))('%s', async (_name, { quotas = {}, steps, error }) => {
    const account = await testAccount({ quotas })
    for (const step of steps.slice(0, -1).flat()) await account.call(step.operation, step.input, step.who)
    expect(await errorOf(account, steps.at(-1) ?? [])).toBe(error)
  })

  test('names each case once, and its source', () => {
    expect(new Set(cases.map(({ name }) => name)).size).toBe(cases.length)
    expect(cases.filter(({ source }) => source.trim() === '')).toEqual([])
  })
})

const FREE = '.+'

/** What a row's answers look like; `FREE` where its sentence comes from elsewhere. */
function patternOf(row: (typeof iamErrorRows)[number]) {
  const { code, message } = iamError(row, ...Array.from({ length: 3 }, () => '\0'))
  const sentence = message.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replaceAll('\0', FREE)
  return { row, isFree: sentence === FREE, pattern: new RegExp(`^${code}: ${sentence}$`) }
}

const patterns = iamErrorRows.map(patternOf)

/** The rows that a case is about: one whose sentence comes from elsewhere only where no other row says it. */
function rowsOf({ error }: ErrorCase): string[] {
  const matching = patterns.filter(({ pattern }) => pattern.test(error))
  const own = matching.filter(({ isFree }) => !isFree)
  return (own.length > 0 ? own : matching).map(({ row }) => row)
}

test('every row of errors.ts is reached by a case of fixtures/iam/errors.json', () => {
  const reached = new Set(cases.flatMap(rowsOf))
  expect(iamErrorRows.filter((row) => !reached.has(row))).toEqual([])
})
