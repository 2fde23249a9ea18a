import { arnFor, type ResourceType, variablesOf } from '@gatewarden/reference'
import type { Call } from '../call.ts'
import type { Need } from '../operation.ts'
import { RESOURCES, renamedTo, textIn } from './resources.ts'

/**
 * What AWS's Service Authorization Reference says that an operation needs: its action, on each resource that the action is authorized
 * on. A resource that cannot be told from the input is `*`, which only a statement for every resource allows.
 */
export function derivedNeeds(call: Call): readonly Need[] {
  const { reference } = call.context
  const actions = reference.actionsForOperation(call.service, call.operation)
  // An operation that AWS documents no action for is held by the name it would have.
  const asked = actions.length > 0 ? actions : [`${call.service}:${call.operation}`]
  const needs = asked.flatMap((action) => resourcesOf(call, action).map((resource) => ({ action, resource })))
  return [...needs, ...taggingOf(call, needs)]
}

/** The action that tags what an operation makes. */
const TAG_ACTIONS: Readonly<Record<string, string>> = {
  CreateUser: 'TagUser',
  CreateRole: 'TagRole',
  CreatePolicy: 'TagPolicy',
  CreateInstanceProfile: 'TagInstanceProfile',
  CreateVirtualMFADevice: 'TagMFADevice',
  CreateSAMLProvider: 'TagSAMLProvider',
  CreateOpenIDConnectProvider: 'TagOpenIDConnectProvider',
  UploadServerCertificate: 'TagServerCertificate',
}

/** Who makes something with tags must be allowed to tag it (IAM User Guide, Create new users only with specific tags). */
function taggingOf(call: Call, needs: readonly Need[]): readonly Need[] {
  const { Tags: tags } = call.input
  const action = call.service === 'iam' ? TAG_ACTIONS[call.operation] : undefined
  if (action === undefined || !Array.isArray(tags) || tags.length === 0) return []
  return needs.map(({ resource }) => ({ action: `iam:${action}`, resource }))
}

function resourcesOf(call: Call, action: string): readonly string[] {
  const { required = [], optional = [] } = call.context.reference.resourcesOf(action) ?? {}
  const arns = [...required, ...optional].map((type) => arnOf(call, type))
  const found = arns.filter((arn) => arn !== undefined)
  const missing = arns.slice(0, required.length).includes(undefined) && !isOneOfMany(required)
  const asked = found.length === 0 || missing ? ['*', ...found] : found
  const renamed = renamedTo(call)
  return [...new Set(renamed === undefined ? asked : [...asked, renamed])]
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
    if (arn !== undefined) return arn
  }
  return undefined
}

/** The ARN that the type's template makes of members of the input that have the names of its variables. */
function fromMembers({ input, state, facts }: Call, { arn: template }: ResourceType): string | undefined {
  const ours = { Partition: state.partition, Region: facts.region, Account: state.accountId }
  const values: Record<string, string> = {}
  for (const variable of variablesOf(template)) {
    const text = textIn(input, variable)
    // A name with separators of its own would be another resource.
    if (text !== undefined && !/[:/*?]/.test(text)) values[variable] = text
  }
  // Where things are is never taken from what was sent.
  const filled = arnFor(template, { ...values, ...ours })
  return 'arn' in filled ? filled.arn : undefined
}
