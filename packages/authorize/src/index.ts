export { type CompiledPolicy, type CompiledStatement, compile, type PolicySource } from './compile.ts'
export { decide } from './decide.ts'
export type { DecidedBy, DecidingStatement, Decision, Outcome } from './decision.ts'
export { type CaseDecision, type CaseError, decideCase, type EvaluationCase, readCase } from './evaluationCase.ts'
export { accessDeniedMessage } from './message.ts'
export { RCP_SERVICES } from './organization.ts'
export type {
  AccessControlEntry,
  EffectivePolicyType,
  Grant,
  PoliciesInEffect,
  PolicyLevel,
  ResourceSettings,
} from './policiesInEffect.ts'
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
export { isAction, isResource } from './requestCase.ts'
