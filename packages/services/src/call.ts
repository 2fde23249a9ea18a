import type { ContextEntries, Principal } from '@gatewarden/authorize'
import type { Catalogue } from '@gatewarden/catalogue'
import type { AccountEvent, AccountState, Caller, Directory } from '@gatewarden/directory'
import type { LiveRole, RandomBytes, RoleUsage, Seal } from '@gatewarden/directory/internal'
import type { Reference } from '@gatewarden/reference'
import type { Regions } from '@gatewarden/wire'
import type { LastUsed } from './lastUsed.ts'
import type { Quotas } from './quotas.ts'

/** What operations work with: the account, the catalogue, the reference, secrets and quotas. */
export interface ServiceContext {
  readonly directory: Directory
  /** The AWS managed policies as they are now; read once for each call. */
  readonly catalogue: () => Catalogue
  readonly reference: Reference
  /** The regions of the account's partition. */
  readonly regions: Regions
  /** Seals secrets of access keys, which are stored. */
  readonly seal: Seal
  /** Seals what clients carry: session tokens, markers and encoded messages. Bound to the account and its store. */
  readonly tokens: Seal
  readonly randomBytes: RandomBytes
  readonly quotas: Quotas
  /** Trust policies may name services that the reference does not know. */
  readonly acceptsAnyService?: boolean
  readonly lastUsed: LastUsed
  readonly newInstances: NewInstances
  /** Which resources still use a service-linked role, so that the role cannot be deleted. */
  readonly usesOfServiceLinkedRole: (role: LiveRole, state: AccountState) => RoleUsage
  /** Gives what a service sends to the service that has the resource. */
  readonly deliver: (delivery: Delivery) => Delivered
  /** Rules, as `BUS/RULE`, whose events the server also sends to an address of its operator. */
  readonly webhookRules?: ReadonlySet<string>
  /** Called with the deliveries of one event that do not take place, for the log. */
  readonly onUndelivered?: (undelivered: readonly Undelivered[]) => void
}

/** What a new instance of Amazon Connect gets, as the console's page for a new instance offers it. */
export interface NewInstances {
  /** Off: CreateInstance needs only the dependent actions that AWS documents for it, and makes no default locations (decision 92). */
  readonly consoleChecks: boolean
  /** An own bucket for recordings, transcripts and reports; `amazon-connect-` and an id of its own when left out. */
  readonly bucket?: string
  /** An own KMS key, by ARN or alias; `alias/aws/connect` when left out. */
  readonly key?: string
}

/** Facts about a request besides its operation and input. */
export interface RequestFacts {
  readonly requestId: string
  /** Milliseconds since 1970. */
  readonly now: number
  readonly sourceIp: string
  readonly isSecure: boolean
  readonly userAgent?: string
  readonly referer?: string
  /** Where the service was called: for a global service its one region, whatever the signature says. */
  readonly region: string
  /** The signature of the request, where condition keys are about it. */
  readonly signature?: {
    readonly form: 'header' | 'query'
    /** Milliseconds since 1970. */
    readonly signedAt: number
    /** The header x-amz-content-sha256. */
    readonly payloadHash?: string
  }
}

/** Facts about temporary credentials besides the identity. */
export interface SessionFacts {
  /** Milliseconds since 1970. */
  readonly issuedAt: number
  readonly sourceIdentity?: string
  /** Keys of session tags that are passed on to the next role of a chain. */
  readonly transitiveTagKeys?: readonly string[]
  /** The operation that issued them. */
  readonly madeBy: 'AssumeRole' | 'GetSessionToken' | 'GetFederationToken'
}

/** A caller whose signature was verified. */
export interface VerifiedCaller {
  readonly who: Caller
  readonly accessKeyId: string
  /** Of temporary credentials only. */
  readonly session?: SessionFacts
}

/** A call of an operation, at one state of the account. */
export interface Call<Input = Readonly<Record<string, unknown>>> {
  readonly service: string
  readonly operation: string
  readonly input: Input
  readonly state: AccountState
  readonly catalogue: Catalogue
  readonly caller: VerifiedCaller
  readonly principal: Principal
  readonly facts: RequestFacts
  /** The instant for events: ISO 8601, to the second. */
  readonly at: string
  readonly context: ServiceContext
  /** The service that makes the call with the identity of the caller: `connect.amazonaws.com`. Undefined for the call of a client. */
  readonly via?: string
  /** All services between the client and this call, the first one first. */
  readonly calledVia: readonly string[]
  /** Condition keys that the acting service states: `events:ManagedBy`. A client never does. */
  readonly viaContext?: ContextEntries
  /** What a service does for the caller with other services, in one append with the call (IAM User Guide, Forward access sessions). */
  actingFor(service: string): InnerCalls
}

/**
 * Calls that a service makes with the identity of the caller. Each is authorized as a call of the caller, at the state after the events so far;
 * nothing is stored before the operation returns `events`.
 */
export interface InnerCalls {
  /** Authorizes and performs an operation, and returns its output. Throws what the operation throws. */
  perform<Output = unknown>(request: OperationCall, viaContext?: ContextEntries): Output
  /** Throws unless the caller may perform an action on a resource: for what no operation here performs. Rows of condition keys read `input`. */
  require(need: InnerNeed, viaContext?: ContextEntries): void
  /** Adds events of the acting service itself. */
  add(...events: readonly AccountEvent[]): void
  readonly events: readonly AccountEvent[]
  readonly state: AccountState
}

/** An action that the caller must be allowed, such as `ds:CreateAlias`, on one resource. */
export interface InnerNeed {
  readonly action: string
  readonly resource: string
  readonly input?: Readonly<Record<string, unknown>>
}

/** The operation of a service that a request calls, with its input. */
export interface OperationCall {
  readonly service: string
  readonly operation: string
  readonly input: Readonly<Record<string, unknown>>
}

/** What one service sends to a resource of another. */
export interface Delivery {
  readonly state: AccountState
  readonly context: ServiceContext
  /** The service that sends: `events.amazonaws.com`. */
  readonly from: string
  /** The ARN of what it sends for, such as a rule. */
  readonly sourceArn: string
  /** The ARN of the resource. */
  readonly to: string
  readonly region: string
  /** ISO 8601. */
  readonly at: string
  readonly body: string
}

/** The events of a delivery, or why there is none. */
export type Delivered = { readonly events: readonly AccountEvent[] } | { readonly problem: string }

/** A delivery that does not take place, and why. */
export interface Undelivered {
  /** The ARN of the resource. */
  readonly target: string
  readonly problem: string
}
