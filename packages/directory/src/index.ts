export type {
  Account,
  Group,
  HeldDocument,
  HeldPolicy,
  HeldVersion,
  Identity,
  InlinePolicy,
  Named,
  Role,
  Tag,
  User,
} from './account.ts'
export type { AccountProblem } from './accountProblem.ts'
export type { Caller, SessionPolicies } from './caller.ts'
export { type Directory, type OpenDirectory, type Outcome, openDirectory } from './openDirectory.ts'
export {
  type GroupAnswer,
  type Holder,
  type HolderAnswer,
  policiesInEffect,
  policiesOfGroup,
} from './policiesInEffect.ts'
export { readAccount } from './readAccount.ts'
export type { PolicySources } from './resolvePolicies.ts'
export { DirectoryError, type DirectoryErrorCode } from './state/directoryError.ts'
export { type AccountEvent, type AccountState, applyEvents } from './state/iam/accountState.ts'
