import { readFileSync } from 'node:fs'
import { compile, decide, parsePrincipal } from '@gatewarden/authorize'
import { jobFunctions, openCatalogue } from '@gatewarden/catalogue'
import { parsePolicy } from '@gatewarden/policy'
import { type AccessLevel, openReference } from '@gatewarden/reference'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Coverage, coverage } from './coverage.ts'
import { accessLevels } from './levels.ts'

const catalogue = openCatalogue()
const reference = openReference()
const fixtures = JSON.parse(readFileSync(new URL('../../../../fixtures/coverage/cases.json', import.meta.url), 'utf8'))

function policyOf(document: string | undefined) {
  const parsed = parsePolicy(document ?? '')
  if (parsed.document === undefined) throw new Error(parsed.problems[0]?.message)
  return compile(parsed.document)
}
const managed = (name: string) => policyOf(catalogue.defaultText(name))
const either = ({ document, policy }: { document?: object; policy?: string }) =>
  policy === undefined ? policyOf(JSON.stringify(document)) : managed(policy)

/** The standing of each action. */
function standings({ services }: Coverage): Map<string, string> {
  return new Map(
    services.flatMap(({ beyond, covered, missing }) => [
      ...[...covered, ...beyond].map(({ action, extent }) => [action, extent] as const),
      ...missing.map(({ action, lack }) => [action, lack] as const),
    ]),
  )
}

interface CoverageCase {
  name: string
  document?: object
  policy?: string
  services: string[]
  levels?: AccessLevel[]
  expect: {
    standing?: Record<string, string>
    covered?: number
    missing?: number
    beyond?: Record<string, string>
    credentials?: string[]
    proposal?: string[]
    leftOut?: string[]
    unknown?: [string, string[]][]
  }
}

describe('coverage', () => {
  test.each(fixtures as CoverageCase[])('$name', ({ expect: expected, levels, services, ...each }) => {
    const answer = coverage(either(each), reference, { services, ...(levels && { levels }) })
    const found = standings(answer)
    const count = (list: 'covered' | 'missing') =>
      answer.services.reduce((sum, service) => sum + service[list].length, 0)
    const allowed = answer.services.flatMap(({ beyond, covered }) => [...covered, ...beyond])
    for (const [action, standing] of Object.entries(expected.standing ?? {}))
      expect([action, found.get(action)]).toEqual([action, standing])
    for (const list of ['covered', 'missing'] as const)
      if (expected[list] !== undefined) expect(count(list)).toBe(expected[list])
    if (expected.beyond) {
      const beyond = answer.services.flatMap((service) => service.beyond)
      expect(Object.fromEntries(beyond.map(({ accessLevel, action }) => [action, accessLevel]))).toEqual(
        expected.beyond,
      )
    }
    if (expected.credentials)
      expect(allowed.flatMap((each) => (each.handsOutCredentials ? each.action : []))).toEqual(expected.credentials)
    if (expected.proposal) expect(answer.proposal?.statement.Action).toEqual(expected.proposal)
    if (expected.leftOut) expect(answer.proposal?.leftOut).toEqual(expected.leftOut)
    if (expected.unknown)
      expect(answer.unknownEntries.map(({ entry, proposals }) => [entry, proposals])).toEqual(expected.unknown)
  })

  test('of all services names first what ReadOnlyAccess lacks most, the Connect family among it', () => {
    const { proposal, services } = coverage(managed('ReadOnlyAccess'), reference)
    expect(services).toHaveLength(reference.services().length)
    const lacking = services.map(({ missing }) => missing.length)
    expect(lacking).toEqual(lacking.toSorted((a, b) => b - a))
    const uncovered = services.filter(({ covered, missing }) => covered.length === 0 && missing.length > 0)
    expect(uncovered.map(({ service }) => service)).toEqual(
      expect.arrayContaining(['profile', 'voiceid', 'wisdom', 'cases', 'connect-campaigns']),
    )
    const connect = services.find(({ service }) => service === 'connect')
    expect(connect?.covered.map(({ action }) => action)).toContain('connect:GetFederationToken')
    expect(proposal?.statement.Action.length).toBeGreaterThan(100)
  })

  test('of AdministratorAccess lacks nothing and proposes nothing', () => {
    const answer = coverage(managed('AdministratorAccess'), reference, { levels: accessLevels })
    expect(answer.services.flatMap(({ beyond, missing }) => [...beyond, ...missing])).toEqual([])
    expect(answer.proposal).toBeUndefined()
  })

  test.each(jobFunctions(catalogue).map(({ name }) => name))('of %s is completed by its proposal', (name) => {
    const text = catalogue.defaultText(name) ?? ''
    const before = coverage(policyOf(text), reference)
    const { Statement, ...rest } = JSON.parse(text)
    const statements = [Statement, before.proposal?.statement ?? []].flat()
    const after = coverage(policyOf(JSON.stringify({ ...rest, Statement: statements })), reference)
    const missing = after.services.flatMap((service) => service.missing)
    expect(missing.map(({ action }) => action).sort()).toEqual([...(before.proposal?.leftOut ?? [])].sort())
    const beyond = (answer: Coverage) =>
      answer.services.flatMap((service) => service.beyond.map(({ action }) => action)).sort()
    expect(beyond(after)).toEqual(beyond(before))
  })
})

const PRINCIPAL = parsePrincipal('arn:aws:iam::123456789012:user/supervisor')
const ARNS = ['instance/a', 'instance/a/queue/q', 'instance/*', 'instance/b*', 'instance/b?', '*'].map(
  (part) => `arn:aws:connect:us-east-1:123456789012:${part}`,
)
/** Resources that match the patterns of the statements. */
const RESOURCES = ['*', ...ARNS.flatMap((arn) => [arn, arn.replaceAll('*', ''), arn.replaceAll('*', 'any')])]

const element = (name: string, values: readonly string[]) =>
  fc.tuple(fc.boolean(), fc.subarray([...values], { minLength: 1, maxLength: 3 })).map(([not, some]) => ({
    [not ? `Not${name}` : name]: some,
  }))
const ACTIONS = [
  '*',
  'connect:*',
  'connect:List*',
  'connect:?istQueues',
  'connect:Create*',
  'CONNECT:createinstance',
  'sts:*',
]
const condition = { StringEquals: { 'aws:RequestedRegion': 'us-east-1' } }
const statement = fc
  .tuple(
    fc.constantFrom('Allow', 'Allow', 'Deny'),
    fc.oneof(
      { weight: 4, arbitrary: fc.subarray(ACTIONS, { minLength: 1, maxLength: 2 }).map((Action) => ({ Action })) },
      {
        weight: 1,
        arbitrary: element('Action', ACTIONS),
      },
    ),
    fc.oneof(fc.constant({ Resource: '*' }), element('Resource', ARNS)),
    fc.boolean(),
  )
  .map(([Effect, actions, resources, isConditional]) => ({
    Effect,
    ...actions,
    ...resources,
    // In the requests below the conditions of Allow statements are met and those of Deny statements are not.
    ...(isConditional && { Condition: Effect === 'Allow' ? condition : { Bool: { 'aws:ViaAWSService': 'true' } } }),
  }))

describe('coverage and decisions', () => {
  test('agree on random policies: what is covered some resource allows, what is missing "*" never does', () => {
    const documents = fc.array(statement, { minLength: 1, maxLength: 4 })
    fc.assert(
      fc.property(documents, (Statement) => {
        const policy = policyOf(JSON.stringify({ Statement }))
        const answer = coverage(policy, reference, { services: ['connect'], levels: accessLevels })
        const wrong = [...standings(answer)].filter(([action, standing]) => {
          const isAllowed = allowedBy(policy, action)
          const resources = reference.action(action)?.isWildcardOnly ? ['*'] : RESOURCES
          return resources.some(isAllowed) === isLack(standing)
        })
        expect(wrong).toEqual([])
      }),
      { numRuns: 150, seed: 7 },
    )
  })

  const names = [
    ...jobFunctions(catalogue).map(({ name }) => name),
    ...catalogue.list({ prefix: 'AmazonConnect' }).map(({ name }) => name),
  ]
  test.each(names)('agree on %s', (name) => {
    const policy = managed(name)
    const wrong = [...standings(coverage(policy, reference, { levels: accessLevels }))].filter(([action, standing]) => {
      const isAllowed = allowedBy(policy, action)('*')
      return isAllowed ? isLack(standing) : standing === 'everywhere'
    })
    expect(wrong).toEqual([])
  })
})

function isLack(standing: string): boolean {
  return ['notAllowed', 'denied', 'needsEveryResource'].includes(standing)
}

function allowedBy(policy: ReturnType<typeof compile>, action: string): (resource: string) => boolean {
  if (PRINCIPAL === undefined) throw new Error('no principal')
  const principal = PRINCIPAL
  const context = { 'aws:RequestedRegion': 'us-east-1', 'aws:ViaAWSService': 'false' }
  return (resource) => decide({ principal, action, resource, context }, { identity: [policy] }).outcome === 'allowed'
}
