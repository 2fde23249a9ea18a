// The request context: the keys of the case, and those derived from caller and resource (decision 0009).
import type { Caller } from './principal.ts'
import { fold, type SingleValue } from './text.ts'
import { listOf, members, textOf } from './types.ts'

/** C6: by folded key. One value and a list of one mean the same. */
export type Context = ReadonlyMap<string, readonly string[]>

/** decision 0009: an explicit entry wins. K13: keys under the hidden prefixes are absent. */
export function contextOf(
  explicit: unknown,
  caller: Caller,
  resourceAccount: string | undefined,
  hiddenPrefixes: readonly string[],
): Context {
  const context = new Map<string, string[]>()
  for (const [key, value] of derived(caller, resourceAccount)) {
    if (value !== undefined) context.set(fold(key), [value])
  }
  for (const [key, value] of members(explicit)) context.set(fold(key), listOf(value).map(textOf))
  const visible = [...context].filter(([key]) => !hiddenPrefixes.some((prefix) => key.startsWith(fold(prefix))))
  return new Map(visible)
}

function derived(caller: Caller, resourceAccount: string | undefined): [string, string | undefined][] {
  return [
    ['aws:PrincipalArn', principalArnOf(caller)],
    ['aws:PrincipalAccount', caller.account],
    ['aws:PrincipalType', principalTypes[caller.kind]],
    ['aws:username', caller.kind === 'user' ? caller.name : undefined],
    ['aws:userid', userIdOf(caller)],
    ['aws:PrincipalIsAWSService', isAwsService(caller)],
    ['aws:PrincipalServiceName', caller.kind === 'service' ? caller.text : undefined],
    ['aws:ResourceAccount', resourceAccount],
  ]
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
