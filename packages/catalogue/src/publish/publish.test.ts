import { openReference } from '@gatewarden/reference'
import { describe, expect, test } from 'vitest'
import { openCatalogue } from '../catalogue.ts'
import { type Publication, preparePublication } from './publish.ts'

const catalogue = openCatalogue()
const options = { reference: openReference(), now: new Date('2026-12-01T12:00:00Z') }
const VOICE_ID = 'AmazonConnectVoiceIDFullAccess'

function policy(...statements: object[]): string {
  return JSON.stringify({ Version: '2012-10-17', Statement: statements })
}

const voiceId = { Effect: 'Allow', Action: 'voiceid:*', Resource: '*' }
const describeDomains = { Effect: 'Allow', Action: 'profile:ListDomains', Resource: '*' }

function prepare(publication: Partial<Publication>) {
  const answer = preparePublication(
    catalogue,
    { name: VOICE_ID, text: policy(voiceId), reason: 'a new feature', ...publication },
    options,
  )
  return 'code' in answer ? { refused: answer } : { prepared: answer }
}

describe('the gate accepts', () => {
  test('a version that adds something: the next version, with its reason', () => {
    const { prepared } = prepare({ text: policy(voiceId, describeDomains) })
    expect(prepared?.event).toEqual({
      kind: 'versionAdded',
      policy: VOICE_ID,
      path: '/',
      versionId: 'v2',
      document: policy(voiceId, describeDomains),
      date: '2026-12-01T12:00:00Z',
      dateKnownBy: 'created',
      reason: 'a new feature',
      at: '2026-12-01T12:00:00Z',
      from: 'published',
    })
    expect(prepared?.change.kind).toBe('grows')
    expect(prepared?.change.gained.actions).toEqual([
      { service: 'profile', level: 'List', actions: ['profile:ListDomains'] },
    ])
  })

  test('a new policy, as v1', () => {
    const { prepared } = prepare({ name: 'GatewardenAgentAccess', path: '/service-role/' })
    expect(prepared?.event).toMatchObject({ versionId: 'v1', path: '/service-role/' })
    expect(prepared?.change).toMatchObject({ kind: 'first', from: null, policy: { type: 'Service role policy' } })
  })

  test('the same access with another text', () => {
    const text = policy({ Effect: 'Allow', Action: ['voiceid:*', 'voiceid:List*'], Resource: ['*'] })
    expect(prepare({ text }).prepared?.change.kind).toBe('equivalent')
  })

  test('a version that removes permissions, with the reason, which the event records', () => {
    const { prepared } = prepare({
      text: policy({ ...voiceId, Action: 'voiceid:List*' }),
      narrowing: 'the service ended',
    })
    expect(prepared?.event.narrowing).toBe('the service ended')
    expect(prepared?.loss.lost?.action).toMatch(/^voiceid:/)
  })

  test('a reason for removing permissions where none are removed, and records no exception', () => {
    const { prepared } = prepare({ text: policy(voiceId, describeDomains), narrowing: 'not needed' })
    expect(prepared?.event).not.toHaveProperty('narrowing')
    expect(prepared?.notes).toEqual(['no permissions are removed, so no exception is recorded'])
  })
})

describe('the gate refuses', () => {
  const refusals: [string, Partial<Publication>, string, RegExp][] = [
    [
      'fewer actions',
      { text: policy({ ...voiceId, Action: 'voiceid:List*' }) },
      'TakesAway',
      /v2 .* removes permissions/,
    ],
    [
      'fewer resources',
      { text: policy({ ...voiceId, Resource: 'arn:aws:voiceid:*:*:domain/*' }) },
      'TakesAway',
      /removes permissions/,
    ],
    [
      'a new condition',
      { text: policy({ ...voiceId, Condition: { Bool: { 'aws:SecureTransport': 'true' } } }) },
      'TakesAway',
      /removes permissions/,
    ],
    [
      'a Deny of what the policy never allowed, because it overrides other policies',
      { text: policy(voiceId, { Effect: 'Deny', Action: 'iam:*', Resource: '*' }) },
      'TakesAway',
      /denies more/,
    ],
    ['the same document', { text: `${policy(voiceId)}\n` }, 'NothingNew', /v1 already has this document/],
    ['a text that is not JSON', { text: '{"Version": ' }, 'MalformedPolicyDocument', /./],
    ['a document that is not a policy', { text: '{"Hello": "world"}' }, 'MalformedPolicyDocument', /./],
    [
      'what AWS would not store',
      { text: policy({ Effect: 'Allow', Action: 'voiceid:*', Resource: 'domain' }) },
      'MalformedPolicyDocument',
      /ARN format/,
    ],
    [
      'a date in the future',
      { text: policy(voiceId, describeDomains), date: '2027-01-01T00:00:00Z' },
      'InvalidDate',
      /future/,
    ],
    [
      'a date before that of the version before',
      { text: policy(voiceId, describeDomains), date: '2001-01-01T00:00:00Z' },
      'InvalidDate',
      /before/,
    ],
    ['an empty reason', { text: policy(voiceId, describeDomains), reason: ' ' }, 'InvalidReason', /reason/],
    ['another path', { text: policy(voiceId, describeDomains), path: '/other/' }, 'InvalidName', /never changes/],
    ['a name that IAM does not accept', { name: 'no name' }, 'InvalidName', /not a valid policy name/],
  ]

  test.each(refusals)('%s', (_, publication, code, message) => {
    const { refused } = prepare(publication)
    expect(refused?.code).toBe(code)
    expect(refused?.message).toMatch(message)
  })

  test('with a request that shows the loss and the rows of what is lost', () => {
    const { refused } = prepare({ text: policy({ ...voiceId, Resource: 'arn:aws:voiceid:*:*:domain/*' }) })
    expect(refused?.loss?.lost).toMatchObject({ resource: '*', context: {} })
    expect(refused?.change?.lost.rows).toMatchObject([{ resources: ['*'], except: ['arn:aws:voiceid:*:*:domain/*'] }])
  })
})
