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
export { DirectoryError, type DirectoryErrorCode } from './state/directoryError.ts'
export { type AccountEvent, type AccountState, applyEvents } from './state/iam/accountState.ts'
export type {
  AccessKey,
  CustomerPolicy,
  CustomerPolicyVersion,
  DeletionTask,
  Entity,
  IdentityKind,
  InstanceProfile,
  LiveGroup,
  LiveRole,
  LiveUser,
  LoginProfile,
  NamedKind,
  RevokedSession,
} from './state/iam/entities.ts'
export type { PasswordPolicy, RoleUsage } from './state/iam/events.ts'
export { accountOf } from './state/iam/liveAccount.ts'
export { findArn, findNamed, listNamed } from './state/iam/names.ts'
export { pairs, unique } from './state/indexes.ts'
export { type EventOf, type Slice, type SliceEvent, slice, table } from './state/slice.ts'
export type { SortedMap } from './state/sortedMap.ts'
export type { SliceDefinition } from './state/state.ts'
export { type TrustPolicyAnswer, trustDocument, trustPolicyOf } from './trustPolicy.ts'
