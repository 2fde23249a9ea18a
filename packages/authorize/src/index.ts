export type {
  CallerInput,
  CaseInput,
  DocumentInput,
  LevelInput,
  PolicyInput,
  RequestInput,
  StatementInput,
} from './case/caseInput.ts'
export {
  type CaseAnswer,
  type CaseDecision,
  type CaseError,
  decideCase,
  type EvaluationCase,
} from './case/evaluationCase.ts'
export { type CompiledPolicy, compile, type DecidingStatement, type PolicySource } from './compile.ts'
export { decide } from './decide.ts'
export type { DecidedBy, Decision, Outcome, ServiceRule } from './decision.ts'
export { type FailedElement, type NearMiss, nearestMisses } from './explain.ts'
export { accessDeniedMessage } from './message.ts'
export { type DocumentNotStored, documentsNotStored } from './notStored.ts'
export type { AccessControlEntry, Grant, PoliciesInEffect, PolicyLevel, ResourceSettings } from './policiesInEffect.ts'
export type { EffectivePolicyType } from './policyTypes.ts'
export {
  anonymous,
  type Principal,
  type PrincipalFacts,
  type PrincipalKind,
  parsePrincipal,
  providerPrincipal,
  servicePrincipal,
} from './principal.ts'
export type { AuthorizationRequest, ContextEntries } from './request.ts'
export { serviceRuleSentence } from './serviceRules.ts'
