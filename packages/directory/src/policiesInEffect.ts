import {
  type CompiledPolicy,
  type PoliciesInEffect,
  type Principal,
  type PrincipalFacts,
  parsePrincipal,
} from '@gatewarden/authorize'
import { foldCase } from '@gatewarden/policy/internal'
import type { Account, Group, Identity, Role, Tag, User } from './account.ts'
import { type AccountProblem, orProblem, Unreadable } from './accountProblem.ts'
import { type Caller, everything, type SessionPolicies } from './caller.ts'
import { principalNamed } from './principalNamed.ts'
import { inlinePolicy, managedPolicy, type PolicySources, sessionPolicy, whereOf } from './resolvePolicies.ts'

/** A principal of an account with the policies in effect for it. */
export interface Holder {
  readonly principal: Principal
  readonly policies: PoliciesInEffect
}

/** The principal with its policies, or why they cannot be determined; then the principal alone, of a verified caller that exists. */
export type HolderAnswer =
  | { readonly holder: Holder }
  | { readonly problem: AccountProblem; readonly principal?: Principal }

/**
 * Finds a principal of the account and its policies (rules S2, S3, S15, S16): `user/NAME`, `role/NAME`, `role/NAME/SESSION`,
 * `root`, or an ARN of any of them; or a caller whose credentials were verified, with its session policies (rules S4 to S6).
 *
 * @example
 * import { openCatalogue } from '@gatewarden/catalogue'
 * import { policiesInEffect, readAccount } from '@gatewarden/directory'
 * const { account } = readAccount('{"UserDetailList": [{"Arn": "arn:aws:iam::123456789012:user/ana", "UserName": "ana", "UserId": "AIDA1"}]}')
 * const answer = account && policiesInEffect('user/ana', { account, catalogue: openCatalogue(), notes: [] })
 * answer && 'holder' in answer && answer.holder.principal.text // => 'arn:aws:iam::123456789012:user/ana'
 */
export function policiesInEffect(who: string | Caller, sources: PolicySources): HolderAnswer {
  if (typeof who === 'string') return orProblem(sources.account, () => holderOf(who, sources))
  const answer = orProblem(sources.account, () => callerHolder(who, sources))
  if ('holder' in answer) return answer
  const principal = callerPrincipal(who, sources.account)
  return principal === undefined ? answer : { ...answer, principal }
}

/** The policies of a group, or why they cannot be determined. */
export type GroupAnswer = { readonly policies: readonly CompiledPolicy[] } | { readonly problem: AccountProblem }

/**
 * The policies that a group gives to each of its users: a group is not a principal (rule N8), but what it allows can be evaluated.
 *
 * @example
 * import { openCatalogue } from '@gatewarden/catalogue'
 * import { policiesOfGroup, readAccount } from '@gatewarden/directory'
 * const { account } = readAccount('{"GroupDetailList": [{"Arn": "arn:aws:iam::123456789012:group/agents", "GroupName": "agents", "GroupId": "AGPA1"}]}')
 * const group = account?.groups.get('agents')
 * account && group && policiesOfGroup(group, { account, catalogue: openCatalogue(), notes: [] }) // => { policies: [] }
 */
export function policiesOfGroup(group: Group, sources: PolicySources): GroupAnswer {
  return orProblem(sources.account, () => ({ policies: policiesOf(group, sources) }))
}

function holderOf(who: string, sources: PolicySources): HolderAnswer {
  const { account } = sources
  const named = principalNamed(who, account)
  switch (named.kind) {
    case 'root':
      return { holder: rootHolder(account) }
    case 'user':
      return { holder: userHolder(named.user, sources) }
    case 'role':
      return { holder: roleHolder(named.role, named.session, sources) }
    case 'none':
      return { problem: { message: named.message } }
  }
}

/** A verified caller is identified by unique id: a new user of the same name is another caller. */
function callerHolder(caller: Caller, sources: PolicySources): HolderAnswer {
  const { account } = sources
  if (caller.kind === 'root') return { holder: rootHolder(account) }
  if (caller.kind === 'federatedUser') return federatedHolder(caller, sources)
  if (caller.kind === 'user') {
    const user = account.users.byId(caller.uniqueId)
    return user === undefined ? gone(caller.uniqueId, account) : { holder: userHolder(user, sources) }
  }
  const role = account.roles.byId(caller.uniqueId)
  if (role === undefined) return gone(caller.uniqueId, account)
  const { principal, policies } = roleHolder(role, caller.sessionName, sources, caller.sessionTags)
  return { holder: { principal, policies: { ...policies, ...sessionOf(caller.sessionPolicies, role, sources) } } }
}

/** The principal of a verified caller, whose policies need not be readable; undefined when it does not exist any more. */
function callerPrincipal(caller: Caller, account: Account): Principal | undefined {
  if (caller.kind === 'root') return rootHolder(account).principal
  if (caller.kind === 'federatedUser') return federatedPrincipal(caller, account)
  if (caller.kind === 'user') {
    const user = account.users.byId(caller.uniqueId)
    return user && userPrincipal(user)
  }
  const role = account.roles.byId(caller.uniqueId)
  return role && rolePrincipal(role, caller.sessionName, account, caller.sessionTags)
}

function rootHolder(account: Account): Holder {
  return { principal: principalOf(rootArn(account), {}), policies: {} }
}

function rootArn({ accountId, partition }: Account): string {
  return `arn:${partition}:iam::${accountId}:root`
}

/** Without session policies a federated user has none of the user's permissions (rule S6); the root user has no policies and is allowed everything. */
function federatedHolder(caller: FederatedCaller, sources: PolicySources): HolderAnswer {
  const { account } = sources
  const { uniqueId, sessionPolicies = {} } = caller
  const principal = federatedPrincipal(caller, account)
  if (principal === undefined) return gone(uniqueId, account)
  const user = account.users.byId(uniqueId)
  const policies = user === undefined ? { identity: [everything] } : userHolder(user, sources).policies
  const session = sessionOf(sessionPolicies, user ?? { arn: rootArn(account) }, sources)
  return { holder: { principal, policies: { ...policies, ...session } } }
}

type FederatedCaller = Extract<Caller, { kind: 'federatedUser' }>

function federatedPrincipal({ uniqueId, name, sessionTags }: FederatedCaller, account: Account): Principal | undefined {
  const user = account.users.byId(uniqueId)
  if (user === undefined && uniqueId !== account.accountId) return undefined
  const issuer = user ?? { arn: rootArn(account), tags: [] }
  const arn = `arn:${account.partition}:sts::${account.accountId}:federated-user/${name}`
  return principalOf(arn, { issuer: issuer.arn, tags: tagsOf(issuer.tags, sessionTags) })
}

function sessionOf(policies: SessionPolicies | undefined, owner: { readonly arn: string }, sources: PolicySources) {
  if (policies === undefined) return {}
  const { inline, policyArns = [] } = policies
  const own = inline === undefined ? [] : [sessionPolicy(inline, sources.account)]
  return { session: [...own, ...policyArns.flatMap((arn) => managedPolicy(arn, owner, sources) ?? [])] }
}

/** Session tags override those of the user or role (IAM User Guide, Passing session tags); keys without regard to case. */
function tagsOf(own: readonly Tag[], session: readonly Tag[] = []): Record<string, string> {
  return Object.fromEntries([...own, ...session].map(({ key, value }) => [foldCase(key), value]))
}

function gone(uniqueId: string, account: Account): HolderAnswer {
  return { problem: { message: `${uniqueId} is not a user or role of ${whereOf(account)} any more` } }
}

function userHolder(user: User, sources: PolicySources): Holder {
  return {
    principal: userPrincipal(user),
    policies: {
      identity: policiesOf(user, sources),
      group: user.groups.flatMap((name) => policiesOf(groupOf(user, name, sources), sources)),
      permissionsBoundary: boundaryOf(user, sources),
    },
  }
}

function userPrincipal(user: User): Principal {
  return principalOf(user.arn, { uniqueId: user.uniqueId, tags: tagsOf(user.tags) })
}

function roleHolder(role: Role, session: string | undefined, sources: PolicySources, tags?: readonly Tag[]): Holder {
  return {
    principal: rolePrincipal(role, session, sources.account, tags),
    policies: { identity: policiesOf(role, sources), permissionsBoundary: boundaryOf(role, sources) },
  }
}

function rolePrincipal(role: Role, session: string | undefined, account: Account, tags?: readonly Tag[]): Principal {
  const facts: PrincipalFacts = { uniqueId: role.uniqueId, tags: tagsOf(role.tags, tags), roleArn: role.arn }
  const sessionArn = `arn:${account.partition}:sts::${account.accountId}:assumed-role/${role.name}/${session}`
  return principalOf(session === undefined ? role.arn : sessionArn, facts)
}

function principalOf(arn: string, facts: PrincipalFacts): Principal {
  const principal = parsePrincipal(arn, facts)
  if (principal === undefined) throw new Unreadable(undefined, `${arn} is not an ARN of a user or role`)
  return principal
}

function policiesOf(identity: Identity, sources: PolicySources): CompiledPolicy[] {
  const inline = identity.inlinePolicies.map((policy) => inlinePolicy(policy, identity, sources.account))
  const attached = identity.attachedPolicies.flatMap((arn) => managedPolicy(arn, identity, sources) ?? [])
  return [...inline, ...attached]
}

/** A boundary that did not exist at that instant still limits: it allows nothing (rule S3). */
function boundaryOf(identity: User | Role, sources: PolicySources): CompiledPolicy[] | null {
  if (identity.permissionsBoundary === undefined) return null
  const policy = managedPolicy(identity.permissionsBoundary, identity, sources)
  return policy === undefined ? [] : [policy]
}

function groupOf(user: User, name: string, { account }: PolicySources): Group {
  const group = account.groups.get(name)
  if (group === undefined) {
    throw new Unreadable(
      undefined,
      `group ${name} of ${user.arn} is not in ${whereOf(account)}; export it without --filter`,
    )
  }
  return group
}
