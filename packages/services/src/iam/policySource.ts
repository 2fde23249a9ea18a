import { type SimulationSetting, unnamedUser } from '@gatewarden/analysis'
import { type PoliciesInEffect, type Principal, parsePrincipal } from '@gatewarden/authorize'
import { type PolicySources, policiesInEffect, policiesOfGroup } from '@gatewarden/directory'
import { accountOf, findArn } from '@gatewarden/directory/internal'
import { parseArn } from '@gatewarden/policy'
import { lastSegment } from '@gatewarden/policy/internal'
import type { Call } from '../call.ts'
import { ServiceError } from '../serviceError.ts'
import { iamError } from './errors.ts'

/** Whose policies are simulated, and who the caller is. */
export interface PolicySource extends SimulationSetting {
  readonly caller: Principal
}

const NOT_THERE = { user: 'noSuchUser', group: 'noSuchGroup', role: 'noSuchRole' } as const

/** The code for stored policies that cannot be read. */
type Unreadable = 'PolicyEvaluation' | 'InvalidInput'

/** The policies of a user and its groups, of a role, or of a group alone: for a group the caller is a user without a name. */
export function policySource(call: Call<unknown>, arn: string, unreadable: Unreadable): PolicySource {
  const { state } = call
  const { service, resource = '' } = parseArn(arn) ?? {}
  const kind = resource.split('/', 1)[0]
  if (service !== 'iam' || (kind !== 'user' && kind !== 'group' && kind !== 'role')) throw iamError('entityArn', arn)
  const sources = sourcesOf(call)
  if (kind === 'group') {
    const group = findArn(state, kind, arn)
    if (group === undefined) throw iamError(NOT_THERE[kind], lastSegment(arn))
    const answer = policiesOfGroup(group, sources)
    if ('problem' in answer) throw new ServiceError(unreadable, answer.problem.message)
    return { caller: unnamedUser(state.accountId, state.partition), policies: { group: answer.policies } }
  }
  const identity = findArn(state, kind, arn)
  if (identity === undefined) throw iamError(NOT_THERE[kind], lastSegment(arn))
  const answer = policiesInEffect(`${kind}/${identity.name}`, sources)
  if ('problem' in answer) throw new ServiceError(unreadable, answer.problem.message)
  return { caller: answer.holder.principal, policies: answer.holder.policies }
}

/**
 * The caller that CallerArn names, who need not exist. What the account stores about the user, such as tags, is not used: permission to
 * simulate the source's policies is not permission to read the caller's tags.
 */
export function callerNamed(arn: string, source: Principal | undefined): Principal {
  if (source?.kind === 'User' && arn === source.text) return source
  const principal = parsePrincipal(arn)
  if (principal?.kind !== 'User') throw iamError('callerArn', arn)
  return principal
}

/** Every document of a source, for the condition keys in them. */
export function documentsOf({ identity = [], group = [], permissionsBoundary }: PoliciesInEffect) {
  return [...identity, ...group, ...(permissionsBoundary ?? [])].map(({ document }) => document)
}

function sourcesOf({ state, catalogue }: Call<unknown>): PolicySources {
  return { account: accountOf(state), catalogue, notes: [] }
}
