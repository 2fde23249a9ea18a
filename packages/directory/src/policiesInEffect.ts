import {
  type CompiledPolicy,
  type PoliciesInEffect,
  type Principal,
  type PrincipalFacts,
  parsePrincipal,
} from '@gatewarden/authorize'
import { isAccountId, lastSegment, parseArn } from '@gatewarden/policy'
import type { Account, Group, Identity, Role, User } from './account.ts'
import { type AccountProblem, problemOf, Unreadable } from './jsonReading.ts'
import { compiled, inlinePolicy, managedPolicy, type PolicySources } from './resolvePolicies.ts'

/** A principal of an account with every policy that decides for it. */
export interface Holder {
  readonly principal: Principal
  readonly policies: PoliciesInEffect
}

/** The trust policy of a role, or why it cannot be read. */
export type TrustPolicyAnswer = { readonly policy: CompiledPolicy } | { readonly problem: AccountProblem }

/** What the answer is, or why there is none. */
export type HolderAnswer = { readonly holder: Holder } | { readonly problem: AccountProblem }

/**
 * Finds a principal of the account and its policies (rules S2, S3, S15, S16): `user/NAME`, `role/NAME`, `role/NAME/SESSION`,
 * `root`, or an ARN of any of them.
 *
 * @example
 * import { openCatalogue } from '@gatewarden/catalogue'
 * import { policiesInEffect, readAccount } from '@gatewarden/directory'
 * const { account } = readAccount('{"UserDetailList": [{"Arn": "arn:aws:iam::123456789012:user/ana", "UserName": "ana", "UserId": "AIDA1"}]}')
 * const answer = account && policiesInEffect('user/ana', { account, catalogue: openCatalogue(), notes: [] })
 * answer && 'holder' in answer && answer.holder.principal.text // => 'arn:aws:iam::123456789012:user/ana'
 */
export function policiesInEffect(who: string, sources: PolicySources): HolderAnswer {
  try {
    return holderOf(who, sources)
  } catch (thrown) {
    return { problem: problemOf(thrown, sources.account.text) }
  }
}

/**
 * The trust policy of a role of the account; undefined when the ARN names none.
 *
 * @example
 * import { readAccount, trustPolicyOf } from '@gatewarden/directory'
 * const { account } = readAccount('{"RoleDetailList": [{"Arn": "arn:aws:iam::123456789012:role/a", "RoleName": "a", "RoleId": "AROA1", "AssumeRolePolicyDocument": {"Statement": []}}]}')
 * account && trustPolicyOf('arn:aws:iam::123456789012:role/b', account) // => undefined
 */
export function trustPolicyOf(roleArn: string, account: Account): TrustPolicyAnswer | undefined {
  const role = [...account.roles.values()].find(({ arn }) => arn === roleArn)
  if (role === undefined) return undefined
  const source = { name: 'AssumeRolePolicyDocument', owner: role.arn, file: account.file }
  try {
    return { policy: compiled(role.trustPolicy, 'trust', source, account, `the trust policy of ${role.arn}`) }
  } catch (thrown) {
    return { problem: problemOf(thrown, account.text) }
  }
}

function holderOf(who: string, sources: PolicySources): HolderAnswer {
  const { account } = sources
  const { kind, name, session } = referenceOf(who, account)
  if (kind === 'root') return rootHolder(who, account)
  if (kind === 'user') {
    const user = account.users.get(name)
    return user === undefined ? unknown(who, 'user', name, account.users) : { holder: userHolder(user, sources) }
  }
  if (kind === 'role') {
    const role = account.roles.get(name)
    return role === undefined
      ? unknown(who, 'role', name, account.roles)
      : { holder: roleHolder(role, session, sources) }
  }
  return {
    problem: { message: `"${who}" is no principal: give user/NAME, role/NAME, role/NAME/SESSION, root or an ARN` },
  }
}

interface Reference {
  readonly kind: string
  readonly name: string
  readonly session?: string
}

function referenceOf(who: string, account: Account): Reference {
  const arn = parseArn(who)
  if (arn !== undefined && isAccountId(arn.account) && arn.account !== account.accountId) return { kind: '', name: '' }
  const text = arn === undefined ? who : arn.resource
  const [kind = '', first = '', second] = text.split('/')
  if (kind === 'assumed-role' || (kind === 'role' && arn === undefined && second !== undefined)) {
    return { kind: 'role', name: first, ...(second === undefined ? {} : { session: second }) }
  }
  return { kind, name: lastSegment(text) }
}

function rootHolder(who: string, { accountId, users, roles }: Account): HolderAnswer {
  const partition = parseArn([...users.values(), ...roles.values()][0]?.arn ?? '')?.partition ?? 'aws'
  const principal = parsePrincipal(`arn:${partition}:iam::${accountId}:root`)
  return principal === undefined
    ? { problem: { message: `"${who}" is no principal` } }
    : { holder: { principal, policies: {} } }
}

function userHolder(user: User, sources: PolicySources): Holder {
  return {
    principal: principalOf(user.arn, { uniqueId: user.uniqueId, tags: user.tags }),
    policies: {
      identity: policiesOf(user, sources),
      group: user.groups.flatMap((name) => policiesOf(groupOf(user, name, sources), sources)),
      permissionsBoundary: boundaryOf(user, sources),
    },
  }
}

function roleHolder(role: Role, session: string | undefined, sources: PolicySources): Holder {
  const facts: PrincipalFacts = { uniqueId: role.uniqueId, tags: role.tags, roleArn: role.arn }
  const [, partition] = role.arn.split(':')
  const sessionArn = `arn:${partition}:sts::${sources.account.accountId}:assumed-role/${role.name}/${session}`
  return {
    principal: principalOf(session === undefined ? role.arn : sessionArn, facts),
    policies: { identity: policiesOf(role, sources), permissionsBoundary: boundaryOf(role, sources) },
  }
}

function principalOf(arn: string, facts: PrincipalFacts): Principal {
  const principal = parsePrincipal(arn, facts)
  if (principal === undefined) throw new Unreadable(undefined, `${arn} is no ARN of a user or role`)
  return principal
}

function policiesOf(identity: Identity, sources: PolicySources): CompiledPolicy[] {
  const inline = identity.inlinePolicies.map((policy) => inlinePolicy(policy, identity, sources.account))
  const attached = identity.attachedPolicies.flatMap((arn) => managedPolicy(arn, identity, sources) ?? [])
  return [...inline, ...attached]
}

/** A boundary that did not exist then still limits: it allows nothing (rule S3). */
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
      `group ${name} of ${user.arn} is not in the account file; export it without --filter`,
    )
  }
  return group
}

function unknown(who: string, kind: string, name: string, known: ReadonlyMap<string, Identity>): HolderAnswer {
  const sameLetters = [...known.keys()].find((each) => each.toLowerCase() === name.toLowerCase())
  const names = [...known.keys()].slice(0, 5).join(', ')
  const hint =
    sameLetters !== undefined
      ? `did you mean ${kind}/${sameLetters}?`
      : names === ''
        ? 'it has none'
        : `it has ${names}`
  return { problem: { message: `no ${kind} "${name}" in the account file (asked as "${who}"); ${hint}` } }
}
