import type { PoliciesInEffect } from '@gatewarden/authorize'
import type { AccountEvent, AccountState, Tag } from '@gatewarden/directory'
import type { LiveRole, RoleUsage, SliceDefinition } from '@gatewarden/directory/internal'
import type { Call, Delivered, Delivery, ServiceContext } from './call.ts'
import type { ConditionKeyRow } from './conditionKeyRows.ts'
import type { Operation } from './operation.ts'
import type { ResourceRow } from './resourceRows.ts'

/** The policies of a resource: its resource-based policy or key policy, its grants, and its settings that take part in a decision. */
export type ResourcePolicies = Pick<PoliciesInEffect, 'resource' | 'grants' | 'resourceSettings'>

/** What a service declares. `Name` is the name of an operation in its model. */
interface Declaration<Name extends string> {
  /** The prefix of its actions, where that is not the service's name: `voiceid` of `voice-id`. */
  readonly prefix?: string
  /** The list that is generated from its folder of operations. */
  readonly operations: readonly Operation[]
  /**
   * How a call names a resource of each type, by the type's name in AWS's Service Authorization Reference. The first row that finds an ARN
   * counts. A type that is left out is found by its ARN template, filled with the members of the request.
   */
  readonly resources?: Readonly<Record<string, readonly ResourceRow[]>>
  /** The member that holds the ARN of a resource of any type: `resourceArn` of TagResource. */
  readonly resourceArn?: string
  /** A required resource without an id in the request, such as a new one, is authorized with `*` in place of the id: `instance/ID/queue/*`. */
  readonly wildcardId?: boolean
  /** AWS lists several resource types as required where a request names one of them. */
  readonly anyRequiredResource?: boolean
  /** Further resources on which an operation must be allowed. */
  readonly alsoAuthorizedOn?: Partial<Readonly<Record<Name, ResourceRow>>>
  /** How its own condition keys get their values, by their names in the Service Authorization Reference. */
  readonly conditionKeys?: Readonly<Record<string, ConditionKeyRow>>
  /** The tags of one of its resources, for `aws:ResourceTag`; undefined where the resource does not exist. */
  readonly tagsOf?: (state: AccountState, arn: string) => readonly Tag[] | undefined
  /** Operations that create the resource they name: an existing resource with the name is another one. */
  readonly creates?: readonly Name[]
  /** The action that a caller needs besides where a request tags what the operation creates. */
  readonly tagOnCreate?: Partial<Readonly<Record<Name, string>>>
  /** Codes that any operation may answer, besides its own and those of every service. */
  readonly errors?: readonly string[]
  /** What it stores in an account. IAM's slice is in the directory, because decisions need it. */
  readonly state?: SliceDefinition
  /** Which of its resources still use a service-linked role, so that the role cannot be deleted. */
  readonly usesOfServiceLinkedRole?: (role: LiveRole, state: AccountState) => RoleUsage
  /** The policies of one of its resources, in every decision about that resource; undefined where the resource does not exist. */
  readonly policiesOf?: (call: Call, arn: string) => ResourcePolicies | undefined
  /** What time changes: the events that are due at an instant, ISO 8601. The server asks about every second. */
  readonly due?: (state: AccountState, at: string, context: ServiceContext) => readonly AccountEvent[]
  /** What another service sends to one of its resources; it decides whether that service may. */
  readonly receive?: (delivery: Delivery) => Delivered
}

/** An AWS service: all that shared code knows about it. */
export interface Service {
  /** The name of its model in the wire package. */
  readonly name: string
  readonly prefix: string
  readonly operations: readonly Operation[]
  readonly resources: ReadonlyMap<string, readonly ResourceRow[]>
  readonly resourceArn: string | undefined
  readonly wildcardId: boolean
  readonly anyRequiredResource: boolean
  readonly alsoAuthorizedOn: ReadonlyMap<string, ResourceRow>
  readonly conditionKeys: ReadonlyMap<string, ConditionKeyRow>
  readonly tagsOf: NonNullable<Declaration<string>['tagsOf']>
  readonly creates: ReadonlySet<string>
  readonly tagOnCreate: ReadonlyMap<string, string>
  readonly errors: ReadonlySet<string>
  readonly state: SliceDefinition | undefined
  readonly usesOfServiceLinkedRole: NonNullable<Declaration<string>['usesOfServiceLinkedRole']>
  readonly policiesOf: NonNullable<Declaration<string>['policiesOf']>
  readonly due: NonNullable<Declaration<string>['due']>
  readonly receive: NonNullable<Declaration<string>['receive']> | undefined
}

/** Codes that any operation of any service may answer. */
export const ERRORS_OF_EVERY_SERVICE: ReadonlySet<string> = new Set([
  'ValidationError',
  'AccessDenied',
  'InvalidClientTokenId',
  'NotImplemented',
])

/** Declares a service; `Types` are the generated types of its model. */
export function service<Types>(name: string, declaration: Declaration<keyof Types & string>): Service {
  const { prefix = name, operations, anyRequiredResource = false, errors = [] } = declaration
  return {
    name,
    prefix,
    operations,
    resources: mapOf(declaration.resources),
    resourceArn: declaration.resourceArn,
    wildcardId: declaration.wildcardId === true,
    anyRequiredResource,
    alsoAuthorizedOn: mapOf(declaration.alsoAuthorizedOn),
    conditionKeys: mapOf(declaration.conditionKeys),
    tagsOf: declaration.tagsOf ?? (() => undefined),
    creates: new Set(declaration.creates),
    tagOnCreate: mapOf(declaration.tagOnCreate),
    errors: new Set([...ERRORS_OF_EVERY_SERVICE, ...errors]),
    state: declaration.state,
    usesOfServiceLinkedRole: declaration.usesOfServiceLinkedRole ?? (() => []),
    policiesOf: declaration.policiesOf ?? (() => undefined),
    due: declaration.due ?? (() => []),
    receive: declaration.receive,
  }
}

function mapOf<Value>(record: Readonly<Record<string, Value | undefined>> = {}): ReadonlyMap<string, Value> {
  return new Map(Object.entries(record).flatMap(([key, value]) => (value === undefined ? [] : [[key, value]])))
}
