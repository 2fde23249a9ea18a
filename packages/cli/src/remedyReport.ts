import type { ProposedStatement, Remedy } from '@gatewarden/analysis'
import type { CompiledPolicy, Decision, PoliciesInEffect } from '@gatewarden/authorize'
import type { QuestionAnswer } from './answer.ts'
import { at } from './failure.ts'

/** What would allow a denied request, as lines below the answer. */
export function remedyLines({ remedy, policies }: QuestionAnswer): string[] {
  if (remedy === undefined) return []
  if (remedy.kind === 'context') {
    return [`  a statement covers this request, and only its condition on ${remedy.keys.join(' and ')} does not hold`]
  }
  if (remedy.kind === 'linkedRole') return [`  ${linkedRoleText(remedy.service)}`]
  if (remedy.kind === 'policies') {
    const needs = changesText(remedy, policies)
    return needs === undefined ? [] : [`  to allow it: ${needs}`]
  }
  return proposalLines([remedy.statement])
}

/** Which policies must change for the denied ones of several answers, a line for each reason. */
export function changesOfSeveral(answers: readonly QuestionAnswer[]): string[] {
  const actions = new Map<string, string[]>()
  for (const { remedy, policies, request } of answers) {
    const needs = changesFor(remedy, policies)
    if (needs !== undefined) actions.set(needs, [...(actions.get(needs) ?? []), request.action])
  }
  return [...actions].map(([needs, names]) => `  to allow ${names.join(', ')}: ${needs}`)
}

function changesFor(remedy: Remedy | undefined, policies: PoliciesInEffect): string | undefined {
  if (remedy?.kind === 'linkedRole') return linkedRoleText(remedy.service)
  return remedy?.kind === 'policies' ? changesText(remedy, policies) : undefined
}

/** Statements that would allow what was denied. They are a proposal: nothing is changed. */
export function proposalLines(statements: readonly ProposedStatement[]): string[] {
  if (statements.length === 0) return []
  const [what, number] = statements.length === 1 ? ['this statement', ''] : ['these statements', 's']
  return [
    `  proposal${number}, not in effect: with ${what} in an identity-based policy it would be ALLOWED`,
    ...statements.map((statement) => `    ${JSON.stringify(statement)}`),
  ]
}

/** The remedy as data. */
export function remedyData({ remedy, policies }: QuestionAnswer) {
  if (remedy === undefined) return {}
  if (remedy.kind === 'statement') return { proposal: { statement: remedy.statement } }
  if (remedy.kind === 'context') return { conditionsThatDoNotHold: remedy.keys }
  if (remedy.kind === 'linkedRole') return { onlyChangedBy: remedy.service }
  const { decision, isAlone } = remedy
  if (changesText(remedy, policies) === undefined) return {}
  return {
    mustChange: {
      policyTypes: isAlone ? [decision.decidedBy] : ['identity', decision.decidedBy],
      policies: namesOf(decision, policies),
    },
  }
}

function linkedRoleText(service: string): string {
  return `only ${service} changes what its service-linked role may do: no policy of the account is added to it`
}

const NO_OVERRIDE = 'no Allow overrides an explicit Deny'

/** Which policies must change; undefined where no policy can allow the request. */
function changesText({ decision, isAlone }: PolicyChanges, policies: PoliciesInEffect): string | undefined {
  const needs = changeOf(decision, policies)
  return needs === undefined || isAlone ? needs : `an identity-based policy must allow the request, and ${needs}`
}

type PolicyChanges = Extract<Remedy, { kind: 'policies' }>

function changeOf(decision: Decision, policies: PoliciesInEffect): string | undefined {
  const names = namesOf(decision, policies).join(' and ')
  if (decision.outcome === 'explicitDeny') return `change ${names}, because ${NO_OVERRIDE}`
  const [one, given] = MUST_ALLOW[decision.decidedBy] ?? []
  if (one === undefined) return undefined
  return `${one}${given === true && names !== '' ? ` (${names})` : ''} must allow it`
}

/** Which policies must allow a request that they do not mention, and whether they are named. */
const MUST_ALLOW: Readonly<Record<string, readonly [string, boolean]>> = {
  identity: ['an identity-based policy', false],
  group: ['an identity-based policy', false],
  permissionsBoundary: ['the permissions boundary', true],
  session: ['a session policy', true],
  scp: ['a service control policy at each level', true],
  rcp: ['a resource control policy at each level', true],
  resource: ['the resource-based policy', true],
  vpcEndpoint: ['the VPC endpoint policy', true],
}

/** The policies that decided. */
function namesOf({ statements, decidedBy }: Decision, policies: PoliciesInEffect): string[] {
  const deciding = statements.length > 0 ? statements.map(({ policy }) => policy) : policiesOfType(decidedBy, policies)
  return [...new Set(deciding.map(nameOf))]
}

function policiesOfType(type: Decision['decidedBy'], policies: PoliciesInEffect): readonly CompiledPolicy[] {
  switch (type) {
    case 'permissionsBoundary':
    case 'session':
    case 'vpcEndpoint':
      return policies[type] ?? []
    case 'resource':
      return policies.resource ? [policies.resource] : []
    case 'scp':
      return policies.scps?.flatMap((level) => level.policies) ?? []
    default:
      return []
  }
}

function nameOf({ source }: CompiledPolicy): string {
  const { name = 'a policy', arn, owner } = source ?? {}
  return arn ?? (owner === undefined ? at(name, undefined) : `the policy "${name}" of ${owner}`)
}
