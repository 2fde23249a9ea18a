import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { isReadable } from './readable.ts'
import { listOf, member, type PolicyType, textOf } from './types.ts'

function refusalIn(expected: unknown): string | undefined {
  if (member(expected, 'ok') === true) return undefined
  const message = String(member(expected, 'message'))
  return ofPlace.test(message) ? undefined : message
}

const folder = new URL('../../../../fixtures/grammar/', import.meta.url)
const kinds: readonly PolicyType[] = ['identity', 'permissionsBoundary', 'session', 'scp', 'rcp', 'resource']

/** Messages about one entry or condition; all others are about a document or a statement as a whole. */
const ofEntries =
  /prefaced by a vendor|only one colon|^Vendor|vendors|ARN format|^Partition|vendor must|region information|IAM resource path|Invalid principal/

/** Only where a document is stored says that a partition of AWS is the wrong one. */
const ofPlace = /^Partition "aws(-[a-z-]+)?" is not valid/

const fixtures = readdirSync(folder)
  .filter((file) => file.endsWith('.json'))
  .flatMap((file): unknown[] => JSON.parse(readFileSync(new URL(file, folder), 'utf8')))
  .map((fixture) => ({
    name: textOf(member(fixture, 'name')),
    type: member(fixture, 'type') as PolicyType,
    document: member(fixture, 'document'),
    message: refusalIn(member(fixture, 'expect')),
  }))
  .filter(({ type, message }) => kinds.includes(type) && (message === undefined || ofEntries.test(String(message))))

describe('the reference evaluator reads what AWS stores, and no entry that AWS refuses', () => {
  test.for(fixtures)('$type: $name', ({ type, document, message }) => {
    const parsed: unknown = typeof document === 'string' ? JSON.parse(document) : document
    const answers = listOf(member(parsed, 'Statement')).map((statement) => isReadable(statement, type))
    expect(!answers.includes(false)).toBe(message === undefined)
  })
})
