import { type SimulationSetting, unnamedUser } from '@gatewarden/analysis'
import { type PoliciesInEffect, type Principal, parsePrincipal } from '@gatewarden/authorize'
import { accountOf, findArn, type PolicySources, policiesInEffect, policiesOfGroup } from '@gatewarden/directory'
import { lastSegment, parseArn } from '@gatewarden/policy'
import type { Call } from '../call.ts'
import { ServiceError } from '../serviceError.ts'
import { iamError } from './errors.ts'

/** Whose policies are asked about, and who they make the caller. */
export interface PolicySource extends SimulationSetting {
  readonly caller: Principal
}

const NOT_THERE = { user: 'noSuchUser', group: 'noSuchGroup', role: 'noSuchRole' } as const

/** What an operation answers when policies that are held cannot be read. */
type Unreadable = 'PolicyEvaluation' | 'InvalidInput'

/** The policies of a user with those of its groups, of a role, or of a group by itself: as of a user of whom nothing is known. */
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
 * A caller named by CallerArn, who need not be there: what the account knows of a user, as its tags, takes no part, because whoever may
 * simulate the source's policies may not therefore ask about the caller.
 */
export function callerNamed(arn: string, source: Principal | undefined): Principal {
  if (source?.kind === 'User' && arn === source.text) return source
  const principal = parsePrincipal(arn)
  if (principal?.kind !== 'User') throw iamError('callerArn', arn)
  return principal
}

/** Every document that counts for a source, for the condition keys that they mention. */
export function documentsOf({ identity = [], group = [], permissionsBoundary }: PoliciesInEffect) {
  return [...identity, ...group, ...(permissionsBoundary ?? [])].map(({ document }) => document)
}

function sourcesOf({ state, catalogue }: Call<unknown>): PolicySources {
  return { account: accountOf(state), catalogue, notes: [] }
}
