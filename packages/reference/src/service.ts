import { foldCase } from '@gatewarden/policy/internal'
import { mayOverlap } from './arnOverlap.ts'
import { type ArnTemplate, arnTemplates, matchArn } from './arnTemplate.ts'
import { type ConditionKey, conditionKeyTable, keyType } from './conditionKey.ts'
import { once } from './once.ts'
import { dependentActionIndex } from './rows/dependentActions.ts'
import { listedArns } from './rows/listedTypes.ts'
import type { ActionData, ConditionKeyData, ReferenceSource, ResourceTypeData } from './source.ts'

/** How AWS classifies what an action does. */
export type AccessLevel = 'List' | 'Read' | 'Write' | 'Tagging' | 'Permissions management'

/** A resource type in an action's row: required ones must all be allowed. */
export interface ActionResourceType {
  readonly name: string
  readonly required: boolean
  readonly conditionKeys: readonly string[]
  readonly dependentActions: readonly string[]
}

/** An action as AWS's Service Authorization Reference describes it. */
export interface Action {
  /** The service prefix, `connect`. */
  readonly service: string
  /** The name in AWS's spelling, `CreateInstance`. */
  readonly name: string
  /** Both, as a policy writes them: `connect:CreateInstance`. */
  readonly fullName: string
  /** Never empty; tagging and permissions management actions are also Write. */
  readonly accessLevels: ReadonlySet<AccessLevel>
  readonly description: string
  readonly resourceTypes: readonly ActionResourceType[]
  /** Keys that do not depend on the resource type. */
  readonly conditionKeys: readonly string[]
  /** Other actions that the caller may need; `Reference.dependentActions` says when. */
  readonly dependentActions: readonly string[]
  /**
   * Of an action that lists resources of a type: the ARN that AWS authorizes it on. `${PathPrefix}` is the path of the request, `/` without one.
   */
  readonly listedArn?: string
  /** True when AWS authorizes the action on no ARN, so that only Resource `*` matches. */
  readonly isWildcardOnly: boolean
}

/** A resource type of a service with the form of its ARNs. */
export interface ResourceType {
  readonly service: string
  readonly name: string
  /** The forms of its ARNs, seldom more than one, with `${Variables}`; some end in `*`, which AWS then authorizes literally. */
  readonly arns: readonly string[]
  readonly conditionKeys: readonly string[]
}

/** One AWS service; each of the three lists is read from disk on first use. */
export interface Service {
  readonly prefix: string
  readonly name: string
  actions(): readonly Action[]
  action(name: string): Action | undefined
  resourceTypes(): readonly ResourceType[]
  resourceType(name: string): ResourceType | undefined
  resourceTypesOfArn(arn: string): readonly ResourceType[]
  /** Whether a pattern of Resource, such as `arn:aws:s3:::b/*`, may match an ARN of a resource type. */
  mayBeOfType(pattern: string, type: string): boolean
  conditionKeys(): readonly ConditionKey[]
  conditionKey(name: string): ConditionKey | undefined
}

/** Opens one service; nothing is read yet. */
export function openService(source: ReferenceSource, prefix: string, name: string): Service {
  const actions = once(() => readActions(source, prefix))
  const resourceTypes = once(() => readResourceTypes(source, prefix))
  const conditionKeys = once(() => readConditionKeys(source, prefix))
  return {
    prefix,
    name,
    actions: () => [...actions().values()],
    action: (action) => actions().get(foldCase(action)),
    resourceTypes: () => [...resourceTypes().values()].map(({ type }) => type),
    resourceType: (type) => resourceTypes().get(foldCase(type))?.type,
    resourceTypesOfArn: (arn) => typesOfArn([...resourceTypes().values()], arn),
    mayBeOfType: (pattern, type) =>
      (resourceTypes().get(foldCase(type))?.templates ?? []).some((template) => patternMayFit(template, pattern)),
    conditionKeys: () => conditionKeys().all,
    conditionKey: (key) => conditionKeys().find(key),
  }
}

function readActions(source: ReferenceSource, prefix: string): ReadonlyMap<string, Action> {
  const data = source(`actions/${prefix}.json`) as Record<string, ActionData>
  return new Map(Object.values(data).map((row) => [foldCase(row.name), action(prefix, row)]))
}

function action(service: string, row: ActionData): Action {
  const fullName = `${service}:${row.name}`
  const fromTypes = row.resourceTypes.flatMap((type) => type.dependentActions)
  const listedArn = listedArns.get(foldCase(fullName))
  const fromRows = (dependentActionIndex.get(foldCase(fullName)) ?? []).map((need) => need.action)
  return {
    service,
    name: row.name,
    fullName,
    accessLevels: accessLevels(row.accessLevel),
    description: row.description,
    resourceTypes: row.resourceTypes,
    conditionKeys: row.conditionKeys,
    dependentActions: [...new Set([...row.dependentActions, ...fromTypes, ...fromRows])],
    ...(listedArn !== undefined && { listedArn }),
    isWildcardOnly: row.resourceTypes.length === 0 && listedArn === undefined,
  }
}

const LEVELS: readonly AccessLevel[] = ['List', 'Read', 'Write', 'Tagging', 'Permissions management']
const setsByText = new Map<string, ReadonlySet<AccessLevel>>()

function accessLevels(text: string): ReadonlySet<AccessLevel> {
  const known = setsByText.get(text)
  if (known !== undefined) return known
  const words = text.split(',').map((word) => word.trim())
  const levels = new Set(LEVELS.filter((level) => words.includes(level)))
  setsByText.set(text, levels)
  return levels
}

interface TypeWithTemplates {
  readonly type: ResourceType
  readonly templates: readonly ArnTemplate[]
}

/** AWS's tables give a type with two forms of ARNs both of them in one text (`bot` of Lex). */
const BETWEEN_ARNS = /,\s*(?=arn:)/

function readResourceTypes(source: ReferenceSource, prefix: string): ReadonlyMap<string, TypeWithTemplates> {
  const rows = Object.values(source(`resourceTypes/${prefix}.json`) as Record<string, ResourceTypeData>).map(
    ({ key, arn, conditionKeys = [] }) => ({ key, conditionKeys, arns: arn.split(BETWEEN_ARNS) }),
  )
  const templates = new Map(arnTemplates(rows.flatMap(({ arns }) => arns)).map((each) => [each.text, each]))
  const types = new Map<string, TypeWithTemplates>()
  for (const { key, arns, conditionKeys } of rows) {
    const own = arns.flatMap((arn) => templates.get(arn) ?? [])
    types.set(foldCase(key), { type: { service: prefix, name: key, arns, conditionKeys }, templates: own })
  }
  return types
}

function readConditionKeys(source: ReferenceSource, prefix: string) {
  const rows = Object.values(source(`conditionKeys/${prefix}.json`) as Record<string, ConditionKeyData>)
  return conditionKeyTable(
    rows.map(({ key, description, type }) => ({ name: key, service: prefix, ...keyType(type), description })),
  )
}

/** What CloudWatch Logs writes after a log group, also where it authorizes an action on the group. */
const AFTER_LOG_GROUP = /:(?:\*|log-stream:.*)$/

function patternMayFit(template: ArnTemplate, pattern: string): boolean {
  const group = pattern.replace(AFTER_LOG_GROUP, '')
  return mayOverlap(template, pattern) || (group !== pattern && mayOverlap(template, group))
}

function typesOfArn(types: readonly TypeWithTemplates[], arn: string): readonly ResourceType[] {
  const fitting = types.flatMap(({ type, templates }) => {
    const template = templates.find((each) => matchArn(each, arn) !== undefined)
    return template === undefined ? [] : [{ type, template }]
  })
  // CloudWatch Logs writes the ARN of a log group with `:*` at its end.
  if (fitting.length === 0 && arn.endsWith(':*')) return typesOfArn(types, arn.slice(0, -2))
  const exact = fitting.filter(({ template }) => !template.text.endsWith('*'))
  // In a service with `queue/*` and `queue/${QueueId}`, `queue/*` means the literal star, not one queue.
  return (exact.length > 0 && !arn.endsWith('*') ? exact : fitting).map(({ type }) => type)
}
