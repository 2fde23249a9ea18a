import {
  anonymous,
  type Principal,
  type PrincipalFacts,
  parsePrincipal,
  providerPrincipal,
  servicePrincipal,
} from '@gatewarden/authorize'
import { isAccountId } from '@gatewarden/policy'
import { lastSegment, splitArn } from '@gatewarden/policy/internal'
import type { CallerClass } from './callers/callerClass.ts'
import { callerRank } from './callers/callerClasses.ts'
import { EXAMPLE_ACCOUNT, EXAMPLE_NAME } from './exampleNames.ts'
import type { KeyValue } from './keyValue.ts'
import type { Solution } from './solve.ts'

const ARN = 'aws:principalarn'
const OWNER = 'aws:resourceaccount'
const PARTITION = 'aws'
/** An account besides that of the caller. */
const OTHER_ACCOUNT = '444455556666'

/** An account for a resource: that of the caller, or another one. */
export function accountFor({ account }: Principal, isOwn: boolean): string {
  if (isOwn && account !== undefined) return account
  return account === EXAMPLE_ACCOUNT ? OTHER_ACCOUNT : EXAMPLE_ACCOUNT
}

/** A caller of an example as `decide` reads it: an ARN or a service, or an object where that does not say everything. */
export type ExamplePrincipal =
  | string
  | { readonly type: 'AssumedRole'; readonly arn: string; readonly roleArn: string }
  | { readonly type: 'FederatedUser'; readonly arn: string; readonly issuer: string }
  | { readonly type: 'Federated'; readonly provider: string }
  | { readonly type: 'Anonymous' }

/**
 * The caller that an example names; undefined when it is not a principal.
 *
 * @example
 * import { principalOf } from '@gatewarden/access/internal'
 * principalOf({ type: 'Anonymous' })?.kind // => 'Anonymous'
 */
export function principalOf(example: ExamplePrincipal): Principal | undefined {
  if (typeof example === 'string') return parsePrincipal(example)
  if (example.type === 'Anonymous') return anonymous
  if (example.type === 'Federated') return providerPrincipal(example.provider)
  const { arn, ...facts } = example
  return parsePrincipal(arn, facts)
}

/** A caller in the form of examples. */
export function exampleOf({ kind, text, issuer, keys }: Principal): ExamplePrincipal {
  if (kind === 'Anonymous') return { type: 'Anonymous' }
  if (kind === 'Provider') return { type: 'Federated', provider: text }
  if (kind === 'FederatedUser' && issuer !== undefined) return { type: 'FederatedUser', arn: text, issuer }
  const roleArn = keys.get(ARN)
  if (kind !== 'AssumedRole' || roleArn === undefined || roleArn === parsePrincipal(text)?.keys.get(ARN)) return text
  return { type: 'AssumedRole', arn: text, roleArn }
}

/** How much less plain than a role a caller is. */
export function principalCost(example: ExamplePrincipal): number {
  const principal = principalOf(example)
  return principal === undefined ? 0 : callerRank(principal.kind) * RANK
}

/** A kind of caller weighs more than some characters. */
const RANK = 50

/** A caller that a solution can have, and the keys that do not follow from the caller or the resource. */
export interface ExampleCaller {
  readonly principal: Principal
  readonly keys: ReadonlyMap<string, KeyValue>
  /** Of resource-based policies: the owner of the resource, where its ARN does not name it. */
  readonly owner?: string
}

/** The callers that a solution can have, the plainest first: of the partition and account of the resource where possible. */
export function exampleCallers(solution: Solution, attached: AttachedTo | undefined): ExampleCaller[] {
  const { resource, keys } = solution
  const [, partition = PARTITION, , , owner = ''] = splitArn(resource)
  const account = isAccountId(owner) ? owner : EXAMPLE_ACCOUNT
  const own = `arn:${partition}:iam::${account}`
  const [arn, name] = [keys.get(ARN), keys.get('aws:username')]
  if (attached !== undefined) {
    const arns = typeof arn === 'string' ? variantsOf(arn, partition, account, name) : []
    const principals = principalsOf(attached.callers, arns, keys)
    return principals
      .flatMap((each) => callersOf(each, solution))
      .flatMap((each) => withStatedOwner(each, solution, attached))
  }
  const arns = typeof arn === 'string' ? variantsOf(arn, partition, account, name) : [plainArn(own, name)]
  return [...new Set(arns)].flatMap((text) => callersOf(parsePrincipal(text), solution))
}

/** What the requests of resource-based policies are made by, and whether the resource is of the account of the caller. */
export interface AttachedTo {
  readonly callers: CallerClass
  readonly isOwn: boolean
}

/** Resource-based policies depend on whose the resource is, so it is stated. */
function withStatedOwner(
  { principal, keys }: ExampleCaller,
  { resource, keys: found }: Solution,
  { isOwn }: AttachedTo,
): ExampleCaller[] {
  const others = new Map(keys)
  others.delete(OWNER)
  if (splitArn(resource)[4]) return [{ principal, keys: others }]
  const owner = found.get(OWNER)
  const plain = accountFor(principal, isOwn)
  const owners = typeof owner === 'string' ? [plain, accountFor(principal, !isOwn), withDigits(owner)] : [plain]
  return owners.map((each) => ({ principal, keys: others, owner: each }))
}

/** Callers of a class: the one that stands for it, and those of the ARNs found. */
function principalsOf(
  { kind, example, isSingle }: CallerClass,
  arns: readonly string[],
  keys: Solution['keys'],
): (Principal | undefined)[] {
  const service = keys.get('aws:principalservicename')
  if (kind === 'Service') return [example, ...(typeof service === 'string' ? [servicePrincipal(service)] : [])]
  const name = keys.get('aws:username')
  const renamed = kind === 'User' && typeof name === 'string' ? [withName(example.text, name)] : []
  const others = [...renamed, ...arns]
  return [...rolesIn(example, others), example, ...others.map((arn) => withArn(arn, example, isSingle))]
}

/** A role stands for a session of any name, which is plainer; the evaluator confirms that it shows the same. */
function rolesIn({ kind, keys }: Principal, arns: readonly string[]): (Principal | undefined)[] {
  const own = keys.get(ARN)
  return kind === 'AssumedRole' && own !== undefined ? [own, ...arns].map((arn) => parsePrincipal(arn)) : []
}

function withName(arn: string, name: string): string {
  return `${arn.slice(0, arn.indexOf('/') + 1)}${name}`
}

/** The caller with another aws:PrincipalArn, which for a session is the ARN of its role. */
function withArn(arn: string, { kind, issuer, name, session }: Principal, isSingle: boolean): Principal | undefined {
  const facts: PrincipalFacts = issuer === undefined ? {} : { issuer }
  if (kind !== 'AssumedRole') return parsePrincipal(arn, facts)
  const [, partition, , , account, role = ''] = splitArn(arn)
  const roleName = isSingle ? name : lastSegment(role)
  return parsePrincipal(`arn:${partition}:sts::${account}:assumed-role/${roleName}/${session}`, { roleArn: arn })
}

function plainArn(own: string, name: KeyValue): string {
  return typeof name === 'string' ? `${own}:user/${name}` : `${own}:role/${EXAMPLE_NAME}`
}

/** A found ARN with everyday values where the solver was free to choose; each is confirmed by the evaluator. */
function variantsOf(arn: string, partition: string, account: string, name: KeyValue): string[] {
  const [prefix = '', found = '', service = '', region = '', id = '', entity = ''] = splitArn(arn)
  const accounts = [...new Set([account, EXAMPLE_ACCOUNT, withDigits(id)])]
  const entities = [
    ...(typeof name === 'string' && entity.startsWith('user/') ? [`user/${name}`] : []),
    ...(/^role\/.$/.test(entity) ? [`role/${EXAMPLE_NAME}`] : []),
    entity,
  ]
  return [...new Set([partition, PARTITION, found])].flatMap((each) =>
    accounts.flatMap((one) => entities.map((last) => [prefix, each, service, region, one, last].join(':'))),
  )
}

/** None for a caller that cannot have the keys of the solution, or for a resource of another account than its key says. */
function callersOf(principal: Principal | undefined, { resource, keys }: Solution): ExampleCaller[] {
  if (principal === undefined || (keys.get('aws:username') !== undefined && principal.kind !== 'User')) return []
  const others = new Map(keys)
  // Its value may be the solver's choice; the evaluator confirms that of the caller.
  others.delete(ARN)
  for (const [key, value] of keys) {
    const derived = derivedValue(key, principal, resource)
    if (key === ARN || derived === undefined) continue
    if (value !== derived) return []
    others.delete(key)
  }
  return withOwner(others).map((each) => ({ principal, keys: each }))
}

/** The owner of a resource whose ARN does not name it: the account that the evaluator assumes, or a stated one. */
function withOwner(keys: ReadonlyMap<string, KeyValue>): ReadonlyMap<string, KeyValue>[] {
  const owner = keys.get(OWNER)
  if (typeof owner !== 'string') return [keys]
  const assumed = new Map(keys)
  assumed.delete(OWNER)
  return [assumed, ...[OTHER_ACCOUNT, withDigits(owner)].map((each) => new Map(keys).set(OWNER, each))]
}

function withDigits(account: string): string {
  return account.replaceAll(/[^0-9]/g, '0')
}

/** The only value that a key can have with a caller and a resource, where there is one. */
function derivedValue(key: string, principal: Principal, resource: string): string | undefined {
  if (key !== OWNER) return principal.keys.get(key)
  return splitArn(resource)[4] || undefined
}
