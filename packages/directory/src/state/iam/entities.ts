import type { Group, HeldPolicy, HeldVersion, Role, Tag, User } from '../../account.ts'
import type { RoleUsage } from './events.ts'

/** What everything with a unique id has. Instants are ISO 8601. */
export interface Entity {
  readonly uniqueId: string
  readonly name: string
  readonly path: string
  readonly arn: string
  readonly createDate: string
}

export interface LoginProfile {
  readonly createDate: string
  readonly passwordHash: string
  /** When the password was set. */
  readonly passwordDate: string
  /** Hashes of earlier passwords, the latest first: a password policy can forbid their reuse. */
  readonly earlierHashes: readonly string[]
  readonly passwordResetRequired: boolean
}

export interface LiveUser extends User, Entity {
  readonly loginProfile?: LoginProfile
}

export interface LiveGroup extends Group, Entity {}

export interface LiveRole extends Role, Entity {
  readonly trustPolicy: string
  readonly trustPrincipals: NonNullable<Role['trustPrincipals']>
  readonly description?: string
  /** In seconds. */
  readonly maxSessionDuration: number
  /** The service principal of a service-linked role. */
  readonly service?: string
  /** The deletion task that is in progress. */
  readonly deletionTask?: string
}

export interface InstanceProfile extends Entity {
  /** Unique ids of its roles. */
  readonly roles: readonly string[]
  readonly tags: readonly Tag[]
}

export interface CustomerPolicyVersion extends HeldVersion {
  readonly document: string
  readonly createDate: string
}

export interface CustomerPolicy extends HeldPolicy, Entity {
  readonly versions: readonly CustomerPolicyVersion[]
  /** The number of the next version: ids are never reused. */
  readonly nextVersion: number
  readonly updateDate: string
  readonly description?: string
  readonly tags: readonly Tag[]
}

export interface AccessKey {
  readonly accessKeyId: string
  /** Unique id of its user; the account id for a key of the root user. */
  readonly userId: string
  readonly status: 'Active' | 'Inactive'
  readonly createDate: string
  /** Sealed. */
  readonly secret: string
}

export interface DeletionTask {
  readonly taskId: string
  readonly roleId: string
  readonly roleName: string
  readonly status: 'IN_PROGRESS' | 'SUCCEEDED' | 'FAILED'
  readonly startDate: string
  readonly reason?: string
  readonly roleUsage?: RoleUsage
}

export interface RevokedSession {
  readonly accessKeyId: string
  readonly at: string
  readonly expires: string
}

export type NamedKind = 'user' | 'group' | 'role' | 'instance-profile' | 'policy'
export type IdentityKind = 'user' | 'group' | 'role'

/** Default of CreateRole (IAM API Reference, MaxSessionDuration), in seconds. */
export const DEFAULT_SESSION_DURATION = 3600
