export {
  type CaseDecision,
  type CaseError,
  decideCase,
  decideCaseNode,
  type EvaluationCase,
  readCase,
  unreadable,
} from './case/evaluationCase.ts'
export { isAction, isResource } from './case/requestCase.ts'
export {
  type CompiledPolicy,
  type CompiledStatement,
  compile,
  type DecidingStatement,
  type PolicySource,
} from './compile.ts'
export { contextValue } from './contextValue.ts'
export { coveringStatements } from './coveringStatements.ts'
export { decide } from './decide.ts'
export type { DecidedBy, Decision, Outcome } from './decision.ts'
export { type FailedElement, type NearMiss, nearestMisses } from './explain.ts'
export { identityAnswer } from './identityAnswer.ts'
export { accessDeniedMessage } from './message.ts'
export type {
  AccessControlEntry,
  Grant,
  PoliciesInEffect,
  PolicyLevel,
  ResourceSettings,
} from './policiesInEffect.ts'
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
export { RCP_SERVICES } from './rcpServices.ts'
export type { AuthorizationRequest, ContextEntries } from './request.ts'
