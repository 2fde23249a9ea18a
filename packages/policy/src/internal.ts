// What the other packages of Gatewarden use besides index.ts. It may change in any version.
export { compileAction } from './action.ts'
export { hasPrefix, hasSuffix } from './affix.ts'
export { ARN_PARTS, splitArn } from './arn.ts'
export { type ArnReading, arnReadings, compileReading } from './arnReading.ts'
export { type Attempt, attempt } from './attempt.ts'
export { CodedError } from './codedError.ts'
export { compileRange, rangeEdges } from './condition/address.ts'
export { DAY, dateText, FIRST_INSTANT, type Instant, LAST_INSTANT, parseDate } from './condition/date.ts'
export {
  type CompiledCondition,
  type ContextValue,
  compileCondition,
  type ModifiedOperator,
  parseOperator,
  type SetOperator,
} from './condition/modifiers.ts'
export { type Decimal, parseDecimal } from './condition/number.ts'
export { type ConditionValueType, isConditionValue } from './condition/value.ts'
export { foldCase } from './fold.ts'
export { INLINE_HOLDERS } from './grammar/quota.ts'
export { ANY_PARTITION, PARTITIONS } from './grammar/resources.ts'
export { effectiveStatement, effectiveStatements } from './grammar/unreadable.ts'
export { type JsonNode, memberOf, membersOf, readJson } from './json.ts'
export { type JsonAnswer, type JsonProblem, type JsonReader, readJsonWith, readNodeWith } from './jsonReader.ts'
export { parsePolicyNode } from './parse.ts'
export { lastSegment, type NamedPrincipal, readPrincipal } from './principal.ts'
export { positionAt } from './problem.ts'
export {
  compileResource,
  isKnownExclusion,
  isKnownMatch,
  type RequestedResource,
  type ResourcePattern,
} from './resource.ts'
export { systemReason } from './systemReason.ts'
export {
  hasVariable,
  type KeyValues,
  parseTemplate,
  substitutePattern,
  substituteText,
  type TemplatePart,
} from './variable.ts'
export { ANY_ONE, ANY_RUN, compilePattern, type Matcher, type PatternToken, patternTokens } from './wildcard.ts'
