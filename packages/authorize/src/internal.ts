// What the other packages of Gatewarden use besides index.ts. It may change in any version.

export { isPublicPolicy } from './bucketRules.ts'
export { calledViaKeys } from './calledVia.ts'
export type { CallerRule } from './callerRules.ts'
export { decideCaseNode, readCase, unreadable } from './case/evaluationCase.ts'
export { isAction, isResource } from './case/requestCase.ts'
export type { CompiledStatement } from './compile.ts'
export { contextValue } from './contextValue.ts'
export { coveringStatements } from './coveringStatements.ts'
export { deniedResource } from './deniedResource.ts'
export { identityAnswer } from './identityAnswer.ts'
export { documentFault, notStoredNote } from './notStored.ts'
export { isDerivedFromPrincipal, isSessionName } from './principal.ts'
export {
  isAtLeast,
  isMeantByDeny,
  type NamedPrincipals,
  type PrincipalReading,
  type Reach,
  reachOfNamed,
} from './principalMatch.ts'
export { RCP_SERVICES } from './rcpServices.ts'
export { resourceAnswer } from './resourceAnswer.ts'
export { callerRefusal } from './serviceRules.ts'
export { resourceMatches } from './statementMatches.ts'
