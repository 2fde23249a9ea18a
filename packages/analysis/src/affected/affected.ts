import { type Access, accessOf, intersection } from '@gatewarden/access'
import type { CompiledPolicy, PoliciesInEffect } from '@gatewarden/authorize'
import type { Catalogue } from '@gatewarden/catalogue'
import { type GainAndLoss, gainAndLoss } from '@gatewarden/catalogue/internal'
import { type Account, type AccountProblem, policiesInEffect, type Role, type User } from '@gatewarden/directory'
import type { PolicyDocument } from '@gatewarden/policy'
import type { Reference } from '@gatewarden/reference'

/** How an identity has a policy. */
export type Hold =
  | { readonly by: 'attachment' }
  | { readonly by: 'group'; readonly group: string }
  | { readonly by: 'permissionsBoundary' }

/** A user or role that has the policy, and the effective change for it: its other policies and its boundary are included. */
export interface AffectedIdentity extends GainAndLoss {
  readonly kind: 'user' | 'role'
  readonly name: string
  readonly arn: string
  readonly holds: readonly Hold[]
}

/** A group that the policy is attached to, with its members. */
export interface AffectedGroup {
  readonly name: string
  readonly arn: string
  readonly members: readonly string[]
}

/** The groups and identities that a step from one document of a policy to another affects. */
export interface Affected {
  readonly groups: readonly AffectedGroup[]
  /** Users, then roles, in the order of the account. */
  readonly identities: readonly AffectedIdentity[]
  /** Remarks about the answer for people. */
  readonly notes: readonly string[]
}

/** A step: the catalogue with the policy before and after it. */
export interface Step {
  readonly arn: string
  readonly before: Catalogue
  readonly after: Catalogue
}

/**
 * Finds the identities that have a managed policy (users, also through groups; roles; either through a permissions boundary) and the effective
 * change for each: access that another policy allows already or denies is not gained, access that another policy still allows is not lost.
 * Sessions of a role follow the role.
 *
 * @example
 * import { affectedBy, atVersion } from '@gatewarden/analysis'
 * import { openCatalogue } from '@gatewarden/catalogue'
 * import { readAccount } from '@gatewarden/directory'
 * import { openReference } from '@gatewarden/reference'
 * const arn = 'arn:aws:iam::aws:policy/AmazonConnect_FullAccess'
 * const user = { Arn: 'arn:aws:iam::123456789012:user/ana', UserName: 'ana', UserId: 'AIDA1', AttachedManagedPolicies: [{ PolicyArn: arn }] }
 * const { account } = readAccount(JSON.stringify({ UserDetailList: [user] }))
 * const catalogue = openCatalogue()
 * const step = { arn, before: atVersion(catalogue, arn, 'v1'), after: atVersion(catalogue, arn, 'v2') }
 * const answer = account && affectedBy(step, account, openReference())
 * answer && 'identities' in answer && answer.identities[0]?.gained.actions.flatMap(({ actions }) => actions)
 * // => ['lex:ListBotAliases', 'lex:ListBots']
 */
export function affectedBy(step: Step, account: Account, reference: Reference): Affected | { problem: AccountProblem } {
  const groups = [...account.groups.values()].filter(({ attachedPolicies }) => attachedPolicies.includes(step.arn))
  const holders = holdersOf(account, (identity) => holdsOf(identity, step.arn, account))
  const changes = changesFor(holders, step, account, reference)
  if ('problem' in changes) return changes
  const members = ({ name }: { name: string }) =>
    [...account.users.values()].filter((user) => user.groups.includes(name)).map((user) => user.name)
  return {
    groups: groups.map((group) => ({ name: group.name, arn: group.arn, members: members(group) })),
    ...changes,
  }
}

/** A user or role, and how it has what changes. */
type Holder<How> = Pick<AffectedIdentity, 'kind' | 'name' | 'arn'> & { readonly holds: readonly How[] }

/** The users, then the roles, that have what changes. */
export function holdersOf<How>(account: Account, holdsOf: (identity: User | Role) => How[]): Holder<How>[] {
  const kinds = [
    ['user', account.users],
    ['role', account.roles],
  ] as const
  return kinds
    .flatMap(([kind, named]) =>
      [...named.values()].map((identity) => ({
        kind,
        name: identity.name,
        arn: identity.arn,
        holds: holdsOf(identity),
      })),
    )
    .filter(({ holds }) => holds.length > 0)
}

/** The effective change for each of these identities from one catalogue to another. */
export function changesFor<How>(
  holders: readonly Holder<How>[],
  step: Pick<Step, 'before' | 'after'>,
  account: Account,
  reference: Reference,
  progress?: (done: number, all: number) => void,
): { identities: (Holder<How> & GainAndLoss)[]; notes: string[] } | { problem: AccountProblem } {
  const notes = new Set<string>()
  const compare = remembering(reference)
  const identities: (Holder<How> & GainAndLoss)[] = []
  for (const [done, holder] of holders.entries()) {
    progress?.(done, holders.length)
    const [before, after] = [step.before, step.after].map((catalogue) => {
      const own: string[] = []
      const answer = policiesInEffect(holder.arn, { account, catalogue, notes: own })
      for (const note of own) notes.add(note)
      return answer
    })
    if (before === undefined || after === undefined) continue
    if ('problem' in before) return before
    if ('problem' in after) return after
    identities.push({ ...holder, ...compare(before.holder.policies, after.holder.policies) })
  }
  progress?.(holders.length, holders.length)
  return { identities, notes: [...notes] }
}

/**
 * A catalogue in which one policy has a given version as its default; other answers stay the same.
 *
 * @example
 * import { atVersion } from '@gatewarden/analysis'
 * import { openCatalogue } from '@gatewarden/catalogue'
 * const answer = atVersion(openCatalogue(), 'AmazonConnect_FullAccess', 'v2').get('AmazonConnect_FullAccess')
 * 'versionId' in answer && answer.versionId // => 'v2'
 */
export function atVersion(catalogue: Catalogue, nameOrArn: string, versionId: string): Catalogue {
  return replaced(catalogue, nameOrArn, () => catalogue.get(nameOrArn, { versionId }))
}

/**
 * A catalogue in which one policy has a document that is not published yet.
 *
 * @example
 * import { withDocument } from '@gatewarden/analysis'
 * import { openCatalogue } from '@gatewarden/catalogue'
 * const answer = withDocument(openCatalogue(), 'AmazonConnect_FullAccess', '{"Statement": []}').get('AmazonConnect_FullAccess')
 * 'text' in answer && answer.text // => '{"Statement": []}'
 */
export function withDocument(catalogue: Catalogue, nameOrArn: string, text: string): Catalogue {
  return replaced(catalogue, nameOrArn, () => {
    const answer = catalogue.get(nameOrArn)
    return 'code' in answer ? answer : { ...answer, text }
  })
}

function replaced(catalogue: Catalogue, nameOrArn: string, answer: () => ReturnType<Catalogue['get']>): Catalogue {
  const found = catalogue.get(nameOrArn)
  const names = 'code' in found ? [] : [found.policy.name, found.policy.arn]
  return {
    ...catalogue,
    get: (requested, which) => (names.includes(requested) ? answer() : catalogue.get(requested, which)),
    defaultText(requested) {
      if (!names.includes(requested)) return catalogue.defaultText(requested)
      const own = answer()
      return 'code' in own ? undefined : own.text
    },
  }
}

/** How an identity has a policy. */
export function holdsOf(identity: User | Role, arn: string, account: Account): Hold[] {
  const { attachedPolicies, permissionsBoundary } = identity
  const groups = 'groups' in identity ? identity.groups : []
  const through = groups.filter((group) => account.groups.get(group)?.attachedPolicies.includes(arn))
  return [
    ...(attachedPolicies.includes(arn) ? [{ by: 'attachment' } as const] : []),
    ...(permissionsBoundary === arn ? [{ by: 'permissionsBoundary' } as const] : []),
    ...through.map((group) => ({ by: 'group', group }) as const),
  ]
}

/** Identities with the same policies have the same answer. */
function remembering(reference: Reference) {
  const known = new Map<string, GainAndLoss>()
  return (before: PoliciesInEffect, after: PoliciesInEffect): GainAndLoss => {
    const key = JSON.stringify([textsOf(before), textsOf(after)])
    const answer = known.get(key) ?? gainAndLoss(accessIn(before), accessIn(after), reference)
    known.set(key, answer)
    return answer
  }
}

/** What identity-based policies and the boundary allow together (rules S2, S3). */
function accessIn({ identity = [], group = [], permissionsBoundary = null }: PoliciesInEffect): Access {
  const own = accessOf([...identity, ...group].map(documentOf))
  return permissionsBoundary === null ? own : intersection(own, accessOf(permissionsBoundary.map(documentOf)))
}

function documentOf({ document }: CompiledPolicy): PolicyDocument {
  return document
}

function textsOf({ identity = [], group = [], permissionsBoundary = null }: PoliciesInEffect) {
  const statements = ({ document }: CompiledPolicy) =>
    document.statements.map(({ span }) => document.text.slice(span.start, span.end))
  const sorted = (policies: readonly CompiledPolicy[]) =>
    policies.map((policy) => [policy.document.version, ...statements(policy)].join('\n')).sort()
  return [sorted([...identity, ...group]), permissionsBoundary && sorted(permissionsBoundary)]
}
