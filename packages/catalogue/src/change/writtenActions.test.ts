import { readFileSync } from 'node:fs'
import { parsePolicy } from '@gatewarden/policy'
import { describe, expect, test } from 'vitest'
import { openCatalogue } from '../catalogue.ts'
import type { WrittenActions } from './change.ts'
import { stepsOf } from './stepsOf.ts'
import { writtenActions } from './writtenActions.ts'

/** Patterns, or how many. */
type Expected = Readonly<Record<keyof WrittenActions, readonly string[] | number>>

interface WrittenCase extends Expected {
  readonly name: string
  readonly policy: string
  readonly version: string
}

const fixture = new URL('../../../../fixtures/history/written.json', import.meta.url)
const cases = JSON.parse(readFileSync(fixture, 'utf8')) as WrittenCase[]
const catalogue = openCatalogue()
const MEMBERS = ['allowAdded', 'allowRemoved', 'denyAdded', 'denyRemoved'] as const

function documentOf(...statements: object[]) {
  const { document } = parsePolicy(JSON.stringify({ Version: '2012-10-17', Statement: statements }))
  if (document === undefined) throw new Error('no policy')
  return document
}

describe('what the versions of the Connect family write', () => {
  test.each(cases)('$name', (each) => {
    const step = stepsOf(catalogue, each.policy).find(({ to }) => to.versionId === each.version)
    const written = step && writtenActions(step.before(), step.after())
    for (const member of MEMBERS) {
      const expected = each[member]
      expect(typeof expected === 'number' ? written?.[member].length : written?.[member]).toEqual(expected)
    }
  })
})

describe('what only one of two documents writes', () => {
  const statement = (Effect: string, Action: string | string[]) => ({ Effect, Action, Resource: '*' })

  test('is everything where nothing came before', () => {
    const written = writtenActions(
      null,
      documentOf(statement('Allow', ['s3:Get*', 'ec2:*']), statement('Deny', 'iam:*')),
    )
    expect(written).toEqual({
      allowAdded: ['ec2:*', 's3:Get*'],
      allowRemoved: [],
      denyAdded: ['iam:*'],
      denyRemoved: [],
    })
  })

  test('ignores case, order, repetition and the statement of an entry', () => {
    const before = documentOf(statement('Allow', ['s3:GetObject', 's3:PutObject']))
    const after = documentOf(statement('Allow', 's3:putobject'), statement('Allow', ['S3:GetObject', 's3:GetObject']))
    expect(Object.values(writtenActions(before, after)).flat()).toEqual([])
  })

  test('marks entries of NotAction, which are not those of Action', () => {
    const before = documentOf(statement('Allow', 'iam:*'))
    const after = documentOf({ Effect: 'Allow', NotAction: ['iam:*', 'sts:*'], Resource: '*' })
    expect(writtenActions(before, after)).toMatchObject({
      allowAdded: ['NotAction iam:*', 'NotAction sts:*'],
      allowRemoved: ['iam:*'],
    })
  })

  test('reports a move from Allow to Deny as both', () => {
    const written = writtenActions(documentOf(statement('Allow', 's3:*')), documentOf(statement('Deny', 's3:*')))
    expect(written).toMatchObject({ allowRemoved: ['s3:*'], denyAdded: ['s3:*'] })
  })
})
