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
export { type Caller, everything, type SessionPolicies } from './caller.ts'
export {
  type GroupAnswer,
  type Holder,
  type HolderAnswer,
  policiesInEffect,
  policiesOfGroup,
} from './policiesInEffect.ts'
export { readAccount } from './readAccount.ts'
export type { PolicySources } from './resolvePolicies.ts'
export { encryptionKey, KEY_FILE } from './secrets/encryptionKey.ts'
export {
  newAccessKeyId,
  newSecretAccessKey,
  newUniqueId,
  type RandomBytes,
  type UniqueIdPrefix,
} from './secrets/newIds.ts'
export { hashPassword, isPassword } from './secrets/password.ts'
export { type Seal, seal } from './secrets/seal.ts'
export { SecretError, type SecretErrorCode } from './secrets/secretError.ts'
export {
  type AccessKey,
  type AccountState,
  type CustomerPolicy,
  type CustomerPolicyVersion,
  type DeletionTask,
  type Entity,
  findArn,
  findNamed,
  type IdentityKind,
  type InstanceProfile,
  type LiveGroup,
  type LiveRole,
  type LiveUser,
  type LoginProfile,
  listNamed,
  type NamedKind,
  type RevokedSession,
} from './state/accountState.ts'
export { applyEvents } from './state/applyEvents.ts'
export { type Directory, type OpenDirectory, type Outcome, openDirectory } from './state/directory.ts'
export { DirectoryError, type DirectoryErrorCode } from './state/directoryError.ts'
export type { AccountEvent, EventOf, PasswordPolicy, RoleUsage } from './state/event.ts'
export { accountOf } from './state/liveAccount.ts'
export type { SortedMap } from './state/sortedMap.ts'
export { type TrustPolicyAnswer, trustDocument, trustPolicyOf } from './trustPolicy.ts'
