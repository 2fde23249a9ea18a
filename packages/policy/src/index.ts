export { type Action, type ActionPattern, parseAction } from './action.ts'
export { type Arn, isAccountId, parseArn } from './arn.ts'
export { type ConditionOperator, conditionOperators, type OperatorFamily, type Truth } from './condition/operators.ts'
export {
  type Condition,
  type Effect,
  type Located,
  type PolicyDocument,
  type PolicyType,
  type PolicyVersion,
  type PrincipalElement,
  type PrincipalEntry,
  type PrincipalType,
  policyTypes,
  type Statement,
  type StatementElement,
} from './document.ts'
export { checkPolicy, type PolicyPlace } from './grammar/checkPolicy.ts'
export { grammarChecks } from './grammar/checks.ts'
export {
  checkPolicySize,
  type PolicyHolder,
  type PolicyQuota,
  policyQuotas,
  type QuotaRefusal,
} from './grammar/quota.ts'
export type { PolicyRefusal, RefusalCode } from './grammar/refusal.ts'
export { type UnreadableEntry, unreadableEntries } from './grammar/unreadable.ts'
export { type ParsedPolicy, parsePolicy } from './parse.ts'
export { minifyPolicy, policySize, printPolicy } from './print.ts'
export type { PolicyProblem, Position, ProblemCode, Span } from './problem.ts'
