import { readFileSync } from 'node:fs'
import * as sdk from '@aws-sdk/client-iam'
import { describe, expect, test } from 'vitest'
import { refusal } from '../accounts.ts'
import { ACCOUNT } from '../server.ts'
import { useServer } from './useServer.ts'

interface Step {
  readonly operation: string
  readonly input: object
}

interface ErrorCase {
  readonly name: string
  readonly source: string
  readonly quotas?: object
  readonly steps: readonly Step[]
  readonly error: string
}

const FILE = new URL('../../fixtures/iam/errors.json', import.meta.url)
const all: readonly ErrorCase[] = JSON.parse(readFileSync(FILE, 'utf8'))
/** Recorded answers of AWS; those with quotas of their own need a server of their own. */
const recorded = all.filter(({ source, quotas }) => source.startsWith('[rec]') && quotas === undefined)

const { iam } = useServer()

/** Names of its own for each case, because the cases share an account. */
function withNames(each: ErrorCase, index: number): ErrorCase {
  const names = /\b(ana|ANA|ben|eve|agents|bot|own|machines)\b/g
  const text = JSON.stringify({ steps: each.steps, error: each.error }).replace(names, (name) => `${name}-${index}`)
  return { ...each, ...JSON.parse(text.replaceAll('123456789012', ACCOUNT)) }
}

const commands = new Map<string, unknown>(Object.entries(sdk))

function send({ operation, input }: Step): Promise<unknown> {
  const Command = commands.get(`${operation.slice('iam:'.length)}Command`)
  return iam.send(new (Command as new (input: object) => sdk.GetUserCommand)(input))
}

describe('a recorded text reaches a client of the SDK', () => {
  test('in 30 cases at least', () => {
    expect(recorded.length).toBeGreaterThanOrEqual(30)
  })

  test.each(recorded.map((each, index) => [each.name, withNames(each, index)] as const))('%s', async (_name, each) => {
    for (const step of each.steps.slice(0, -1)) await send(step)
    const { name, message } = await refusal(send(each.steps.at(-1) as Step))
    expect(`${name.replace(/Exception$/, '')}: ${message}`).toBe(each.error)
  })
})
