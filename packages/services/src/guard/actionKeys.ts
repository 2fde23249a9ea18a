import { foldCase } from '@gatewarden/policy'
import type { Call } from '../call.ts'
import type { Need } from '../operation.ts'
import { heldAt, textIn } from './resources.ts'

type Values = Record<string, string | readonly string[]>

interface Tag {
  readonly key: string
  readonly value: string
}

/** How each condition key gets its value; a key without a row is absent from every request. */
const ROWS: Readonly<Record<string, (call: Call, need: Need) => Values>> = {
  'iam:PolicyARN': ({ input }) => one('iam:PolicyARN', textIn(input, 'PolicyArn')),
  'iam:AWSServiceName': ({ input }) => one('iam:AWSServiceName', textIn(input, 'AWSServiceName')),
  'iam:PermissionsBoundary': (call, need) =>
    one(
      'iam:PermissionsBoundary',
      textIn(call.input, 'PermissionsBoundary') ?? heldAt(call, need.resource)?.permissionsBoundary,
    ),
  'aws:TagKeys': ({ input }) => {
    const keys = (input.TagKeys as readonly string[] | undefined) ?? requestTags(input).map(({ key }) => key)
    return keys.length === 0 ? {} : { 'aws:TagKeys': keys }
  },
  'aws:RequestTag/${TagKey}': ({ input }) => tagged('aws:RequestTag/', requestTags(input)),
  'aws:ResourceTag/${TagKey}': (call, need) => tagged('aws:ResourceTag/', heldAt(call, need.resource)?.tags ?? []),
  'iam:ResourceTag/${TagKey}': (call, need) => tagged('iam:ResourceTag/', heldAt(call, need.resource)?.tags ?? []),
  'sts:ExternalId': ({ input }) => one('sts:ExternalId', textIn(input, 'ExternalId')),
  'sts:RoleSessionName': ({ input }) => one('sts:RoleSessionName', textIn(input, 'RoleSessionName')),
  'sts:TransitiveTagKeys': ({ input }) => {
    const keys = (input.TransitiveTagKeys as readonly string[] | undefined) ?? []
    return keys.length === 0 ? {} : { 'sts:TransitiveTagKeys': keys }
  },
  'sts:SourceIdentity': ({ input, signed }) =>
    one('sts:SourceIdentity', signed.session?.sourceIdentity ?? textIn(input, 'SourceIdentity')),
}

/** The condition keys with rows here, as AWS's Service Authorization Reference writes them. */
export const keysWithValues: ReadonlySet<string> = new Set(Object.keys(ROWS))

/** The values of the keys that AWS documents for the action, and for the resource it is done to. */
export function actionKeys(call: Call, need: Need): Values {
  const values: Values = {}
  for (const key of documentedKeys(call, need.action)) Object.assign(values, ROWS[key]?.(call, need))
  return values
}

const known = new Map<string, readonly string[]>()

/** The keys of an action, and of the types of resource that it is authorised on, as far as they have rows. */
export function documentedKeys({ world }: Pick<Call, 'world'>, action: string): readonly string[] {
  const already = known.get(action)
  if (already !== undefined) return already
  const { reference } = world
  const described = reference.action(action)
  const types = described?.resourceTypes ?? []
  const ofTypes = types.flatMap(({ name, conditionKeys }) => [
    ...conditionKeys,
    ...(reference.resourceType(described?.service ?? '', name)?.conditionKeys ?? []),
  ])
  const keys = [...new Set([...(described?.conditionKeys ?? []), ...ofTypes])].filter((key) => keysWithValues.has(key))
  known.set(action, keys)
  return keys
}

function one(key: string, value: string | undefined): Values {
  return value === undefined ? {} : { [key]: value }
}

function tagged(prefix: string, tags: readonly Tag[]): Values {
  return Object.fromEntries(tags.map(({ key, value }) => [prefix + foldCase(key), value]))
}

function requestTags(input: Call['input']): readonly Tag[] {
  const tags = (input.Tags as readonly { Key: string; Value: string }[] | undefined) ?? []
  return tags.map(({ Key, Value }) => ({ key: Key, value: Value }))
}
