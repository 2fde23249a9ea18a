import type { PrincipalKind } from '@gatewarden/authorize'
import { splitArn } from '@gatewarden/policy/internal'
import { exactly, type KeyTest, presence } from '../keyTest.ts'
import type { KeySpace } from '../keyValue.ts'
import type { Spaces } from '../space.ts'
import type { TextPattern } from '../text/patterns.ts'
import { hasNoWildcard } from '../text/steps.ts'
import type { TextContext } from '../text/textContext.ts'
import type { CallerClass } from './callerClass.ts'

const ARN = 'aws:principalarn'
const ACCOUNT = 'aws:principalaccount'
const SERVICE = 'aws:principalservicename'
const USER_ID = 'aws:userid'
const USER_NAME = 'aws:username'

/** Keys of callers with an account; others never have them (AWS global condition context keys, Availability). */
const OF_ACCOUNTS = new Set([
  ARN,
  ACCOUNT,
  'aws:principalorgid',
  'aws:principalorgpaths',
  USER_NAME,
  'kms:calleraccount',
])
const TAG = 'aws:principaltag/'

/** Keys that have one value, or none, in all requests of a class of callers. */
const FIXED = ['aws:principaltype', 'aws:principalisawsservice', SERVICE]

/** What all requests of a class of callers satisfy, of the keys that are asked for. */
export function callerTests(caller: CallerClass, keys: ReadonlySet<string>, context: TextContext): KeyTest[] {
  if (caller.isFree) return []
  const isOtherService = caller.kind === 'Service' && !caller.isSingle
  const fixed = new Map(FIXED.map((key) => [key, caller.example.keys.get(key)]))
  if (isOtherService) fixed.delete(SERVICE)
  const own = caller.arns === undefined ? withoutAccount(caller, keys) : withAccount(caller)
  for (const [key, value] of own) fixed.set(key, value)
  const tests = [...fixed].flatMap(([key, value]) => {
    if (!keys.has(key)) return []
    return value === undefined ? presence(key, false) : exactly(key, value, context.patterns)
  })
  if (isOtherService && keys.has(SERVICE)) tests.push(...otherServices(caller, context))
  if (hasFreeName(caller) && keys.has(USER_NAME)) tests.push(presence(USER_NAME, true))
  return keys.has(ARN) && caller.arns !== undefined ? [...tests, ...arnTests(caller, context)] : tests
}

/** Keys that callers without an account lack. */
function withoutAccount({ kind, example }: CallerClass, keys: ReadonlySet<string>): [string, string | undefined][] {
  const absent = [...keys].filter((key) => OF_ACCOUNTS.has(key) || key.startsWith(TAG))
  const fixed = absent.map((key): [string, undefined] => [key, undefined])
  return kind === 'Anonymous' ? [...fixed, [USER_ID, example.keys.get(USER_ID)]] : fixed
}

function withAccount(caller: CallerClass): [string, string | undefined][] {
  const { example, isSingle, kind } = caller
  return [
    ...(isSingle && HAS_USER_ID.has(kind)
      ? [[USER_ID, example.keys.get(USER_ID)] as [string, string | undefined]]
      : []),
    ...(hasFreeName(caller) ? [] : [[USER_NAME, example.keys.get(USER_NAME)] as [string, string | undefined]]),
  ]
}

/** The only value that a key can have with a class of callers, in a list; undefined where it can have others. */
export function onlyValue(caller: CallerClass, key: string): [string | undefined] | undefined {
  const { arns, example, kind, isSingle, isFree } = caller
  if (isFree) return undefined
  if (arns === undefined) {
    if (OF_ACCOUNTS.has(key) || key.startsWith(TAG)) return [undefined]
  } else if (key === ARN || key === ACCOUNT) {
    const texts = new Set(arns.inside.map((text) => (key === ARN ? text : splitArn(text)[4])))
    const [text, ...others] = texts
    const isKnown = text !== undefined && others.length === 0 && arns.outside.length === 0 && hasNoWildcard(text)
    return isKnown ? [text] : undefined
  }
  if (key === USER_NAME) return hasFreeName(caller) ? undefined : [example.keys.get(key)]
  const isFixed = FIXED.includes(key) && !(key === SERVICE && kind === 'Service' && !isSingle)
  return isFixed ? [example.keys.get(key)] : undefined
}

/** The account of all callers of a class; undefined where it is not known or there is none. */
export function accountOf({ arns }: CallerClass): string | undefined {
  const [account, ...others] = new Set(arns?.inside.map((text) => splitArn(text)[4]))
  return account !== undefined && others.length === 0 && hasNoWildcard(account) ? account : undefined
}

/** Users who are not named in person have a name that is not known. */
function hasFreeName({ kind, isSingle }: CallerClass): boolean {
  return kind === 'User' && !isSingle
}

/** Kinds of callers whose aws:userid follows from the ARN (rule V8). */
const HAS_USER_ID = new Set<PrincipalKind>(['Account', 'FederatedUser'])

/** The tests of one class are the same objects each time, as automata are looked up by their patterns. */
const made = new WeakMap<TextContext, Map<CallerClass, KeyTest[]>>()

function arnTests(caller: CallerClass, context: TextContext): KeyTest[] {
  const known = made.get(context) ?? new Map<CallerClass, KeyTest[]>()
  made.set(context, known)
  const tests = known.get(caller) ?? rangeTests(caller, context)
  known.set(caller, tests)
  return tests
}

function rangeTests({ arns }: CallerClass, { patterns }: TextContext): KeyTest[] {
  if (arns === undefined) return []
  const read = (texts: readonly string[]) => texts.map((text) => patterns.arn({ text, variables: false }))
  const inside = oneOf(ARN, read(arns.inside), false)
  return arns.outside.length === 0 ? [inside] : [inside, oneOf(ARN, read(arns.outside), true)]
}

function oneOf(key: string, patterns: readonly TextPattern[], not: boolean): KeyTest {
  return { ...presence(key, true), values: { kind: 'text', not, patterns } }
}

/** The name of an AWS service that no entry names. */
function otherServices({ notNamed }: CallerClass, { patterns }: TextContext): KeyTest[] {
  const shape = patterns.like({ text: '?*.amazonaws.com', variables: false })
  const named = notNamed.map((name) => patterns.literal(name))
  return [oneOf(SERVICE, [shape], false), ...(named.length > 0 ? [oneOf(SERVICE, named, true)] : [])]
}

/** The values of keys for callers without an account, who lack what callers with one always have. */
export function spacesWithoutAccount(spaces: Spaces): Spaces {
  const absent = (key: string, space: KeySpace): KeySpace =>
    key.startsWith('aws:principal') ? { ...space, isAlwaysPresent: false } : space
  return new Map([...spaces].map(([key, space]) => [key, absent(key, space)]))
}
