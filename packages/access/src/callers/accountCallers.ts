import { type PrincipalFacts, type PrincipalKind, parsePrincipal } from '@gatewarden/authorize'
import { type NamedPrincipal, PARTITIONS } from '@gatewarden/policy/internal'
import { EXAMPLE_ACCOUNT, EXAMPLE_NAME } from '../exampleNames.ts'
import type { ArnRange, CallerClass } from './callerClass.ts'

type NamedIdentity = Extract<NamedPrincipal, { readonly arn: string }>

/** An account that policies name, in the partitions that it may be of; or all others. */
interface Place {
  readonly account: string | undefined
  readonly partitions: readonly string[]
  /** The account as a pattern, and the accounts that it is not. */
  readonly pattern: string
  readonly others: readonly string[]
  /** An account to show. */
  readonly shown: string
  readonly identities: readonly NamedIdentity[]
}

/** The callers that belong to an account: root users, users, sessions of roles, federated users. A role itself never calls. */
export function accountClasses(named: readonly NamedPrincipal[]): CallerClass[] {
  return placesOf(named).flatMap((place) => [
    ...sessionsOf(place),
    ...usersOf(place),
    ...federatedUsersOf(place),
    ...single('Account', arn(place, 'iam', 'root'), place, `the root user of ${accountText(place)}`),
  ])
}

/** An account is of the partition with which entries name it; one that is named by its ID alone may be of any. */
function placesOf(named: readonly NamedPrincipal[]): Place[] {
  const identities = named.filter((each) => 'arn' in each)
  const partitions = new Map<string, Set<string>>()
  for (const each of named) {
    if (!('account' in each)) continue
    const known = partitions.get(each.account) ?? new Set()
    partitions.set(each.account, each.partition === undefined ? known : known.add(each.partition))
  }
  const accounts = [...partitions.keys()]
  const places = [...partitions].flatMap(([account, known]): Place[] => {
    const each = known.size === 0 ? [PARTITIONS] : [...known].map((partition) => [partition])
    return each.map((list) => ({
      account,
      partitions: list,
      pattern: account,
      others: [],
      shown: account,
      identities: identities.filter((one) => one.account === account && list.includes(one.partition)),
    }))
  })
  const shown = [EXAMPLE_ACCOUNT, ...OTHER_ACCOUNTS].find((account) => !partitions.has(account)) ?? unusedId(accounts)
  const others = accounts.map((account) => `arn:*:*:*:${account}:*`)
  return [
    ...places,
    { account: undefined, partitions: PARTITIONS, pattern: '?'.repeat(12), others, shown, identities: [] },
  ]
}

/** The accounts of AWS's documentation. */
const OTHER_ACCOUNTS = ['444455556666', '111122223333', '777788889999']

function unusedId(accounts: readonly string[]): string {
  let number = 100_000_000_000
  while (accounts.includes(String(number))) number += 1
  return String(number)
}

function accountText({ account }: Place): string {
  return account === undefined ? 'another account' : `account ${account}`
}

function arn({ partitions, shown }: Place, service: string, resource: string): string {
  return `arn:${partitions[0]}:${service}::${shown}:${resource}`
}

/** The ARNs of a place whose resource part matches a pattern. */
function range({ partitions, pattern, others }: Place, service: string, resources: readonly string[]): ArnRange {
  const inside = partitions.flatMap((partition) =>
    resources.map((resource) => `arn:${partition}:${service}::${pattern}:${resource}`),
  )
  return { inside, outside: others }
}

function without({ inside, outside }: ArnRange, more: readonly string[]): ArnRange {
  return { inside, outside: [...outside, ...more] }
}

function classOf(
  kind: PrincipalKind,
  arnText: string,
  arns: ArnRange,
  { isSingle, text, facts = {} }: { isSingle: boolean; text: string; facts?: PrincipalFacts },
): CallerClass[] {
  const example = parsePrincipal(arnText, facts)
  // An entry that no caller can have, such as a role without a name, names nobody.
  if (example?.kind !== kind) return []
  return [{ kind, example, arns, isSingle, notNamed: [], assumed: [], isFree: false, text }]
}

function single(kind: PrincipalKind, arnText: string, place: Place, text: string, facts?: PrincipalFacts) {
  const isKnown = place.account !== undefined && place.partitions.length === 1
  const arns = isKnown ? { inside: [arnText], outside: [] } : range(place, 'iam', ['root'])
  return classOf(kind, arnText, arns, { isSingle: isKnown, text, ...(facts && { facts }) })
}

function namedIn({ identities }: Place, kind: NamedIdentity['kind']): NamedIdentity[] {
  const found = identities.filter((each) => each.kind === kind)
  return [...new Map(found.map((each) => [each.arn, each])).values()]
}

/** A name that none of some texts ends with. */
function unusedName(texts: readonly string[]): string {
  const isFree = (name: string) => !texts.some((text) => text === name || text.endsWith(`/${name}`))
  for (let number = 1; ; number += 1) {
    const name = number === 1 ? EXAMPLE_NAME : `${EXAMPLE_NAME}-${number}`
    if (isFree(name)) return name
  }
}

function usersOf(place: Place): CallerClass[] {
  const named = namedIn(place, 'user')
  const arns = named.map((each) => each.arn)
  const other = arn(place, 'iam', `user/${unusedName(place.identities.map(({ name }) => name))}`)
  return [
    ...arns.flatMap((each) => single('User', each, place, each)),
    ...classOf('User', other, without(range(place, 'iam', ['user/?*']), arns), {
      isSingle: false,
      text: `${named.length > 0 ? 'other ' : ''}users of ${accountText(place)}`,
    }),
  ]
}

/** A session belongs to the role of its name, whose ARN may have a path (rule N6). Within an account a name is that of one role. */
function sessionsOf(place: Place): CallerClass[] {
  const sessions = namedIn(place, 'session').map((each) => ({ ...each, roleName: firstSegment(each.name) }))
  const roles = namedIn(place, 'role')
  const names = [...new Set([...roles.map(({ name }) => name), ...sessions.map(({ roleName }) => roleName)])]
  const anyPath = (name: string) => range(place, 'iam', [`role/${name}`, `role/*/${name}`])
  const classes = names.flatMap((name) => {
    const arnsOfRole = roles.flatMap((role) => (role.name === name ? [role.arn] : []))
    const arns = arnsOfRole.length > 0 ? { inside: arnsOfRole, outside: [] } : anyPath(name)
    const [roleArn = arn(place, 'iam', `role/${name}`)] = arnsOfRole
    const own = sessions.filter(({ roleName }) => roleName === name)
    const other = arn(place, 'sts', `assumed-role/${name}/${unusedName(own.map((each) => each.name))}`)
    const text = own.length > 0 ? `other sessions of ${roleArn}` : roleArn
    return [
      ...own.flatMap((each) =>
        classOf('AssumedRole', each.arn, arns, { isSingle: true, text: each.arn, facts: { roleArn } }),
      ),
      ...classOf('AssumedRole', other, arns, { isSingle: true, text, facts: { roleArn } }),
      ...(arnsOfRole.length > 0 ? sameNamed(name, arnsOfRole, anyPath(name), place) : []),
    ]
  })
  const name = unusedName(names)
  const others = without(
    range(place, 'iam', ['role/?*']),
    names.flatMap((each) => anyPath(each).inside),
  )
  const text = `${names.length > 0 ? 'other ' : ''}roles of ${accountText(place)}`
  const other = arn(place, 'sts', `assumed-role/${name}/${EXAMPLE_NAME}`)
  return [...classes, ...classOf('AssumedRole', other, others, { isSingle: false, text })]
}

/**
 * Roles of one name with different paths, of which only one exists. An entry names it by its whole ARN, which a session does not have, so
 * the roles themselves stand for their sessions.
 */
function sameNamed(name: string, arns: readonly string[], range: ArnRange, place: Place): CallerClass[] {
  const named = arns.length > 1 ? arns.flatMap((each) => single('Role', each, place, each)) : []
  const other = [`role/${name}`, `role/${EXAMPLE_NAME}/${name}`, `role/other/${name}`].find(
    (each) => !arns.includes(arn(place, 'iam', each)),
  )
  const text = `roles of the name ${name} with another path`
  const others =
    other === undefined
      ? []
      : classOf('Role', arn(place, 'iam', other), without(range, arns), { isSingle: false, text })
  return [...named, ...others]
}

/** A federated user may be named, and so may the user who called GetFederationToken (rule N5). */
function federatedUsersOf(place: Place): CallerClass[] {
  const named = namedIn(place, 'federatedUser')
  const issuers = [undefined, ...namedIn(place, 'user').map((each) => each.arn)]
  const other = arn(place, 'sts', `federated-user/${unusedName(named.map(({ name }) => name))}`)
  const all = range(place, 'sts', ['federated-user/?*'])
  return issuers.flatMap((issuer) => {
    const facts = issuer === undefined ? {} : { issuer }
    const from = issuer === undefined ? '' : ` with credentials of ${issuer}`
    const text = `${named.length > 0 ? 'other ' : ''}federated users of ${accountText(place)}${from}`
    return [
      ...named.flatMap((each) => single('FederatedUser', each.arn, place, `${each.arn}${from}`, facts)),
      ...classOf(
        'FederatedUser',
        other,
        without(
          all,
          named.map((each) => each.arn),
        ),
        { isSingle: false, text, facts },
      ),
    ]
  })
}

function firstSegment(name: string): string {
  return name.slice(0, name.indexOf('/'))
}
