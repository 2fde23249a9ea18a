// Does a statement apply? Principal, Action, Resource and Condition, each with one of three answers (G5).
import { conditionHolds } from './condition.ts'
import { type Context, singleValueOf } from './context.ts'
import { type Caller, isEveryoneOnly, isExemptFromDeny, type Level, levelsNamed } from './principal.ts'
import {
  isEmptyList,
  isReadable,
  isReadableAction,
  isReadablePrincipal,
  isReadableResource,
  namesNobody,
} from './readable.ts'
import { counted } from './tally.ts'
import {
  actionMatches,
  arnParts,
  arnTextMatches,
  fold,
  isOnlyStars,
  partsMatch,
  patternOf,
  type SingleValue,
  substitute,
  type Token,
} from './text.ts'
import { and, listOf, member, members, or, type PolicyType, type Three, textOf, yesIf } from './types.ts'

/** A request as it is decided: the caller with its keys, and the context with those derived from caller and resource. */
export type Request = {
  readonly caller: Caller
  readonly action: string
  readonly resource: string
  readonly context: Context
  /** N12. */
  readonly hasBoundary: boolean
}

/** `named` are the levels at which an Allow of a resource-based policy names the caller (S7). */
export type Finding = { readonly effect: 'Allow' | 'Deny'; readonly answer: Three; readonly named: ReadonlySet<Level> }

export function findingOf(statement: unknown, version: unknown, policyType: PolicyType, request: Request): Finding {
  const effect = effectOf(statement)
  // P1, P2: variables only under 2012-10-17.
  const variables = version === '2012-10-17'
  const principal = principalOf(statement, effect, policyType, request)
  const elements = and([
    principal.answer,
    actionAnswer(statement, request.action),
    resourceAnswer(statement, policyType, request.resource, variables ? singleValueOf(request.context) : undefined),
    conditionHolds(member(statement, 'Condition'), request.context, variables, policyType),
  ])
  // An Allow with anything that AWS would not store does not apply.
  const isVoid = effect === 'Allow' && !isStored(statement, policyType)
  return { effect, answer: isVoid ? 'no' : elements, named: principal.named }
}

/** P5: in other letters AWS would not store it. */
function effectOf(statement: unknown): 'Allow' | 'Deny' {
  const written = textOf(member(statement, 'Effect'))
  const text = fold(written)
  counted('unreadableEffect', !['Allow', 'Deny'].includes(written))
  if (text !== 'allow' && text !== 'deny') throw new Error('malformed case: Effect is Allow or Deny (P5)')
  return text === 'allow' ? 'Allow' : 'Deny'
}

function isStored(statement: unknown, policyType: PolicyType): boolean {
  return member(statement, 'Effect') === 'Allow' && !counted('unreadableAllow', !isReadable(statement, policyType))
}

const nobody: ReadonlySet<Level> = new Set()
const everyone: ReadonlySet<Level> = new Set(['everyone'])

type PrincipalAnswer = { readonly answer: Three; readonly named: ReadonlySet<Level> }

function principalOf(statement: unknown, effect: string, policyType: PolicyType, request: Request): PrincipalAnswer {
  const [element, isNot] = oneOf(statement, 'Principal', 'NotPrincipal')
  if (policyType === 'rcp') {
    return { answer: !isNot && isEveryoneOnly(element) ? 'yes' : 'unknown', named: everyone }
  }
  if (policyType !== 'resource' && policyType !== 'vpcEndpoint') {
    // decision 0001, P8: a principal where none is allowed.
    return { answer: element === undefined ? 'yes' : 'unknown', named: everyone }
  }
  if (element === undefined) return { answer: 'no', named: nobody } // P10
  if (namesNobody(element)) return { answer: 'unknown', named: nobody }
  // E3: an account entry of a gateway endpoint's policy.
  const accountMeansRoot = policyType === 'vpcEndpoint' && ['s3', 'dynamodb'].includes(serviceOf(request.action))
  const named = levelsNamed(element, request.caller, accountMeansRoot)
  if (!isNot) return namedAnswer(element, named)
  if (effect === 'Allow') return { answer: yesIf(named.size === 0), named: everyone } // N13, decision 0002
  return { answer: yesIf(request.hasBoundary || !isExemptFromDeny(request.caller, named)), named: nobody } // N11, N12
}

function namedAnswer(element: unknown, named: ReadonlySet<Level>): PrincipalAnswer {
  if (named.size > 0) return { answer: 'yes', named }
  return { answer: counted('unreadablePrincipal', hasUnreadableEntry(element)) ? 'unknown' : 'no', named }
}

/** The service prefix of an action, in lower case (A1). */
export function serviceOf(action: string): string {
  return fold(action.split(':')[0] ?? '')
}

function hasUnreadableEntry(principal: unknown): boolean {
  return members(principal).some(([type, values]) =>
    listOf(values).some((value) => !isReadablePrincipal(type, textOf(value))),
  )
}

/** A1..A6. */
function actionAnswer(statement: unknown, action: string): Three {
  const [element, isNot] = oneOf(statement, 'Action', 'NotAction')
  if (element === undefined) throw new Error('malformed case: neither Action nor NotAction (P4)')
  if (isEmptyList(element)) return 'unknown'
  const answers = listOf(element).map((entry): Three => {
    const pattern = textOf(entry)
    if (counted('unreadableAction', !isReadableAction(pattern))) return 'unknown'
    return yesIf(actionMatches(pattern, action))
  })
  return isNot ? not(or(answers)) : or(answers)
}

/** R1..R11, decision 0001, P9. */
function resourceAnswer(
  statement: unknown,
  policyType: PolicyType,
  resource: string,
  single: SingleValue | undefined,
): Three {
  const [element, isNot] = oneOf(statement, 'Resource', 'NotResource')
  if (element === undefined) {
    if (policyType === 'resource' || policyType === 'vpcEndpoint') return 'yes'
    throw new Error('malformed case: neither Resource nor NotResource (P4)')
  }
  if (isEmptyList(element)) return 'unknown'
  const answers = listOf(element).map((entry): Three => {
    const pattern = textOf(entry)
    if (counted('unreadableResource', !isReadableResource(pattern, policyType))) return 'unknown'
    if (counted('earlyVariable', single !== undefined && hasEarlyVariable(pattern))) return 'unknown'
    if (isNot && isUndecidedInNotResource(pattern, single)) return 'unknown'
    return yesIf(resourceMatches(pattern, policyType, resource, single))
  })
  return isNot ? not(or(answers)) : or(answers)
}

/** R10: a variable in one of the first five parts, or in a short ARN, is an unknown match; colons within `${...}` do not separate. */
function hasEarlyVariable(pattern: string): boolean {
  const parts = arnParts(pattern.replace(/\$\{[^}]*\}/g, '${}'))
  return parts.slice(0, 5).some((part) => part.includes('${}'))
}

/** R9a: a short ARN, or a variable without a value. */
function isUndecidedInNotResource(pattern: string, single: SingleValue | undefined): boolean {
  if (isOnlyStars(patternOf(pattern))) return false
  const parts = arnParts(pattern)
  if (parts.length < 6) return counted('shortNotResource', true)
  return counted('unsetNotResource', substitute(parts[5] ?? '', single) === undefined)
}

function not(answer: Three): Three {
  if (answer === 'unknown') return 'unknown'
  return yesIf(answer === 'no')
}

/** P4: exactly one of the pair; the flag says whether it is the second. */
function oneOf(statement: unknown, name: string, notName: string): [unknown, boolean] {
  const element = member(statement, name)
  const notElement = member(statement, notName)
  if (element !== undefined && notElement !== undefined) throw new Error(`malformed case: ${name} and ${notName} (P4)`)
  return element !== undefined ? [element, false] : [notElement, true]
}

function resourceMatches(
  pattern: string,
  policyType: PolicyType,
  resource: string,
  single: SingleValue | undefined,
): boolean {
  if (isOnlyStars(patternOf(pattern))) return true // R1
  if (resource === '*') return false // R7
  const segments = arnParts(pattern)
  // R10: variables only after the fifth colon. R9: without a value the string matches nothing.
  const last = segments.length < 6 ? undefined : substitute(segments[5] ?? '', single)
  if (segments.length === 6 && last === undefined) return false
  if (partByPart(segments, last, pattern, policyType, resource)) return true
  const isText = arnTextMatches(segments, last, resource)
  counted('starBeforeColonShort', isText && segments.length < 6)
  counted('starBeforeColon', isText && segments.length === 6)
  return isText
}

/** R4, R11. */
function partByPart(
  segments: readonly string[],
  last: readonly Token[] | undefined,
  pattern: string,
  policyType: PolicyType,
  resource: string,
): boolean {
  if (last !== undefined) return partsMatch([...segments.slice(0, 5).map(patternOf), last], resource)
  const filled = [...segments, ...Array<string>(6 - segments.length).fill('*')]
  return incompleteCounts(pattern, policyType) && partsMatch(filled.map(patternOf), resource)
}

/** R11, decision 0010: in which policies the missing parts of an ARN are `*`. */
function incompleteCounts(pattern: string, policyType: PolicyType): boolean {
  if (policyType === 'rcp') return false
  if (policyType === 'scp') return pattern.endsWith('*')
  if (policyType === 'resource' || policyType === 'vpcEndpoint') return pattern.includes('*')
  return true
}
