import { PARTITIONS } from '@gatewarden/policy/internal'
import type { CallerClass } from './callers/callerClass.ts'
import { callerTests } from './callers/callerKeys.ts'
import { EXAMPLE_ACCOUNT, EXAMPLE_NAME } from './exampleNames.ts'
import type { KeyTest, ValueSet } from './keyTest.ts'
import { exactly, presence } from './keyTest.ts'
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

/** What the requests of resource-based policies have in common while one class of callers is looked at. */
export interface ResourceRequests {
  readonly callerClass: CallerClass
  /** The policies are trust policies, whose resource is the role that they are attached to (rule P9). */
  readonly isTrust: boolean
  /** The action is one of AWS KMS, whose requests have kms:CallerAccount. */
  readonly isKms: boolean
  /** The account that the resource is of; undefined: any. */
  readonly owner?: string
}

const ARN = 'aws:principalarn'
const ACCOUNT = 'aws:principalaccount'
const TYPE = 'aws:principaltype'
const IS_SERVICE = 'aws:principalisawsservice'
const USER_NAME = 'aws:username'
const OWNER = 'aws:resourceaccount'
const KMS_CALLER = 'kms:calleraccount'
const CALLER_KEYS = new Set([ARN, ACCOUNT, TYPE, IS_SERVICE, USER_NAME])

/** A value of an everyday caller and an everyday resource, for keys that cannot have any text; undefined for other keys. */
export function everydayValue(key: string): string | undefined {
  if (key === ACCOUNT || key === OWNER) return EXAMPLE_ACCOUNT
  if (key === ARN) return `arn:aws:iam::${EXAMPLE_ACCOUNT}:role/${EXAMPLE_NAME}`
  if (key === TYPE) return 'AssumedRole'
  return key === IS_SERVICE ? 'false' : undefined
}

/** The ARNs that callers with identity-based policies can have as aws:PrincipalArn, without partition, by aws:PrincipalType (rules V8, V9, S16). */
const ARNS_BY_TYPE: Readonly<Record<string, string>> = {
  User: 'iam::????????????:user/?*',
  AssumedRole: 'iam::????????????:role/?*',
  FederatedUser: 'sts::????????????:federated-user/?*',
}

/** The kinds of requests to look at for some tests: together they are all requests. */
export function requestKinds(tests: readonly KeyTest[], requests?: ResourceRequests): RequestKind[] {
  const isOneClass = requests !== undefined
  const callers =
    !isOneClass && tests.some(({ key }) => key === USER_NAME) ? (['user', 'other'] as const) : (['any'] as const)
  const owners = tests.some(({ key }) => key === OWNER) ? (['named', 'unnamed'] as const) : (['any'] as const)
  return callers.flatMap((caller) => owners.map((owner) => ({ caller, owner })))
}

/** What every request of a kind satisfies, where some tests are about keys that depend on one another. */
export function literalsOfKind(
  kind: RequestKind,
  tests: readonly KeyTest[],
  context: TextContext,
  requests?: ResourceRequests,
): Literal[] {
  const made = shapesOf(context.patterns)
  const literals: Literal[] = []
  if (requests !== undefined) literals.push(...literalsOfCaller(requests, tests, context))
  else if (tests.some(({ key }) => CALLER_KEYS.has(key))) literals.push({ test: made.callers()[kind.caller] })
  if (kind.caller !== 'any') literals.push({ test: presence(USER_NAME, kind.caller === 'user') })
  if (kind.owner === 'named') literals.push({ resource: made.named })
  if (kind.owner === 'unnamed')
    literals.push({ resource: made.unnamed }, { test: made.owner }, ...ownerOf(context, requests))
  return literals
}

/** The account of a resource whose ARN does not name it. */
function ownerOf({ patterns }: TextContext, requests?: ResourceRequests): Literal[] {
  return requests?.owner === undefined ? [] : [{ test: exactly(OWNER, requests.owner, patterns) }]
}

function literalsOfCaller(
  { callerClass, isKms }: ResourceRequests,
  tests: readonly KeyTest[],
  context: TextContext,
): Literal[] {
  const keys = new Set(tests.map(({ key }) => key))
  if (keys.has(ACCOUNT) || (isKms && keys.has(KMS_CALLER))) keys.add(ARN)
  return callerTests(callerClass, keys, context).map((test) => ({ test }))
}

/**
 * What requests are about: an ARN of six parts, of which partition, service and resource are not empty, or `*`. A resource-based policy is
 * about the resource that it is attached to, which has an ARN.
 */
export function resourcesOfRequests({ patterns }: TextContext, requests?: ResourceRequests): readonly TextSet[] {
  const { resources, ofPolicies, role } = shapesOf(patterns)
  if (requests === undefined) return resources
  const all = requests.isTrust ? role : ofPolicies
  return requests.owner === undefined ? all : [...all, ofAccount(requests.owner, patterns)]
}

const byAccount = new WeakMap<Patterns, Map<string, TextSet>>()

/** Resources whose ARN names an account or none; one object each, as automata are looked up by their patterns. */
function ofAccount(account: string, patterns: Patterns): TextSet {
  const known = byAccount.get(patterns) ?? new Map<string, TextSet>()
  byAccount.set(patterns, known)
  const shapes = [account, ''].map((each) => patterns.arnShape(`arn:*:*:*:${each}:*`))
  const made = known.get(account) ?? { not: false, patterns: shapes }
  known.set(account, made)
  return made
}

/** Sets of resources, and tests of keys, that many questions of a comparison are about. */
interface Shapes {
  readonly resources: readonly TextSet[]
  /** The resources that resource-based policies are attached to, and the role of trust policies. */
  readonly ofPolicies: readonly TextSet[]
  readonly role: readonly TextSet[]
  /** Resources whose ARN contains their account, and the others. */
  readonly named: TextSet
  readonly unnamed: TextSet
  /** The owner has an account. */
  readonly owner: KeyTest
  /** The ARNs of callers, made when they are first needed. */
  readonly callers: () => Callers
}

type Callers = Readonly<Record<RequestKind['caller'], KeyTest>>

function callersOf(patterns: Patterns): Callers {
  const types = Object.keys(ARNS_BY_TYPE)
  const others = types.filter((type) => type !== 'User')
  return { any: arnTest(types, patterns), user: arnTest(['User'], patterns), other: arnTest(others, patterns) }
}

const shapes = new WeakMap<Patterns, Shapes>()

function shapesOf(patterns: Patterns): Shapes {
  const known = shapes.get(patterns)
  if (known !== undefined) return known
  const [everything, shape] = [patterns.literal('*'), (text: string) => patterns.arnShape(text)]
  const account = patterns.like({ text: '????????????', variables: false })
  let callers: Callers | undefined
  const withResource = { not: true, patterns: [shape('arn:*:*:*:*:')] }
  const roles = PARTITIONS.map((partition) => shape(`arn:${partition}:iam::????????????:role/${EXAMPLE_NAME}`))
  const made: Shapes = {
    resources: [{ not: false, patterns: [everything, shape('arn:?*:?*:*:*:*')] }, withResource],
    ofPolicies: [{ not: false, patterns: [shape('arn:?*:?*:*:*:*')] }, withResource],
    role: [{ not: false, patterns: roles }],
    named: { not: false, patterns: [shape('arn:*:*:*:?*:*')] },
    unnamed: { not: false, patterns: [everything, shape('arn:*:*:*::*')] },
    owner: { ...presence(OWNER, true), values: { kind: 'text', not: false, patterns: [account] } },
    callers() {
      callers ??= callersOf(patterns)
      return callers
    },
  }
  shapes.set(patterns, made)
  return made
}

/**
 * The requirement of a test, about the ARN that its key follows from where that says the same: the caller's for aws:PrincipalAccount,
 * aws:PrincipalType and aws:PrincipalIsAWSService, the resource's for aws:ResourceAccount. Tests with variables, and those that parse their
 * values, stay as they are, which only proves less.
 */
export function literalOf(
  test: KeyTest,
  kind: RequestKind,
  context: TextContext,
  requests?: ResourceRequests,
): Literal {
  const { key } = test
  if (requests !== undefined && key !== OWNER) return literalOfCaller(test, requests, context)
  if (key !== ACCOUNT && key !== IS_SERVICE && key !== TYPE && (key !== OWNER || kind.owner !== 'named'))
    return { test }
  const known = literals.get(test)
  if (known !== undefined) return known
  const made = literalOnArn(test, context)
  literals.set(test, made)
  return made
}

/** For one class of callers, only the account follows from the ARN; other keys are as `callerTests` says. */
function literalOfCaller(test: KeyTest, { callerClass, isKms }: ResourceRequests, context: TextContext): Literal {
  const isAccount = test.key === ACCOUNT || (isKms && test.key === KMS_CALLER)
  if (!isAccount || callerClass.arns === undefined) return { test }
  const known = literals.get(test)
  if (known !== undefined) return known
  const made = literalOnArn(test, context)
  literals.set(test, made)
  return made
}

/** A test has one literal in all kinds of requests in which it does not stay as it is. */
const literals = new WeakMap<KeyTest, Literal>()

function literalOnArn(test: KeyTest, context: TextContext): Literal {
  const { key, values } = test
  if (values.kind !== 'text' || values.patterns.some(({ variables, isOpaque }) => variables.length > 0 || isOpaque)) {
    return { test }
  }
  const set: TextSet = values
  if (key === ACCOUNT || key === KMS_CALLER) return { test: onArn(test, accountSet(set, context.patterns)) }
  if (key === OWNER) return { resource: accountSet(set, context.patterns) }
  if (key === IS_SERVICE) return { test: onArn(test, { not: isInSet(set, 'false', context), patterns: [] }) }
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
