import { PARTITIONS } from '@gatewarden/policy/internal'
import type { KeyTest, ValueSet } from './keyTest.ts'
import { presence } from './keyTest.ts'
import type { Patterns, TextPattern } from './text/patterns.ts'
import type { TextContext } from './text/textContext.ts'
import { isInSet, type TextSet } from './text/textSet.ts'

/** A requirement: the resource is in a set, or a test of a key holds. */
export type Literal = { readonly resource: TextSet } | { readonly test: KeyTest }

/** Requests that are looked at together, because keys follow from one another in the same way in all of them. */
export interface RequestKind {
  /** `user`: the caller is a user, who has a user name; `other`: it has none. */
  readonly caller: 'any' | 'user' | 'other'
  /** `named`: the ARN of the resource contains its account; `unnamed`: it does not. */
  readonly owner: 'any' | 'named' | 'unnamed'
}

const ARN = 'aws:principalarn'
const ACCOUNT = 'aws:principalaccount'
const TYPE = 'aws:principaltype'
const IS_SERVICE = 'aws:principalisawsservice'
const USER_NAME = 'aws:username'
const OWNER = 'aws:resourceaccount'
const CALLER_KEYS = new Set([ARN, ACCOUNT, TYPE, IS_SERVICE, USER_NAME])

/** The account of examples whose resource has none: the one of AWS's documentation. */
export const EXAMPLE_ACCOUNT = '123456789012'

/** What a policy variable stands for in an example: the value of an everyday caller, or one that no policy is likely to contain. */
export function exampleValue(key: string, number: number): string {
  if (key === ACCOUNT || key === OWNER) return EXAMPLE_ACCOUNT
  if (key === ARN) return `arn:aws:iam::${EXAMPLE_ACCOUNT}:role/witness`
  if (key === TYPE) return 'AssumedRole'
  return key === IS_SERVICE ? 'false' : `example-value-${number + 1}`
}

/** The ARNs that callers with identity-based policies can have as aws:PrincipalArn, without partition, by aws:PrincipalType (rules V8, V9, S16). */
const ARNS_BY_TYPE: Readonly<Record<string, string>> = {
  User: 'iam::????????????:user/?*',
  AssumedRole: 'iam::????????????:role/?*',
  FederatedUser: 'sts::????????????:federated-user/?*',
}

/** The kinds of requests to look at for some tests: together they are all requests. */
export function requestKinds(tests: readonly KeyTest[]): RequestKind[] {
  const callers = tests.some(({ key }) => key === USER_NAME) ? (['user', 'other'] as const) : (['any'] as const)
  const owners = tests.some(({ key }) => key === OWNER) ? (['named', 'unnamed'] as const) : (['any'] as const)
  return callers.flatMap((caller) => owners.map((owner) => ({ caller, owner })))
}

/** What every request of a kind satisfies, where some tests are about keys that depend on one another. */
export function literalsOfKind(kind: RequestKind, tests: readonly KeyTest[], { patterns }: TextContext): Literal[] {
  const literals: Literal[] = []
  if (tests.some(({ key }) => CALLER_KEYS.has(key))) literals.push({ test: arnTest(typesOf(kind), patterns) })
  if (kind.caller !== 'any') literals.push({ test: presence(USER_NAME, kind.caller === 'user') })
  const shape = (text: string) => patterns.arnShape(text)
  if (kind.owner === 'named') literals.push({ resource: { not: false, patterns: [shape('arn:*:*:*:?*:*')] } })
  if (kind.owner === 'unnamed') {
    literals.push({ resource: { not: false, patterns: [patterns.literal('*'), shape('arn:*:*:*::*')] } })
    const account = patterns.like({ text: '????????????', variables: false })
    literals.push({ test: { ...presence(OWNER, true), values: { kind: 'text', not: false, patterns: [account] } } })
  }
  return literals
}

function typesOf({ caller }: RequestKind): string[] {
  const types = Object.keys(ARNS_BY_TYPE)
  return caller === 'any' ? types : types.filter((type) => (type === 'User') === (caller === 'user'))
}

/**
 * The requirement of a test, about the ARN that its key follows from where that says the same: the caller's for aws:PrincipalAccount,
 * aws:PrincipalType and aws:PrincipalIsAWSService, the resource's for aws:ResourceAccount. Tests with variables, and those that parse their
 * values, stay as they are, which only proves less.
 */
export function literalOf(test: KeyTest, { owner }: RequestKind, context: TextContext): Literal {
  const { key, values } = test
  if (values.kind !== 'text' || values.patterns.some(({ variables, isOpaque }) => variables.length > 0 || isOpaque)) {
    return { test }
  }
  const set: TextSet = values
  if (key === ACCOUNT) return { test: onArn(test, accountSet(set, context.patterns)) }
  if (key === OWNER && owner === 'named') return { resource: accountSet(set, context.patterns) }
  if (key === IS_SERVICE) return { test: onArn(test, { not: isInSet(set, 'false', context), patterns: [] }) }
  if (key !== TYPE) return { test }
  const types = Object.keys(ARNS_BY_TYPE).filter((type) => isInSet(set, type, context))
  return { test: onArn(test, { not: false, patterns: arnPatterns(types, context.patterns) }) }
}

function accountSet({ not, patterns }: TextSet, made: Patterns): TextSet {
  return { not, patterns: patterns.flatMap((pattern) => made.arnOfAccount(pattern) ?? []) }
}

function onArn(test: KeyTest, set: TextSet): KeyTest {
  const values: ValueSet = { kind: 'text', ...set }
  return {
    ...test,
    id: `${test.id} of ${ARN}`,
    key: ARN,
    values,
    whenAbsent: false,
    whenBlank: false,
    takesBlank: false,
  }
}

function arnTest(types: readonly string[], patterns: Patterns): KeyTest {
  return { ...presence(ARN, true), values: { kind: 'text', not: false, patterns: arnPatterns(types, patterns) } }
}

function arnPatterns(types: readonly string[], patterns: Patterns): TextPattern[] {
  return types.flatMap((type) =>
    PARTITIONS.flatMap(
      (partition) => patterns.arn({ text: `arn:${partition}:${ARNS_BY_TYPE[type]}`, variables: false }) ?? [],
    ),
  )
}
