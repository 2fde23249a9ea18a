import type { Grant, ResourceSettings } from '../policiesInEffect.ts'

/** One value or a list of them. */
type OneOrMany<T> = T | readonly T[]

/** A statement of a policy document. What a statement may contain is checked when it is read. */
export interface StatementInput {
  readonly Sid?: string
  /** `Allow` or `Deny`. */
  readonly Effect: string
  readonly Principal?: PrincipalInput
  readonly NotPrincipal?: PrincipalInput
  readonly Action?: OneOrMany<string>
  readonly NotAction?: OneOrMany<string>
  readonly Resource?: OneOrMany<string>
  readonly NotResource?: OneOrMany<string>
  readonly Condition?: Readonly<Record<string, Readonly<Record<string, OneOrMany<string | number | boolean>>>>>
}

type PrincipalInput = string | Readonly<Record<string, OneOrMany<string>>>

/** A policy document as an object; a document can also be given as its text. */
export interface DocumentInput {
  readonly Version?: string
  readonly Id?: string
  readonly Statement: OneOrMany<StatementInput>
}

/** The text of a policy document, or the document as an object. */
export type PolicyInput = string | DocumentInput

/** The caller: an ARN or a service such as `connect.amazonaws.com`, or an object where an ARN does not say enough. */
export type CallerInput =
  | string
  | { readonly type: 'Anonymous' }
  | { readonly type: 'Federated'; readonly provider: string }
  | { readonly type: 'Service'; readonly service: string }
  | { readonly type?: string; readonly arn: string; readonly issuer?: string; readonly roleArn?: string }

/** Who requests which action on which resource. */
export interface RequestInput {
  readonly principal: CallerInput
  /** `service:Name`, in any letter case. */
  readonly action: string
  /** An ARN, or `*` for an action without resources. */
  readonly resource: string
  /** The account that owns the resource, when its ARN does not contain it. */
  readonly resourceAccountId?: string | null
  readonly credentials?: 'GetSessionToken' | null
  /** Condition keys with their values; what follows from the caller and the resource need not be given. */
  readonly context?: Readonly<Record<string, OneOrMany<string | number | boolean>>> | null
}

/** A level of an organization, from the root to the account, with its policies. */
export interface LevelInput {
  readonly level?: string
  readonly policies: readonly PolicyInput[]
}

/** One request and every policy in effect, as objects. What is left out is not in effect; an empty boundary allows nothing. */
export interface CaseInput {
  readonly request: RequestInput
  readonly identityPolicies?: readonly PolicyInput[] | null
  readonly groupPolicies?: readonly PolicyInput[] | null
  readonly permissionsBoundary?: readonly PolicyInput[] | null
  readonly sessionPolicies?: readonly PolicyInput[] | null
  readonly scps?: readonly LevelInput[] | null
  readonly rcps?: readonly LevelInput[] | null
  readonly resourcePolicy?: PolicyInput | null
  readonly vpcEndpointPolicies?: readonly PolicyInput[] | null
  readonly grants?: readonly Grant[] | null
  readonly resourceSettings?: ResourceSettings | null
}

/** The JSON text of an object, or why it has none. JSON leaves out undefined members and the entries of a Map; here they are errors. */
export function jsonText(input: unknown): { text: string } | { problem: string } {
  let problem: string | undefined
  function checked(this: Readonly<Record<string, unknown>>, name: string, value: unknown): unknown {
    problem ??= objectionTo(this[name], name) ?? objectionTo(value, name)
    return problem === undefined ? value : null
  }
  try {
    const text = JSON.stringify(input, checked)
    return problem === undefined ? { text } : { problem }
  } catch {
    // Values that contain themselves, very deep ones, and getters that throw.
    return { problem: 'the case cannot be written as JSON' }
  }
}

/** `name` is the member of the value, or its index in a list; empty for the case itself. */
function objectionTo(value: unknown, name: string): string | undefined {
  const subject = name === '' ? 'the case' : `"${name}"`
  switch (typeof value) {
    case 'undefined':
      return `${subject} is undefined: leave it out where it is not in effect`
    case 'function':
    case 'symbol':
    case 'bigint':
      return `${subject} is a ${typeof value}, which JSON does not have`
    case 'number':
      return Number.isFinite(value) ? undefined : `${subject} is ${value}, which JSON does not have`
    case 'object':
      if (!isPlain(value)) return `${subject} is an instance of a class: use an object, a list or a text`
      return isWhole(value) ? undefined : `${subject} has members that JSON leaves out: use an object or a list`
    default:
      return undefined
  }
}

/** Objects of another realm, such as a frame of a page, count too. */
function isPlain(value: object | null): boolean {
  if (value === null || Array.isArray(value)) return true
  const prototype: unknown = Object.getPrototypeOf(value)
  return (
    prototype === null ||
    (Object.getPrototypeOf(prototype) === null && Object.hasOwn(Object(prototype), 'isPrototypeOf'))
  )
}

/** Whether JSON has all members: it leaves out those that are not enumerable or named by a symbol, and those of a list beside its entries. */
function isWhole(value: object | null): boolean {
  if (value === null) return true
  const names = Reflect.ownKeys(value).length
  // A list has its length too. A hole in it is reported as undefined.
  return Array.isArray(value) ? names <= value.length + 1 : names === Object.keys(value).length
}
