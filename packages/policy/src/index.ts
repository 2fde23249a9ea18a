export { type Action, type ActionPattern, compileAction, parseAction } from './action.ts'
export { hasPrefix, hasSuffix } from './affix.ts'
export { type Arn, isAccountId, parseArn, splitArn } from './arn.ts'
export { type Attempt, attempt } from './attempt.ts'
export { CodedError } from './codedError.ts'
export { rangeEdges } from './condition/address.ts'
export { type Instant, parseDate } from './condition/date.ts'
export {
  type CompiledCondition,
  type ContextValue,
  compileCondition,
  type ModifiedOperator,
  parseOperator,
  type SetOperator,
} from './condition/modifiers.ts'
export { type Decimal, parseDecimal } from './condition/number.ts'
export { type ConditionOperator, conditionOperators, type OperatorFamily, type Truth } from './condition/operators.ts'
export { type ConditionValueType, isConditionValue } from './condition/value.ts'
export type {
  Condition,
  Effect,
  Located,
  PolicyDocument,
  PolicyType,
  PolicyVersion,
  PrincipalElement,
  PrincipalEntry,
  PrincipalType,
  Statement,
  StatementElement,
} from './document.ts'
export { policyTypes } from './document.ts'
export { foldCase } from './fold.ts'
export { checkPolicy } from './grammar/checkPolicy.ts'
export { grammarChecks } from './grammar/checks.ts'
export {
  checkPolicySize,
  type PolicyHolder,
  type PolicyQuota,
  policyQuotas,
  type QuotaRefusal,
} from './grammar/quota.ts'
export type { PolicyRefusal, RefusalCode } from './grammar/refusal.ts'
export { type JsonNode, memberOf, membersOf, readJson } from './json.ts'
export { type JsonAnswer, type JsonProblem, type JsonReader, readJsonWith, readNodeWith } from './jsonReader.ts'
export { type ParsedPolicy, parsePolicy, parsePolicyNode } from './parse.ts'
export { lastSegment, type NamedPrincipal, readPrincipal } from './principal.ts'
export { minifyPolicy, policySize, printPolicy } from './print.ts'
export { type PolicyProblem, type Position, type ProblemCode, positionAt, type Span } from './problem.ts'
export { compileResource, type RequestedResource, type ResourcePattern } from './resource.ts'
export {
  hasVariable,
  type KeyValues,
  parseTemplate,
  substitutePattern,
  substituteText,
  type TemplatePart,
} from './variable.ts'
export { ANY_ONE, ANY_RUN, compilePattern, type Matcher, type PatternToken, patternTokens } from './wildcard.ts'
