import { readdirSync, readFileSync } from 'node:fs'
import { checkPolicy, parseArn } from '@gatewarden/policy'
import { afterAll, describe, expect, test } from 'vitest'
import { testAccount } from '../account.fixture.ts'
import type { SimulatePolicyResponse } from './generated/types.ts'

type Policy = string | object
type Value = string | number | boolean

interface DecisionCase {
  readonly name: string
  readonly case: {
    readonly request: {
      readonly principal: string | object
      readonly action: string
      readonly resource: string
      readonly resourceAccountId?: string | null
      readonly context?: Readonly<Record<string, Value | readonly Value[]>> | null
    }
    readonly identityPolicies?: readonly Policy[]
    readonly groupPolicies?: readonly Policy[]
    readonly permissionsBoundary?: readonly Policy[] | null
    readonly resourcePolicy?: Policy | null
    readonly scps?: readonly { readonly policies: readonly Policy[] }[]
  }
  readonly expect: {
    readonly decision: string
    readonly statements?: readonly { readonly policyType: string; readonly policy: number }[]
  }
}

const FOLDER = new URL('../../../../fixtures/decisions/', import.meta.url)
const cases = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.json'))
  .flatMap((file): DecisionCase[] => JSON.parse(readFileSync(new URL(file, FOLDER), 'utf8')))

const EXPRESSED = new Set([
  'request',
  'identityPolicies',
  'groupPolicies',
  'permissionsBoundary',
  'resourcePolicy',
  'scps',
])
/** PolicyInputList is required; this one matches no case. */
const ABOUT_NOTHING =
  '{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"a:Nothing","Resource":"arn:aws:a:::nothing"}]}'

const textOf = (policy: Policy) => (typeof policy === 'string' ? policy : JSON.stringify(policy))
const isNothing = (value: unknown) => value === null || (Array.isArray(value) && value.length === 0)

/** What AWS's API has no member for; undefined for a case that it can ask. */
function inexpressible({ case: { request, permissionsBoundary, ...policies } }: DecisionCase): string | undefined {
  const other = Object.entries(policies).find(([member, value]) => !EXPRESSED.has(member) && !isNothing(value))
  if (other !== undefined) return `the API takes no ${other[0]}`
  const { principal, resource, resourceAccountId } = request
  if (typeof principal !== 'string' || !/^arn:[a-z-]+:iam::\d{12}:user\//.test(principal)) {
    return 'CallerArn is the ARN of an IAM user only'
  }
  if (permissionsBoundary && permissionsBoundary.length !== 1) return 'the API takes one permissions boundary, or none'
  const owner = parseArn(resource)?.account ?? ''
  if (resourceAccountId && owner !== '' && owner !== resourceAccountId) return 'the ARN has another owner'
  const { identityPolicies = [], groupPolicies = [] } = policies
  const documents = [...identityPolicies, ...groupPolicies, ...(permissionsBoundary ?? [])].map(textOf)
  const ofOrganization = (policies.scps ?? []).flatMap((level) => level.policies).map(textOf)
  const isRefused =
    documents.some((text) => checkPolicy(text, 'identity', { inline: true }) !== undefined) ||
    ofOrganization.some((text) => checkPolicy(text, 'scp') !== undefined)
  return isRefused ? 'IAM would not take the document' : undefined
}

function inputOf({ request, ...policies }: DecisionCase['case']) {
  const { principal, action, resource, resourceAccountId, context } = request
  const own = [...(policies.identityPolicies ?? []), ...(policies.groupPolicies ?? [])].map(textOf)
  const { permissionsBoundary, resourcePolicy, scps } = policies
  return {
    PolicyInputList: own.length === 0 ? [ABOUT_NOTHING] : own,
    ActionNames: [action],
    ResourceArns: [resource],
    CallerArn: principal,
    ContextEntries: Object.entries(context ?? {}).map(([ContextKeyName, value]) => ({
      ContextKeyName,
      ContextKeyValues: [value].flat().map(String),
      ContextKeyType: Array.isArray(value) ? 'stringList' : 'string',
    })),
    ...(permissionsBoundary && { PermissionsBoundaryPolicyInputList: permissionsBoundary.map(textOf) }),
    ...(resourcePolicy && { ResourcePolicy: textOf(resourcePolicy) }),
    ...(scps && {
      OrderedOrganizationPolicyInputList: scps.map((level) => ({
        ServiceControlPolicyInputList: level.policies.map(textOf),
      })),
    }),
    ...(resourceAccountId && { ResourceOwner: `arn:aws:iam::${resourceAccountId}:root` }),
  }
}

/** The policies that the case expects to have decided, as the API names them: those of an organization are left out. */
function expectedSources({ case: { identityPolicies = [] }, expect: { statements = [] } }: DecisionCase): string[] {
  const named = statements.filter(({ policyType }) => policyType !== 'scp')
  return named.map(({ policyType, policy }) => {
    if (policyType === 'resource') return 'ResourcePolicy'
    if (policyType === 'permissionsBoundary') return `PermissionsBoundaryPolicyInputList.${policy + 1}`
    return `PolicyInputList.${policy + 1 + (policyType === 'group' ? identityPolicies.length : 0)}`
  })
}

const simulated = cases.filter((each) => inexpressible(each) === undefined)
const { call } = await testAccount()

describe('SimulateCustomPolicy decides the cases of fixtures/decisions', () => {
  test.each(simulated.map((each) => [each.name, each] as const))('%s', async (_name, each) => {
    const { EvaluationResults = [] }: SimulatePolicyResponse = await call(
      'iam:SimulateCustomPolicy',
      inputOf(each.case),
    )
    expect(EvaluationResults.map(({ EvalDecision }) => EvalDecision)).toEqual([each.expect.decision])
    if (each.expect.statements === undefined) return
    const sources = EvaluationResults[0]?.MatchedStatements?.map(({ SourcePolicyId }) => SourcePolicyId) ?? []
    expect(sources.toSorted()).toEqual(expectedSources(each).toSorted())
  })

  test('runs most of the cases that need only one account and a user', () => {
    expect(simulated.length).toBeGreaterThanOrEqual(730)
    expect(simulated.filter(({ case: { resourcePolicy } }) => resourcePolicy).length).toBeGreaterThanOrEqual(100)
    expect(simulated.filter(({ case: { permissionsBoundary } }) => permissionsBoundary).length).toBeGreaterThanOrEqual(
      20,
    )
  })
})

afterAll(() => {
  const reasons = new Map<string, number>()
  for (const reason of cases.flatMap((each) => inexpressible(each) ?? [])) {
    reasons.set(reason, (reasons.get(reason) ?? 0) + 1)
  }
  const rows = [...reasons].sort((a, b) => b[1] - a[1]).map(([reason, count]) => `${count} not asked: ${reason}`)
  console.log(
    [`${simulated.length} of ${cases.length} decision cases asked through SimulateCustomPolicy`, ...rows].join('\n'),
  )
})
