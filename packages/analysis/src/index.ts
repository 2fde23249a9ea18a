export {
  type Affected,
  type AffectedGroup,
  type AffectedIdentity,
  affectedBy,
  atVersion,
  type Hold,
  type Step,
  withDocument,
} from './affected/affected.ts'
export { type AffectedSince, affectedSince, type ChangedPolicy, type SinceIdentity } from './affected/affectedSince.ts'
export { assumedContext } from './context/assumedContext.ts'
export type { MissingContext } from './context/firstChange.ts'
export { type MissingContextAnswer, missingContext } from './context/missingContext.ts'
export { keysAbout } from './context/statementsAbout.ts'
export {
  type AllowedAction,
  type Coverage,
  type CoverageQuestion,
  coverage,
  type MissingAction,
  type ServiceCoverage,
} from './coverage/coverage.ts'
export { accessLevels } from './coverage/levels.ts'
export {
  gapsOfNewActions,
  type NewActionGaps,
  newActionsBetween,
  type ReachedAction,
  type ReachingStatement,
  reachOfNewActions,
} from './coverage/newActions.ts'
export type { LeveledAction, Proposal } from './coverage/proposal.ts'
export { type NewActionsAnswer, readNewActions } from './coverage/readNewActions.ts'
export type { Extent, Lack } from './coverage/standing.ts'
export type { UnknownEntry } from './coverage/unknownEntries.ts'
export { type DocumentHint, documentHints } from './hints/documentHints.ts'
export { hintsAbout, type PolicyHint } from './hints/hintsAbout.ts'
export { checksOfService, type ServiceChecks, type ServiceRefusal, serviceRefusal } from './hints/serviceChecks.ts'
export { type AnySession, anySession, type SessionDecision } from './question/anySession.ts'
export { mergedStatements, type ProposedStatement, type Remedy, remedyFor } from './question/remedy.ts'
export {
  defaultKeyPolicy,
  defaultKeyStatement,
  type PolicyOfResource,
  policyOfResource,
  type UngivenPolicy,
  ungivenPolicy,
} from './question/ungivenPolicy.ts'
export { whyNear } from './question/whyNear.ts'
export { contextKeysOf } from './simulate/contextKeys.ts'
export type { MatchedStatement, SourcePolicyType, StatementPlace } from './simulate/matchedStatement.ts'
export {
  type CrossAccountDetail,
  type SimulatedRequest,
  type SimulationResult,
  type SimulationSetting,
  simulate,
  unnamedUser,
} from './simulate/simulate.ts'
export { checkTasks, type TaskAnswer } from './tasks/checkTask.ts'
export { type ConsoleTask, consoleTask, consoleTasks, type NotAnAction } from './tasks/consoleTasks.ts'
export type { AllowedPart, NeedAnswer, NeedQuestion } from './tasks/needAnswer.ts'
export { type Need, needsOfTask } from './tasks/needs.ts'
export { remarksOnTask } from './tasks/remarks.ts'
export type { TaskStatement } from './tasks/scopes.ts'
export { type TaskPolicy, type TaskPolicyDocument, taskPolicy } from './tasks/taskPolicy.ts'
export { beyondTaskPolicy, proofOfTaskPolicy, type TaskPolicyProof } from './tasks/taskPolicyProof.ts'
export { problemOfTaskValues, type TaskValues } from './tasks/taskValues.ts'
