import { splitArn } from '@gatewarden/policy/internal'
import type { Reference } from '@gatewarden/reference'
import { variablesOf } from '@gatewarden/reference/internal'
import { type ConsoleTask, consoleTask } from './consoleTasks.ts'
import { PLACEHOLDERS, type Target, targetNamed } from './targets.ts'
import { partsOfValue, type TaskValues, type ValueParts } from './taskValues.ts'

/** One permission that a task needs. */
export interface Need {
  readonly action: string
  /** `*`, an ARN, or a pattern of ARNs where nobody named the resource. */
  readonly resource: string
  /** Condition keys that the request has, with values or patterns of them. */
  readonly conditions: Readonly<Record<string, string>>
  /** The service that makes the call in the caller's right. */
  readonly by?: string
  /** The value without which the console does not make the call, where it is not given. */
  readonly onlyWith?: string
  /** What names of the resource type cannot contain, as patterns of ARNs that are not meant. */
  readonly not: readonly string[]
  /** What a statement about it is called. */
  readonly sid: string
}

/**
 * What a task needs, with the resources that are named.
 *
 * @example
 * import { consoleTask, needsOfTask } from '@gatewarden/analysis'
 * import { openReference } from '@gatewarden/reference'
 * const task = consoleTask('edit-polly')
 * const values = { region: 'eu-west-1', account: '123456789012', named: { instance: '0aa1' } }
 * task && needsOfTask(task, values, openReference())
 * // => [{ action: 'connect:UpdateInstanceAttribute', resource: 'arn:aws:connect:eu-west-1:123456789012:instance/0aa1', conditions: {}, not: [], sid: 'Instance' }]
 */
export function needsOfTask(task: ConsoleTask, values: TaskValues, reference: Reference): readonly Need[] {
  const own = Object.entries(task.needs).flatMap(([name, actions]) => {
    const target = targetNamed(name)
    const filled = fill(target, values, reference)
    return actions.map((action): Need => ({ action, ...filled }))
  })
  const others = task.with.flatMap((id) => {
    const other = consoleTask(id)
    return other === undefined ? [] : needsOfTask(other, values, reference)
  })
  return [...own, ...others]
}

/** Whether the resource or a condition of a need is a pattern. The `*` of an action without resources is not. */
export function isOpen({ resource, conditions }: Need): boolean {
  const texts = [...(resource === '*' ? [] : [resource]), ...Object.values(conditions)]
  return texts.some((text) => /[*?]/.test(text))
}

function fill(target: Target, values: TaskValues, reference: Reference): Omit<Need, 'action'> {
  const { conditions = {}, by, onlyWith, isPath, sid } = target
  const given = valuesFor(target, values)
  const isGiven = onlyWith !== undefined && values.named?.[onlyWith] !== undefined
  const resource = resourceOf(target, given, reference)
  return {
    resource,
    conditions: Object.fromEntries(Object.entries(conditions).map(([key, text]) => [key, replaced(text, given)])),
    ...(by !== undefined && { by }),
    ...(onlyWith !== undefined && !isGiven && { onlyWith }),
    not: notMeant(resource, isPath === true),
    sid,
  }
}

/** The value of each placeholder; a resource that is named by its ARN is of the Region and account in it. */
function valuesFor({ values: own = {} }: Target, { partition, account, region, named = {} }: TaskValues) {
  const used = new Set(Object.values(own).flatMap((text) => Array.from(text.matchAll(PLACEHOLDER), ([, name]) => name)))
  const parts = new Map<string, ValueParts>(
    Object.entries(named).map(([name, text]) => [name, partsOfValue(text)] as const),
  )
  const arn = [...parts].find(([name]) => used.has(name))?.[1]
  return (name: string): string => {
    if (name === 'partition') return partition ?? 'aws'
    if (name === 'account') return arn?.account ?? account ?? '*'
    if (name === 'region') return arn?.region ?? region ?? '*'
    return parts.get(name)?.id ?? PLACEHOLDERS[name] ?? '*'
  }
}

const PLACEHOLDER = /\{(\w+)\}/g

function replaced(text: string, given: (name: string) => string): string {
  return text.replaceAll(PLACEHOLDER, (_, name: string) => given(name))
}

const PLACES: Readonly<Record<string, string>> = {
  Partition: '{partition}',
  Region: '{region}',
  Account: '{account}',
  AccountId: '{account}',
}

function resourceOf(
  { type, form = 0, arn, values = {} }: Target,
  given: (name: string) => string,
  reference: Reference,
) {
  if (arn !== undefined) return replaced(arn, given)
  if (type === undefined) return '*'
  const template = reference.resourceType(...type)?.arns[form]
  if (template === undefined) throw new Error(`the service reference has no resource type ${type.join(' ')}`)
  return variablesOf(template).reduce((text, name) => {
    const value = replaced(PLACES[name] ?? values[name] ?? '*', given)
    return text.replaceAll(`\${${name}}`, () => value)
  }, template)
}

/** A wildcard in place of a Region does not stand for text with colons, and a name seldom contains a separator. */
function notMeant(resource: string, isPath: boolean): string[] {
  if (!/[*?]/.test(resource) || resource === '*') return []
  const parts = splitArn(resource)
  const places = parts.flatMap((part, at) =>
    at < RESOURCE_PART && part === '*' ? [parts.with(at, '*:*').join(':')] : [],
  )
  return [...places, ...(resource.endsWith('*') && !isPath ? [`${resource}/*`, `${resource}:*`] : [])]
}

const RESOURCE_PART = 5
