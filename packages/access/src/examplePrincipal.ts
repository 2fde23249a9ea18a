import { type Principal, parsePrincipal } from '@gatewarden/authorize'
import { isAccountId } from '@gatewarden/policy'
import { splitArn } from '@gatewarden/policy/internal'
import { EXAMPLE_ACCOUNT } from './dependentKeys.ts'
import type { KeyValue } from './keyValue.ts'
import type { Solution } from './solve.ts'

const ARN = 'aws:principalarn'
const OWNER = 'aws:resourceaccount'
const PARTITION = 'aws'
/** An account besides that of the caller. */
const OTHER_ACCOUNT = '444455556666'

/** A caller that a solution can have, and the keys that do not follow from the caller or the resource. */
export interface ExampleCaller {
  readonly principal: Principal
  readonly keys: ReadonlyMap<string, KeyValue>
}

/** The callers that a solution can have, the plainest first: of the partition and account of the resource where possible. */
export function exampleCallers({ resource, keys }: Solution): ExampleCaller[] {
  const [, partition = PARTITION, , , owner = ''] = splitArn(resource)
  const account = isAccountId(owner) ? owner : EXAMPLE_ACCOUNT
  const own = `arn:${partition}:iam::${account}`
  const [arn, name] = [keys.get(ARN), keys.get('aws:username')]
  const arns = typeof arn === 'string' ? variantsOf(arn, partition, account, name) : [plainArn(own, name)]
  return [...new Set(arns)].flatMap((text) => callersOf(text, { resource, keys }))
}

function plainArn(own: string, name: KeyValue): string {
  return typeof name === 'string' ? `${own}:user/${name}` : `${own}:role/witness`
}

/** A found ARN with everyday values where the solver was free to choose; each is confirmed by the evaluator. */
function variantsOf(arn: string, partition: string, account: string, name: KeyValue): string[] {
  const [prefix = '', found = '', service = '', region = '', id = '', entity = ''] = splitArn(arn)
  const accounts = [...new Set([account, EXAMPLE_ACCOUNT, withDigits(id)])]
  const entities = [
    ...(typeof name === 'string' && entity.startsWith('user/') ? [`user/${name}`] : []),
    ...(/^role\/.$/.test(entity) ? ['role/witness'] : []),
    entity,
  ]
  return [...new Set([partition, PARTITION, found])].flatMap((each) =>
    accounts.flatMap((one) => entities.map((last) => [prefix, each, service, region, one, last].join(':'))),
  )
}

/** None for a caller that cannot have the keys of the solution, or for a resource of another account than its key says. */
function callersOf(text: string, { resource, keys }: Solution): ExampleCaller[] {
  const principal = parsePrincipal(text)
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
