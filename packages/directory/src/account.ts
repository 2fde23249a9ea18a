import type { JsonNode } from '@gatewarden/policy/internal'

/** A policy document: its text, or in an account file an object of that file or text (URL-encoded as IAM's API answers it, or plain). */
export type HeldDocument = string | JsonNode

/** A policy embedded in an identity. */
export interface InlinePolicy {
  readonly name: string
  readonly document: HeldDocument
}

export interface Tag {
  readonly key: string
  readonly value: string
}

/** What users, groups and roles have in common. */
export interface Identity {
  readonly name: string
  readonly arn: string
  readonly uniqueId: string
  readonly inlinePolicies: readonly InlinePolicy[]
  /** ARNs of attached managed policies: never versions, so that an update applies to everyone at once. */
  readonly attachedPolicies: readonly string[]
}

export interface User extends Identity {
  /** Names of its groups. */
  readonly groups: readonly string[]
  readonly tags: readonly Tag[]
  readonly permissionsBoundary?: string
}

export type Group = Identity

export interface Role extends Identity {
  readonly tags: readonly Tag[]
  readonly permissionsBoundary?: string
  readonly trustPolicy: HeldDocument
  /** The unique ids of who the trust policy names, as of when it was written (rule N10); an account file does not have them. */
  readonly trustPrincipals?: readonly { readonly arn: string; readonly uniqueId: string }[]
}

/** A version of a managed policy. */
export interface HeldVersion {
  readonly versionId: string
  readonly isDefault: boolean
  /** ISO 8601, or as in the account file. */
  readonly createDate: string | undefined
  readonly document: HeldDocument
}

/** A managed policy of the account: customer managed, or in an account file a copy of an AWS managed one. */
export interface HeldPolicy {
  readonly name: string
  readonly arn: string
  readonly versions: readonly HeldVersion[]
}

/** Identities of one kind, by name with regard to case and by unique id. */
export interface Named<Kind extends Identity> {
  get(name: string): Kind | undefined
  byId(uniqueId: string): Kind | undefined
  keys(): Iterable<string>
  values(): Iterable<Kind>
}

/** An account: a live one at one revision, or as `aws iam get-account-authorization-details` prints it. */
export interface Account {
  /** Twelve digits. */
  readonly accountId: string
  readonly partition: string
  readonly users: Named<User>
  readonly groups: Named<Group>
  readonly roles: Named<Role>
  /** By ARN. */
  readonly policies: { get(arn: string): HeldPolicy | undefined }
  /** The account file, which the positions of its documents refer to; a live account has none. */
  readonly source?: { readonly file: string; readonly text: string }
}
