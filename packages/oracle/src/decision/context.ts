// The request context: the keys of the case, and those derived from caller and resource (decision 0009).
import type { Caller } from './principal.ts'
import { counted } from './tally.ts'
import { fold, type SingleValue } from './text.ts'
import { listOf, members, textOf } from './types.ts'

/** C6: by folded key. One value and a list of one mean the same. */
export type Context = ReadonlyMap<string, readonly string[]>

/** What keys are derived from: the owner that the decision assumes (decision 0008), and the service of the action. */
export type Origin = { readonly caller: Caller; readonly owner: string | undefined; readonly service: string }

/** decision 0009: an explicit entry wins. K13: keys under the hidden prefixes are absent. */
export function contextOf(explicit: unknown, origin: Origin, hiddenPrefixes: readonly string[]): Context {
  const given = new Map(members(explicit).map(([key, value]) => [fold(key), listOf(value).map(textOf)]))
  const context = new Map<string, readonly string[]>()
  for (const [key, value] of derived(origin)) {
    if (value !== undefined) context.set(fold(key), [value])
  }
  for (const [key, values] of ofOrganization(origin, given)) context.set(key, values)
  for (const [key, values] of given) context.set(key, values)
  const visible = [...context].filter(([key]) => !hiddenPrefixes.some((prefix) => key.startsWith(fold(prefix))))
  return new Map(visible)
}

function derived({ caller, owner, service }: Origin): [string, string | undefined][] {
  return [
    ['aws:PrincipalArn', principalArnOf(caller)],
    ['aws:PrincipalAccount', caller.account],
    ['aws:PrincipalType', principalTypes[caller.kind]],
    ['aws:username', caller.kind === 'user' ? caller.name : undefined],
    ['aws:userid', userIdOf(caller)],
    ['aws:PrincipalIsAWSService', isAwsService(caller)],
    ['aws:PrincipalServiceName', caller.kind === 'service' ? caller.text : undefined],
    ['aws:ResourceAccount', owner],
    ['s3:ResourceAccount', service === 's3' ? owner : undefined],
    ['kms:CallerAccount', service === 'kms' ? caller.account : undefined],
  ]
}

/** decision 0008: a resource of the caller's account is of the caller's organization; one of AWS is not. */
function ofOrganization({ caller, owner }: Origin, given: Context): [string, readonly string[]][] {
  if (owner === undefined || !counted('ownOrganization', owner === caller.account)) return []
  return ['id', 'paths'].flatMap((kind): [string, readonly string[]][] => {
    const values = given.get(`aws:principalorg${kind}`)
    return values === undefined ? [] : [[`aws:resourceorg${kind}`, values]]
  })
}

/** V9: for a role session the role's ARN; its path is not known here. */
function principalArnOf(caller: Caller): string | undefined {
  if (caller.kind === 'session') return `arn:${caller.partition}:iam::${caller.account}:role/${caller.name}`
  return caller.account === undefined ? undefined : caller.text
}

const principalTypes: { readonly [kind in Caller['kind']]: string | undefined } = {
  root: 'Account',
  user: 'User',
  role: 'AssumedRole',
  session: 'AssumedRole',
  federatedUser: 'FederatedUser',
  anonymous: 'Anonymous',
  service: undefined,
  provider: undefined,
}

/** V8: AIDA... and AROA... ids are not known here. */
function userIdOf(caller: Caller): string | undefined {
  if (caller.kind === 'root') return caller.account
  if (caller.kind === 'federatedUser') return `${caller.account}:${caller.name}`
  return caller.kind === 'anonymous' ? 'anonymous' : undefined
}

function isAwsService(caller: Caller): string | undefined {
  if (caller.kind === 'service') return 'true'
  return caller.account === undefined ? undefined : 'false'
}

/** V2: absent, empty and multivalued keys have no value. */
export function singleValueOf(context: Context): SingleValue {
  return (key) => {
    const values = context.get(fold(key))
    return values?.length === 1 ? values[0] : undefined
  }
}
