import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { ServiceError } from '../serviceError.ts'
import { allowWalker, populatedAccount } from './populatedAccount.fixture.ts'

interface Case {
  readonly name: string
  readonly source: string
  readonly operation: `${string}:${string}`
  readonly input: object
}

/** How AWS's sentence names the resource of a denial; nothing, where it names none. */
interface DenialCase extends Case {
  readonly action: string
  readonly shown: string
  readonly allowed?: readonly string[]
}

interface ListingCase extends Case {
  readonly statements: readonly object[]
  readonly outcome: 'allowed' | 'explicitDeny' | 'implicitDeny'
}

function casesOf<Each extends Case>(file: string): readonly Each[] {
  return JSON.parse(readFileSync(new URL(`../../../../fixtures/iam/${file}`, import.meta.url), 'utf8'))
}

/** The message of the denial; undefined where the guard allows the call. */
async function denialOf({ operation, input }: Case, statements: readonly object[]): Promise<string | undefined> {
  const account = await populatedAccount()
  await allowWalker(account, statements.length === 0 ? [] : [{ Version: '2012-10-17', Statement: statements }])
  try {
    await account.call(operation, input, 'user/walker')
  } catch (error) {
    if (!(error instanceof ServiceError)) throw error
    if (error.code === 'AccessDenied' && error.message.startsWith('User: ')) return error.message
  }
  return undefined
}

describe('fixtures/iam/denials.json', () => {
  test.each(casesOf<DenialCase>('denials.json'))('$name', async ({ action, shown, allowed = [], ...each }) => {
    const statements = allowed.map((Action) => ({ Effect: 'Allow', Action, Resource: '*' }))
    const on = shown === '' ? '' : ` on resource: ${shown}`
    expect(await denialOf(each, statements)).toBe(
      `User: arn:aws:iam::123456789012:user/walker is not authorized to perform: ${action}${on} because no identity-based policy allows the ${action} action`,
    )
  })
})

describe('fixtures/iam/listing.json', () => {
  test.each(casesOf<ListingCase>('listing.json'))('$name', async ({ statements, outcome, ...each }) => {
    const message = await denialOf(each, statements)
    const denied = message?.includes('with an explicit deny') ? 'explicitDeny' : 'implicitDeny'
    expect(message === undefined ? 'allowed' : denied).toBe(outcome)
  })
})
