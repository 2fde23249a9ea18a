// What the other packages of Gatewarden use besides index.ts. It may change in any version.
export { everything } from './caller.ts'
export { encryptionKey, findEncryptionKey, KEY_FILE } from './secrets/encryptionKey.ts'
export {
  newAccessKeyId,
  newSecretAccessKey,
  newUniqueId,
  type RandomBytes,
  type UniqueIdPrefix,
} from './secrets/newIds.ts'
export { hashPassword, isPassword } from './secrets/password.ts'
export { boundSeal, type Seal, seal, sealedBy } from './secrets/seal.ts'
export { SecretError, type SecretErrorCode } from './secrets/secretError.ts'
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
export { type Derivation, pairs, unique } from './state/indexes.ts'
export {
  type ContentsOf,
  type EventOf,
  type EventsOf,
  type Slice,
  type SliceEvent,
  slice,
  table,
} from './state/slice.ts'
export type { SortedMap } from './state/sortedMap.ts'
export type { SliceDefinition } from './state/state.ts'
export { documentNow, type TrustPolicyAnswer, trustDocument, trustPolicyOf } from './trustPolicy.ts'
