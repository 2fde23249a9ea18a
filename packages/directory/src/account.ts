import type { JsonNode } from '@gatewarden/policy'

/** A policy embedded in an identity, as the account file holds it. */
export interface InlinePolicy {
  readonly name: string
  /** An object, or text (URL-encoded as IAM's API answers it, or plain). */
  readonly document: JsonNode
}

/** What users, groups and roles have in common. */
export interface Identity {
  readonly name: string
  readonly arn: string
  readonly uniqueId: string
  readonly inlinePolicies: readonly InlinePolicy[]
  /** ARNs of attached managed policies: never versions, which is why an update reaches everyone at once. */
  readonly attachedPolicies: readonly string[]
}

export interface User extends Identity {
  readonly groups: readonly string[]
  readonly tags: Readonly<Record<string, string>>
  readonly permissionsBoundary?: string
}

export type Group = Identity

export interface Role extends Identity {
  readonly tags: Readonly<Record<string, string>>
  readonly permissionsBoundary?: string
  readonly trustPolicy: JsonNode
}

/** A version of a managed policy as the account file holds it. */
export interface HeldVersion {
  readonly versionId: string
  readonly isDefault: boolean
  /** ISO 8601, or as the file writes it. */
  readonly createDate: string | undefined
  readonly document: JsonNode
}

/** A managed policy as the account file holds it: customer managed, or a copy of an AWS managed one. */
export interface HeldPolicy {
  readonly name: string
  readonly arn: string
  readonly versions: readonly HeldVersion[]
}

/** An account as `aws iam get-account-authorization-details` prints it. */
export interface Account {
  /** Twelve digits, from the ARNs. */
  readonly accountId: string
  readonly users: ReadonlyMap<string, User>
  readonly groups: ReadonlyMap<string, Group>
  readonly roles: ReadonlyMap<string, Role>
  /** By ARN. */
  readonly policies: ReadonlyMap<string, HeldPolicy>
  /** The file's name, for places. */
  readonly file: string
  /** The file's text, into which the positions of its documents point. */
  readonly text: string
}
