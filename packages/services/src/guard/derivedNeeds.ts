import { deniedResource } from '@gatewarden/authorize/internal'
import type { Action, Reference, ResourceType } from '@gatewarden/reference'
import { arnFor, listedResource, variablesOf } from '@gatewarden/reference/internal'
import type { Call } from '../call.ts'
import type { Need } from '../operation.ts'
import { serviceNamed, serviceOfPrefix } from '../registry.ts'
import { requestTags } from '../requestTags.ts'
import { given, type ResourceRow, textIn } from '../resourceRows.ts'
import { perReference } from './perReference.ts'

/** An action that an operation needs, and how a call names each resource type that the action is authorized on. */
interface ActionNeeded {
  readonly action: string
  readonly required: readonly ResourceRow[]
  readonly optional: readonly ResourceRow[]
  /** One of the required types is enough. */
  readonly anyRequired: boolean
}

/**
 * What AWS's Service Authorization Reference says that an operation needs: its action, on each resource that the action is authorized on; an
 * action that lists resources, on the path that it lists. A resource that the request does not name is `*`, which only a statement for every
 * resource allows.
 */
export function derivedNeeds(call: Call): readonly Need[] {
  const service = serviceNamed(call.service)
  const also = service?.alsoAuthorizedOn.get(call.operation)?.(call)
  const actions = actionsOf(call.context.reference, `${call.service}:${call.operation}`)
  const needs = actions.flatMap((each) => {
    const resources = new Set([...resourcesOf(call, each), ...(also === undefined ? [] : [also])])
    return [...resources].map((resource) => ({ action: each.action, resource }))
  })
  const tagAction = service?.tagOnCreate.get(call.operation)
  if (tagAction === undefined || requestTags(call).length === 0) return needs
  // Whoever creates something with tags must be allowed to tag it.
  return [...needs, ...needs.map((need) => tagNeed(tagAction, need))]
}

/** The message of a denial names the resource as one of the operation, not of the tagging action. */
function tagNeed(action: string, creating: Need): Need {
  const shown = deniedResource(creating)
  return { action, resource: creating.resource, ...(shown !== undefined && { shown }) }
}

function resourcesOf(call: Call, { required, optional, anyRequired }: ActionNeeded): readonly string[] {
  const found = required.flatMap((row) => row(call) ?? [])
  const isMissing = found.length < required.length && !anyRequired
  const all = [...found, ...optional.flatMap((row) => row(call) ?? [])]
  return all.length === 0 || isMissing ? ['*', ...all] : all
}

const actionsOf = perReference((reference, name): readonly ActionNeeded[] => {
  const [service = '', operation = ''] = name.split(':')
  const actions = reference.actionsForOperation(service, operation)
  // An operation that AWS documents no action for is authorized as the action of its name.
  return (actions.length > 0 ? actions : [name]).map((action) => actionNeeded(reference, action))
})

function actionNeeded(reference: Reference, action: string): ActionNeeded {
  const { required = [], optional = [] } = reference.resourcesOf(action) ?? {}
  const [first] = required
  const described = reference.action(action)
  return {
    action,
    required:
      described?.listedArn === undefined ? required.map((type) => requiredRowOf(type)) : [listedPath(described)],
    optional: optional.map(optionalRowOf),
    anyRequired: required.length > 1 && serviceOfPrefix(first?.service ?? '')?.anyRequiredResource === true,
  }
}

/** The ARN of what an action lists: below a path, where the request has a path prefix. */
function listedPath(action: Action): ResourceRow {
  return ({ input, state }) => listedResource(action, state, textIn(input, 'PathPrefix'))
}

/** As `rowOf`; in some services a resource without an id has `*` in its place. */
function requiredRowOf(type: ResourceType): ResourceRow {
  const row = rowOf(type)
  const [template = ''] = type.arns
  const variables = variablesOf(template).filter((each) => !OWN.has(each))
  if (serviceOfPrefix(type.service)?.wildcardId !== true) return row
  return (call) => {
    const missing = variables.filter((each) => call.input[each] === undefined)
    return row(call) ?? filled(call, [template], Object.fromEntries(missing.map((each) => [each, '*'])))
  }
}

/** As `rowOf`; a template without anything of the request, such as that of all phone numbers, is named by an ARN of the request only. */
function optionalRowOf(type: ResourceType): ResourceRow {
  const isOfRequest = type.arns.some((arn) => variablesOf(arn).some((each) => !OWN.has(each)))
  return rowOf(type, isOfRequest ? [fromTemplate(type)] : [])
}

/** Variables of every template, which the request never gives. */
const OWN = new Set(['Partition', 'Region', 'Account'])

function rowOf(type: ResourceType, usual: readonly ResourceRow[] = [fromTemplate(type)]): ResourceRow {
  const service = serviceOfPrefix(type.service)
  const byArn = service?.resourceArn === undefined ? [] : [namedByArn(type, service.resourceArn)]
  const rows = [...byArn, ...(service?.resources.get(type.name) ?? usual)]
  return (call) => {
    for (const row of rows) {
      const arn = row(call)
      if (arn !== undefined) return arn
    }
    return undefined
  }
}

/** The ARN in a member, where the reference knows it as one of the type. */
function namedByArn(type: ResourceType, member: string): ResourceRow {
  return (call) => {
    const isOfType = (arn: string) =>
      call.context.reference
        .resourceTypesOfArn(arn)
        .some(({ service, name }) => service === type.service && name === type.name)
    return given(isOfType, member)(call)
  }
}

/** The ARN that the first template of the type makes of the members that have the names of its variables. */
function fromTemplate({ arns }: ResourceType): ResourceRow {
  return (call) => filled(call, arns, {})
}

function filled({ input, state, facts }: Call, arns: readonly string[], given: Readonly<Record<string, string>>) {
  const values: Record<string, string> = {}
  for (const variable of arns.flatMap(variablesOf)) {
    const text = textIn(input, variable)
    // A name with separators or wildcards would be another resource.
    if (text !== undefined && !/[:/*?]/.test(text)) values[variable] = text
  }
  // The request never says where the resource is.
  const own = { Partition: state.partition, Region: facts.region, Account: state.accountId }
  for (const template of arns) {
    const filled = arnFor(template, { ...values, ...given, ...own })
    if ('arn' in filled) return filled.arn
  }
  return undefined
}
