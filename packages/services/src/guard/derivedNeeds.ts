import { parseArn } from '@gatewarden/policy'
import { arnFor, type ResourceType, variablesOf } from '@gatewarden/reference'
import type { Call } from '../call.ts'
import type { Need } from '../operation.ts'
import { RESOURCES, textIn } from './resources.ts'

/**
 * What AWS's Service Authorization Reference says that an operation needs: its action, on each resource that the action is authorised
 * on. A resource that cannot be told from the input is `*`, which only a statement for every resource allows.
 */
export function derivedNeeds(call: Call): readonly Need[] {
  const { reference } = call.world
  const actions = reference.actionsForOperation(call.service, call.operation)
  // An operation that AWS documents no action for is held by the name it would have.
  const asked = actions.length > 0 ? actions : [`${call.service}:${call.operation}`]
  return asked.flatMap((action) => resourcesOf(call, action).map((resource) => ({ action, resource })))
}

function resourcesOf(call: Call, action: string): readonly string[] {
  const { required = [], optional = [] } = call.world.reference.resourcesOf(action) ?? {}
  const found = [...required, ...optional].flatMap((type) => arnOf(call, type) ?? [])
  const missing = required.some((type) => arnOf(call, type) === undefined) && !isOneOfMany(required)
  return found.length === 0 || missing ? ['*', ...found] : [...new Set(found)]
}

/** IAM lists user, group and role as required where a call names any one of them. */
function isOneOfMany(types: readonly ResourceType[]): boolean {
  return types.length > 1 && types.every(({ service }) => service === 'iam')
}

function arnOf(call: Call, type: ResourceType): string | undefined {
  const rows = RESOURCES[`${type.service}:${type.name}`]
  if (rows === undefined) return fromMembers(call, type)
  for (const row of rows) {
    const arn = row(call)
    if (arn !== undefined && isOfType(arn, type)) return arn
  }
  return undefined
}

/** An ARN in the input may be of any type: it counts for the one it is of. */
function isOfType(arn: string, { service, name }: ResourceType): boolean {
  if (service !== 'iam') return true
  const resource = parseArn(arn)?.resource ?? ''
  return resource.startsWith(`${name}/`) || (name === 'user' && !/^(group|role|policy)\//.test(resource))
}

/** The ARN that the type's template makes of members of the input that have the names of its variables. */
function fromMembers({ input, state, facts }: Call, { arn: template }: ResourceType): string | undefined {
  const values: Record<string, string> = { Partition: state.partition, Region: facts.region, Account: state.accountId }
  for (const variable of variablesOf(template)) {
    const text = textIn(input, variable)
    // A name with separators of its own would be another resource.
    if (text !== undefined && !/[:*?]/.test(text)) values[variable] = text
  }
  const filled = arnFor(template, values)
  return 'arn' in filled ? filled.arn : undefined
}
