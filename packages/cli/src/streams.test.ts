import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { ROOT, runCommand, runProcess } from './commandLine.fixture.ts'

/** All fixtures of a folder, each with its file and name as id. */
function fixtures<T extends { name: string }>(folder: string): (T & { id: string })[] {
  const files = readdirSync(`${ROOT}fixtures/${folder}`).filter((name) => name.endsWith('.json'))
  return files.flatMap((file) => {
    const cases: T[] = JSON.parse(readFileSync(`${ROOT}fixtures/${folder}/${file}`, 'utf8'))
    return cases.map((each) => ({ ...each, id: `${file}: ${each.name}` }))
  })
}

async function stream(
  run: typeof runCommand,
  args: string[],
  lines: object[],
): Promise<{ id: string; [member: string]: unknown }[]> {
  const { stdout, exit } = await run(args, { stdin: lines.map((line) => JSON.stringify(line)).join('\n') })
  expect(exit).toBe(0)
  return stdout
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line))
}

describe('decide --jsonl', async () => {
  const cases = fixtures<{ name: string; case: object; expect: object }>('decisions')
  // In a process of its own: more comes and goes than pipes hold.
  const answers = await stream(
    runProcess,
    ['decide', '--jsonl'],
    cases.map((each) => ({ id: each.id, ...each.case })),
  )

  test('answers every case, in order', () => {
    expect(answers.map(({ id }) => id)).toEqual(cases.map(({ id }) => id))
  })

  test('decides every fixture as the evaluator does', () => {
    expect(cases.length).toBeGreaterThan(1000)
    for (const [index, { id, expect: expected }] of cases.entries()) expect(answers[index], id).toMatchObject(expected)
  })

  test("reports AWS's message for every denial, and none for what is allowed", () => {
    for (const { id, decision, message } of answers) {
      if (decision === 'allowed') expect(message, id).toBe('')
      else expect(message, id).toMatch(/^User: .+ is not authorized to perform: /)
    }
  })
})

describe('policy check --jsonl', async () => {
  const cases = fixtures<{
    name: string
    type: string
    document: string
    inline?: boolean
    services?: string[]
    expect: { ok?: true; code?: string }
  }>('grammar')
  const answers = await stream(
    runCommand,
    ['policy', 'check', '--jsonl'],
    cases.map((each) => ({ ...each, acceptAnyService: each.services === undefined })),
  )

  test('answers every document as the grammar fixtures say', () => {
    expect(cases.length).toBeGreaterThan(300)
    for (const [index, { id, expect: expected }] of cases.entries())
      expect(answers[index], id).toMatchObject({ id, ...expected })
  })
})

test('standard input may be slow, also with npx', () => {
  const ask = 'npx gatewarden can user/supervisor connect:CreateInstance --account -'
  const { stdout, stderr } = spawnSync('bash', ['-c', `(sleep 1; cat docs/examples/account.json) | ${ask}`], {
    cwd: ROOT,
    encoding: 'utf8',
  })
  expect(stderr).toBe('')
  expect(stdout).toContain('ALLOWED')
})
