import type { AwsManagedPolicy, Catalogue } from '@gatewarden/catalogue'
import type { GainAndLoss } from '@gatewarden/catalogue/internal'
import type { Account, AccountProblem } from '@gatewarden/directory'
import type { Reference } from '@gatewarden/reference'
import { type AffectedIdentity, changesFor, type Hold, holdersOf, holdsOf } from './affected.ts'

/** A managed policy whose default version is not the one of an earlier instant. */
export interface ChangedPolicy {
  readonly name: string
  readonly arn: string
  /** The version that was the default before; null for a policy that did not exist. */
  readonly from: string | null
  readonly to: string
  /** When the version that is the default now was created; null when not known. */
  readonly date: string | null
}

/** A user or role that has changed policies, and the effective change for it of all of them together. */
export interface SinceIdentity extends GainAndLoss, Pick<AffectedIdentity, 'kind' | 'name' | 'arn'> {
  readonly holds: readonly (Hold & { readonly policy: string })[]
}

/** What changed since an instant, and for whom. */
export interface AffectedSince {
  /** All AWS managed policies that changed. */
  readonly changed: number
  /** Those that an identity or a group of the account has. */
  readonly policies: readonly ChangedPolicy[]
  readonly identities: readonly SinceIdentity[]
  readonly notes: readonly string[]
}

/**
 * Finds the AWS managed policies that changed since an instant, and the effective change for each identity that has one of them: all changes
 * together, so that what one policy lost and another gained does not count. A policy that is newer than the instant is compared with its first version,
 * because what it gave at first came with its attachment.
 *
 * @example
 * import { affectedSince } from '@gatewarden/analysis'
 * import { openCatalogue } from '@gatewarden/catalogue'
 * import { readAccount } from '@gatewarden/directory'
 * import { openReference } from '@gatewarden/reference'
 * const user = { Arn: 'arn:aws:iam::123456789012:user/ana', UserName: 'ana', UserId: 'AIDA1', AttachedManagedPolicies: [{ PolicyArn: 'arn:aws:iam::aws:policy/AmazonConnect_FullAccess' }] }
 * const { account } = readAccount(JSON.stringify({ UserDetailList: [user] }))
 * const answer = account && affectedSince(new Date('2021-01-01'), openCatalogue(), account, openReference())
 * answer && 'policies' in answer && answer.policies.map(({ name, from }) => `${name} ${from}`) // => ['AmazonConnect_FullAccess v1']
 */
export function affectedSince(
  since: Date,
  catalogue: Catalogue,
  account: Account,
  reference: Reference,
  progress?: (done: number, all: number) => void,
): AffectedSince | { problem: AccountProblem } {
  const notes: string[] = []
  const all = catalogue.list().flatMap((policy) => changeOf(policy, since, catalogue, notes) ?? [])
  const inUse = arnsInUse(account)
  const policies = all.filter(({ arn }) => inUse.has(arn))
  const before = atFirst(catalogue, new Map(policies.map((each) => [each.arn, each])))
  const holders = holdersOf(account, (identity) =>
    policies.flatMap(({ arn: policy }) => holdsOf(identity, policy, account).map((hold) => ({ ...hold, policy }))),
  )
  const changes = changesFor(holders, { before, after: catalogue }, account, reference, progress)
  if ('problem' in changes) return changes
  const ofPolicies = notes.filter((note) => policies.some(({ name }) => note.startsWith(`${name}:`)))
  return {
    changed: all.length,
    policies,
    identities: changes.identities,
    notes: [...ofPolicies, ...changes.notes],
  }
}

/** The change of a policy since an instant; undefined when its default document is the same. */
function changeOf(
  policy: AwsManagedPolicy,
  since: Date,
  catalogue: Catalogue,
  notes: string[],
): ChangedPolicy | undefined {
  const { name, arn, defaultVersionId: to, updateDate, versions } = policy
  const version = versions.find(({ isDefault }) => isDefault)
  // Most policies need no more than this: the newest version is the default, and is older.
  const isNewest = version?.date != null && version === versions.at(-1)
  if (isNewest && Date.parse(updateDate) < since.getTime()) return undefined
  const then = catalogue.get(name, { at: new Date(since.getTime() - 1) })
  if ('code' in then) {
    const isNew = Date.parse(policy.createDate) >= since.getTime()
    if (!isNew) notes.push(`${name}: ${then.message}; it is compared with ${versions[0]?.versionId}`)
    return { name, arn, from: null, to, date: version?.date ?? null }
  }
  if (then.note !== undefined) notes.push(`${name}: ${then.note}`)
  const sha = versions.find(({ versionId }) => versionId === then.versionId)?.sha
  return sha === version?.sha ? undefined : { name, arn, from: then.versionId, to, date: version?.date ?? null }
}

/** The managed policies that an identity or a group has, or that are a permissions boundary. */
function arnsInUse({ users, groups, roles }: Account): ReadonlySet<string> {
  const attached = [users, groups, roles].flatMap((kind) =>
    [...kind.values()].flatMap(({ attachedPolicies }) => attachedPolicies),
  )
  const boundaries = [...users.values(), ...roles.values()].flatMap(({ permissionsBoundary: arn }) => arn ?? [])
  return new Set([...attached, ...boundaries])
}

/** The catalogue with earlier versions of some policies as their defaults: a new policy has its first one. */
function atFirst(catalogue: Catalogue, changed: ReadonlyMap<string, ChangedPolicy>): Catalogue {
  const then = (nameOrArn: string) => {
    const found = catalogue.get(nameOrArn)
    const change = 'code' in found ? undefined : changed.get(found.policy.arn)
    if ('code' in found || change === undefined) return undefined
    const versionId = change.from ?? found.policy.versions[0]?.versionId
    return versionId === undefined ? found : catalogue.get(nameOrArn, { versionId })
  }
  return {
    ...catalogue,
    get: (nameOrArn, which) => then(nameOrArn) ?? catalogue.get(nameOrArn, which),
    defaultText(nameOrArn) {
      const own = then(nameOrArn)
      if (own === undefined) return catalogue.defaultText(nameOrArn)
      return 'code' in own ? undefined : own.text
    },
  }
}
