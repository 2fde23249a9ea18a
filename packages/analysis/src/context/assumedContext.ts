import type { AuthorizationRequest } from '@gatewarden/authorize'
import { contextValue } from '@gatewarden/authorize/internal'
import { parseArn } from '@gatewarden/policy'
import { foldCase } from '@gatewarden/policy/internal'
import type { Reference } from '@gatewarden/reference'
import { arnConditionKeys, GLOBAL_SERVICES } from '@gatewarden/reference/internal'

/**
 * Condition keys that a request has although nobody gave them: those that every request has (time, region, and that no service calls for the
 * caller), and those that AWS documents for the action and that are a part of the resource's ARN. A key that the request has is left out.
 *
 * @example
 * import { assumedContext } from '@gatewarden/analysis'
 * import { parsePrincipal } from '@gatewarden/authorize'
 * import { openReference } from '@gatewarden/reference'
 * const principal = parsePrincipal('arn:aws:iam::123456789012:user/ana')
 * const resource = 'arn:aws:connect:eu-west-1:123456789012:instance/0aa1/agent/0bb2'
 * const request = principal && { principal, action: 'connect:DescribeUser', resource }
 * const assumed = request && assumedContext(request, new Date(0), openReference())
 * assumed?.['connect:InstanceId'] // => '0aa1'
 * assumed?.['aws:RequestedRegion'] // => 'eu-west-1'
 * assumed?.['aws:EpochTime'] // => '0'
 */
export function assumedContext(
  request: AuthorizationRequest,
  now: Date,
  reference: Reference,
): Readonly<Record<string, string>> {
  const found: Record<string, string> = {}
  const isGiven = (key: string) => contextValue(request, key) !== undefined
  const assume = (key: string, value: string | undefined) => {
    if (value !== undefined && !isGiven(key)) found[key] = value
  }
  const time = timeOf(request) ?? now
  assume('aws:CurrentTime', time.toISOString())
  assume('aws:EpochTime', String(Math.floor(time.getTime() / 1000)))
  assume('aws:RequestedRegion', regionOf(request))
  if (!['aws:CalledVia', 'aws:CalledViaFirst', 'aws:CalledViaLast', 'kms:ViaService'].some(isGiven)) {
    assume('aws:ViaAWSService', 'false')
  }
  for (const [key, value] of keysOfArn(request, reference)) assume(key, value)
  return found
}

/** The time of the request when only one of its two keys is given. */
function timeOf(request: AuthorizationRequest): Date | undefined {
  const [current, epoch] = ['aws:CurrentTime', 'aws:EpochTime'].map((key) => contextValue(request, key))
  if (typeof current === 'string') return validDate(Date.parse(current))
  return typeof epoch === 'string' ? validDate(Number(epoch) * 1000) : undefined
}

function validDate(milliseconds: number): Date | undefined {
  const date = new Date(milliseconds)
  return Number.isNaN(date.getTime()) ? undefined : date
}

/** The region of the resource, or of the one endpoint of a global service; undefined when neither tells. */
function regionOf({ action, resource }: AuthorizationRequest): string | undefined {
  const arn = parseArn(resource)
  if (arn !== undefined && arn.region !== '') return /[*?]/.test(arn.region) ? undefined : arn.region
  const isOfAws = arn === undefined || arn.partition === 'aws'
  return isOfAws && GLOBAL_SERVICES.has(serviceOf(action)) ? 'us-east-1' : undefined
}

function serviceOf(action: string): string {
  return foldCase(action.split(':', 1)[0] ?? '')
}

function keysOfArn({ action, resource }: AuthorizationRequest, reference: Reference): [string, string | undefined][] {
  const arn = parseArn(resource)
  if (arn === undefined) return []
  const described = reference.action(action)
  const documented = new Set(
    [
      ...(described?.conditionKeys ?? []),
      ...(described?.resourceTypes.flatMap((each) => each.conditionKeys) ?? []),
    ].map(foldCase),
  )
  return arnConditionKeys
    .filter(({ key, service }) => service === arn.service && documented.has(foldCase(key)))
    .map(({ key, value }) => [key, concrete(value({ ...arn, text: resource }))])
}

/** A part of an ARN with a wildcard does not give a value. */
function concrete(value: string | undefined): string | undefined {
  return value !== undefined && /[*?]/.test(value) ? undefined : value
}
