import { foldCase } from '@gatewarden/policy/internal'
import { arnExample, type KnownArnParts } from './arnExample.ts'
import { arnTemplates, matchArn, variablesOf } from './arnTemplate.ts'
import type { Action, ResourceType } from './service.ts'

/** The resource types an action is authorized on. */
export interface ResourcesOfAction {
  /** All of them must be allowed: CreateIntegrationAssociation needs the instance and the integration association. */
  readonly required: readonly ResourceType[]
  /** Authorized only when the request names one. */
  readonly optional: readonly ResourceType[]
}

/** Whether a resource fits an action; `resource` is the resource of the request in both cases. */
export type ResourceRequest =
  | {
      readonly ok: true
      readonly resource: string
      /** Types of the action the ARN fits; empty for `*`. */
      readonly resourceTypes: readonly ResourceType[]
      /** Other required types: AWS authorizes the request on one of each too. */
      readonly alsoRequired: readonly ResourceType[]
      /** Of `*`, when AWS authorizes the action on a resource as soon as a request names one: a sentence that says so. */
      readonly hint?: string
    }
  | {
      readonly ok: false
      readonly resource: string
      readonly reason: 'unknownAction' | 'wildcardOnly' | 'noSuchResourceType' | 'resourceMissing'
      readonly sentence: string
      /** Nearest known actions, or examples of ARNs the resource should look like. */
      readonly proposals: readonly string[]
    }

/** The part of the reference that this file uses. */
interface Lookup {
  action(fullName: string): Action | undefined
  resourceType(service: string, name: string): ResourceType | undefined
  resourceTypesOfArn(arn: string): readonly ResourceType[]
  service(prefix: string): { resourceTypesOfArn(arn: string): readonly ResourceType[] } | undefined
  suggestAction(text: string): readonly string[]
}

/** See Reference.resourcesOf. */
export function resourcesOf(reference: Lookup, fullName: string): ResourcesOfAction | undefined {
  const action = reference.action(fullName)
  if (action === undefined) return undefined
  const types = (required: boolean): readonly ResourceType[] =>
    action.resourceTypes
      .filter((type) => type.required === required)
      .flatMap((type) => reference.resourceType(action.service, type.name) ?? [])
  return { required: types(true), optional: types(false) }
}

/** See Reference.requestResource. */
export function requestResource(
  reference: Lookup,
  fullName: string,
  arn?: string,
  known: KnownArnParts = {},
): ResourceRequest {
  const resource = arn ?? '*'
  const action = reference.action(fullName)
  const resources = resourcesOf(reference, fullName)
  if (action === undefined || resources === undefined) return unknownAction(reference, fullName, resource)
  const { required, optional } = resources
  if (action.listedArn !== undefined) return requestListed(action.fullName, action.listedArn, resource, known)
  if (action.isWildcardOnly) {
    if (resource === '*') return { ok: true, resource, resourceTypes: [], alsoRequired: [] }
    const sentence = `${action.fullName} has no resource types: AWS authorizes it on the resource "*", not on ${shown(resource)}.`
    return { ok: false, resource, reason: 'wildcardOnly', sentence, proposals: ['*'] }
  }
  if (resource === '*') return requestWithout(action.fullName, resources, known)
  const names = new Set(action.resourceTypes.map((type) => foldCase(type.name)))
  const fitting = typesOf(reference, action, resource).filter((type) => names.has(foldCase(type.name)))
  if (fitting.length === 0) {
    const types = list([...required, ...optional], ', ')
    const examples = examplesOf([...required, ...optional], known)
    const sentence = `${shown(resource)} is not a resource of ${action.fullName} (${types}): its ARN should look like ${someOf(examples)}.`
    return { ok: false, resource, reason: 'noSuchResourceType', sentence, proposals: examples }
  }
  const alsoRequired = required.filter((type) => !fitting.includes(type))
  return { ok: true, resource, resourceTypes: fitting, alsoRequired }
}

/** A request that names no resource, for an action with resource types. */
function requestWithout(
  fullName: string,
  { required, optional }: ResourcesOfAction,
  known: KnownArnParts,
): ResourceRequest {
  const resource = '*'
  if (required.length > 0) {
    const examples = examplesOf([...required, ...optional], known)
    const sentence = `${fullName} is authorized on ${list(required, ' and ')}: give an ARN such as ${examples[0]}.`
    return { ok: false, resource, reason: 'resourceMissing', sentence, proposals: examples }
  }
  const types = optional.toSorted((a, b) => openParts(a) - openParts(b))
  const [example] = examplesOf(types, known)
  const hint = `when a request names a resource, ${fullName} is authorized on it (${few(types)}): give its ARN, such as ${example}.`
  return { ok: true, resource, resourceTypes: [], alsoRequired: [], hint }
}

/** How much a person has to know to write an ARN of the type. */
function openParts({ arns }: ResourceType): number {
  return variablesOf(arns[0] ?? '').length
}

function examplesOf(types: readonly ResourceType[], known: KnownArnParts): readonly string[] {
  return types.flatMap(({ arns }) => arns.map((template) => arnExample(template, known)))
}

function requestListed(fullName: string, listedArn: string, resource: string, known: KnownArnParts): ResourceRequest {
  const [template] = arnTemplates([listedArn])
  const values = template && matchArn(template, resource)
  if (values !== undefined && values.get('PathPrefix')?.startsWith('/') !== false) {
    return { ok: true, resource, resourceTypes: [], alsoRequired: [] }
  }
  const example = arnExample(listedArn.replace(PATH_PREFIX, '/'), known)
  const proposals = [example]
  if (resource === '*') {
    const sentence = `${fullName} is authorized on the path that it lists: give an ARN such as ${example}.`
    return { ok: false, resource, reason: 'resourceMissing', sentence, proposals }
  }
  const sentence = `${shown(resource)} is not a resource of ${fullName}: its ARN should look like ${example}.`
  return { ok: false, resource, reason: 'noSuchResourceType', sentence, proposals }
}

// Written so that it is not read as a template literal.
const PATH_PREFIX = `\${PathPrefix}`

// Reads the action's service, because the ARN may contain another service's name or, for backup, any.
function typesOf(reference: Lookup, action: Action, arn: string): readonly ResourceType[] {
  return reference.service(action.service)?.resourceTypesOfArn(arn) ?? []
}

function unknownAction(reference: Lookup, fullName: string, resource: string): ResourceRequest {
  const proposals = reference.suggestAction(fullName)
  const hint = proposals.length === 0 ? '' : ` Did you mean ${proposals.join(' or ')}?`
  const sentence = `${shown(fullName)} is not a known action.${hint}`
  return { ok: false, resource, reason: 'unknownAction', sentence, proposals }
}

function list(types: readonly ResourceType[], between: string): string {
  return types.map((type) => type.name).join(between)
}

// RunInstances has 19 of them: a sentence names three.
const MAX_NAMED = 3

function someOf(examples: readonly string[]): string {
  const first = examples.slice(0, MAX_NAMED).join(' or ')
  return examples.length > MAX_NAMED ? `${first} (or one of ${examples.length - MAX_NAMED} more)` : first
}

function few(types: readonly ResourceType[]): string {
  const first = list(types.slice(0, MAX_NAMED), ', ')
  return types.length > MAX_NAMED ? `${first} and ${types.length - MAX_NAMED} more` : first
}

function shown(text: string): string {
  return JSON.stringify(text.length > 200 ? `${text.slice(0, 200)}...` : text)
}
