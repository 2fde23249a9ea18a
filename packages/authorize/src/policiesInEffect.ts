import type { CompiledPolicy } from './compile.ts'

/** One level of an organization, from the root through each unit to the account. */
export interface PolicyLevel {
  /** The name of the level, for explanations. */
  readonly level: string
  readonly policies: readonly CompiledPolicy[]
}

/** A KMS grant: allows in addition to the key policy and IAM policies (rule K6). */
export interface Grant {
  readonly granteePrincipal: string
  /** Operation names without the service, such as `Decrypt`. */
  readonly operations: readonly string[]
  readonly constraints?: {
    readonly encryptionContextSubset?: Readonly<Record<string, string>>
    readonly encryptionContextEquals?: Readonly<Record<string, string>>
  }
}

/** An entry of an S3 access control list (rule K14): an account id, everyone, or everyone with credentials. */
export interface AccessControlEntry {
  readonly grantee: string
  readonly actions: readonly string[]
}

/** Settings of an S3 bucket that take part in the decision (rules K12 to K14). */
export interface ResourceSettings {
  readonly restrictPublicBuckets?: boolean
  /** Off: tags of the bucket and its objects are not condition keys. On by default. */
  readonly abac?: boolean
  readonly accessControlList?: readonly AccessControlEntry[]
}

/** Every policy that takes part in one decision. Missing lists are empty; null means that there is no policy of that type. */
export interface PoliciesInEffect {
  /** The identity's own inline and attached policies. */
  readonly identity?: readonly CompiledPolicy[]
  /** Policies of all groups of a user (rule S2). */
  readonly group?: readonly CompiledPolicy[]
  /** Null: no boundary. An empty list is a boundary that allows nothing (rule S3). */
  readonly permissionsBoundary?: readonly CompiledPolicy[] | null
  /** Null: no session policies. An empty list allows nothing (rule S4). */
  readonly session?: readonly CompiledPolicy[] | null
  /** The levels above the caller's account; none means no organization (rule O8). */
  readonly scps?: readonly PolicyLevel[]
  /** The levels above the resource's account (rule O10); RCPFullAWSAccess is implied at each (rule O11). */
  readonly rcps?: readonly PolicyLevel[]
  /** A resource-based policy, key policy or role trust policy. */
  readonly resource?: CompiledPolicy | null
  /** Null: the request does not come through an endpoint. An empty list is the default policy, which allows (rule E2). */
  readonly vpcEndpoint?: readonly CompiledPolicy[] | null
  readonly grants?: readonly Grant[]
  readonly resourceSettings?: ResourceSettings
}
