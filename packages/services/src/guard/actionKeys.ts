import { foldCase } from '@gatewarden/policy'
import type { Call } from '../call.ts'
import type { Need } from '../operation.ts'
import { heldAt, makes, textIn } from './resources.ts'

type Values = Record<string, string | readonly string[]>

interface Tag {
  readonly key: string
  readonly value: string
}

type Row = (call: Call, need: Need) => Values

/** How each condition key gets its value; a key without a row is absent from every request. */
const ROWS: Readonly<Record<string, Row>> = {
  'iam:PolicyARN': member('iam:PolicyARN', 'PolicyArn'),
  'iam:AWSServiceName': member('iam:AWSServiceName', 'AWSServiceName'),
  'iam:OrganizationsPolicyId': member('iam:OrganizationsPolicyId', 'OrganizationsPolicyId'),
  'iam:ServiceSpecificCredentialServiceName': member('iam:ServiceSpecificCredentialServiceName', 'ServiceName'),
  'iam:ServiceSpecificCredentialAgeDays': member('iam:ServiceSpecificCredentialAgeDays', 'CredentialAgeDays'),
  'iam:NotificationChannel': member('iam:NotificationChannel', 'NotificationChannel'),
  // The page of the key: what runs is not known yet, so that this is the whole of the account.
  'iam:AssociatedResourceArn': ({ operation, state }) =>
    operation === 'AddRoleToInstanceProfile'
      ? one('iam:AssociatedResourceArn', `arn:${state.partition}:ec2:*:${state.accountId}:instance/*`)
      : {},
  'iam:PermissionsBoundary': (call, need) => one('iam:PermissionsBoundary', boundaryOf(call, need)),
  'aws:TagKeys': ({ input }) => several('aws:TagKeys', input.TagKeys ?? requestTags(input).map(({ key }) => key)),
  'aws:RequestTag/${TagKey}': ({ input }) => tagged('aws:RequestTag/', requestTags(input)),
  'aws:ResourceTag/${TagKey}': (call, need) => tagged('aws:ResourceTag/', heldBy(call, need)?.tags ?? []),
  'iam:ResourceTag/${TagKey}': (call, need) => tagged('iam:ResourceTag/', heldBy(call, need)?.tags ?? []),
  'sts:ExternalId': member('sts:ExternalId', 'ExternalId'),
  'sts:RoleSessionName': member('sts:RoleSessionName', 'RoleSessionName'),
  'sts:TransitiveTagKeys': ({ input }) => several('sts:TransitiveTagKeys', input.TransitiveTagKeys),
  'sts:SourceIdentity': ({ input, caller }) =>
    one('sts:SourceIdentity', caller.session?.sourceIdentity ?? textIn(input, 'SourceIdentity')),
  'sts:TaskPolicyArn': ({ input }) => one('sts:TaskPolicyArn', textIn(Object(input.TaskPolicyArn), 'arn')),
  'sts:DurationSeconds': member('sts:DurationSeconds', 'DurationSeconds'),
  'sts:SigningAlgorithm': member('sts:SigningAlgorithm', 'SigningAlgorithm'),
  'sts:IdentityTokenAudience': ({ input }) => several('sts:IdentityTokenAudience', input.Audience),
}

/** Operations that set the boundary which they name; the others are about one that is held (IAM User Guide, Permissions boundaries). */
const SET_BOUNDARY: ReadonlySet<string> = new Set([
  'CreateUser',
  'CreateRole',
  'PutUserPermissionsBoundary',
  'PutRolePermissionsBoundary',
])

function boundaryOf(call: Call, need: Need): string | undefined {
  if (SET_BOUNDARY.has(call.operation)) return textIn(call.input, 'PermissionsBoundary')
  return heldBy(call, need)?.permissionsBoundary
}

/** What the resource is now: nothing while it is being made, whoever has its name. */
function heldBy(call: Call, { resource }: Need) {
  return makes(call) ? undefined : heldAt(call, resource)
}

/** The condition keys with rows here, as AWS's Service Authorization Reference writes them. */
export const keysWithValues: ReadonlySet<string> = new Set(Object.keys(ROWS))

/** The values of the keys that AWS documents for the action, and for the resource it is done to. */
export function actionKeys(call: Call, need: Need): Values {
  const values: Values = {}
  for (const key of documentedKeys(call, need.action)) Object.assign(values, ROWS[key]?.(call, need))
  return values
}

const known = new WeakMap<object, Map<string, readonly string[]>>()

/** The keys of an action, and of the types of resource that it is authorized on, as far as they have rows. */
export function documentedKeys({ context }: Pick<Call, 'context'>, action: string): readonly string[] {
  const { reference } = context
  const ofReference = known.get(reference) ?? new Map<string, readonly string[]>()
  known.set(reference, ofReference)
  const already = ofReference.get(action)
  if (already !== undefined) return already
  const described = reference.action(action)
  const types = described?.resourceTypes ?? []
  const ofTypes = types.flatMap(({ name, conditionKeys }) => [
    ...conditionKeys,
    ...(reference.resourceType(described?.service ?? '', name)?.conditionKeys ?? []),
  ])
  const keys = [...new Set([...(described?.conditionKeys ?? []), ...ofTypes])].filter((key) => keysWithValues.has(key))
  ofReference.set(action, keys)
  return keys
}

/** A key whose value is a text or number of the input. */
function member(key: string, name: string): Row {
  return ({ input }) => one(key, typeof input[name] === 'number' ? String(input[name]) : textIn(input, name))
}

function one(key: string, value: string | undefined): Values {
  return value === undefined ? {} : { [key]: value }
}

function several(key: string, values: unknown): Values {
  return Array.isArray(values) && values.length > 0 ? { [key]: values } : {}
}

/**
 * Tags by their keys, which conditions compare without regard to letter case. Where two are told apart by that only, neither counts
 * alone (IAM User Guide, AWS global condition context keys: "either, but not both"); what is said of both is denied (rule C21).
 */
function tagged(prefix: string, tags: readonly Tag[]): Values {
  const values = new Map<string, string[]>()
  for (const { key, value } of tags) {
    const name = prefix + foldCase(key)
    values.set(name, [...(values.get(name) ?? []), value])
  }
  return Object.fromEntries([...values].map(([name, all]) => [name, all.length === 1 ? (all[0] ?? '') : all]))
}

function requestTags(input: Call['input']): readonly Tag[] {
  const tags = (input.Tags as readonly { Key: string; Value: string }[] | undefined) ?? []
  return tags.map(({ Key, Value }) => ({ key: Key, value: Value }))
}
