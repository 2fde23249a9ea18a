import type { ContextEntries } from '@gatewarden/authorize'
import type { Reference } from '@gatewarden/reference'
import type { Call } from '../call.ts'
import { type ConditionKeyRow, eachTag, listOf, value } from '../conditionKeyRows.ts'
import type { Need } from '../operation.ts'
import { conditionKeyRow, serviceOfArn } from '../registry.ts'
import { requestTagKeys, requestTags } from '../requestTags.ts'
import { perReference } from './perReference.ts'

/** Keys that every service fills alike (IAM User Guide, AWS global condition context keys, properties of the resource and the request). */
const GLOBAL_ROWS: ReadonlyMap<string, ConditionKeyRow> = new Map([
  ['aws:TagKeys', value((call) => listOf(requestTagKeys(call)))],
  ['aws:RequestTag/${TagKey}', eachTag(requestTags)],
  ['aws:ResourceTag/${TagKey}', eachTag(resourceTags)],
])

/** The tags of a resource. One that is being created has none, though another may have its name. */
function resourceTags({ service, operation, state }: Call, { resource }: Need) {
  const owner = serviceOfArn(resource)
  const isNew = owner?.name === service && owner.creates.has(operation)
  return (isNew ? undefined : owner?.tagsOf(state, resource)) ?? []
}

/** The values of the keys that AWS documents for the action, and for the resource types it is authorized on. */
export function actionKeys(call: Call, need: Need): ContextEntries {
  const values = {}
  for (const [name, row] of rowsOf(call.context.reference, need.action)) Object.assign(values, row(name, call, need))
  return values
}

/** The keys of an action that can have values here: one without a row is absent from every request. */
export function documentedKeys({ context }: Pick<Call, 'context'>, action: string): readonly string[] {
  return rowsOf(context.reference, action).map(([name]) => name)
}

const rowsOf = perReference((reference, action) =>
  keysOf(reference, action).flatMap((name): [string, ConditionKeyRow][] => {
    const row = GLOBAL_ROWS.get(name) ?? conditionKeyRow(name)
    return row === undefined ? [] : [[name, row]]
  }),
)

function keysOf(reference: Reference, action: string): readonly string[] {
  const described = reference.action(action)
  const types = described?.resourceTypes ?? []
  const ofTypes = types.flatMap(({ name, conditionKeys }) => [
    ...conditionKeys,
    ...(reference.resourceType(described?.service ?? '', name)?.conditionKeys ?? []),
  ])
  return [...new Set([...(described?.conditionKeys ?? []), ...ofTypes])]
}
