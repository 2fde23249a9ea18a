import type { ContextEntries } from './request.ts'

/**
 * The condition keys of a request that services made for the caller, the first service first; without one, of a request of the caller itself (IAM
 * User Guide, AWS global condition context keys, aws:CalledVia and aws:ViaAWSService).
 *
 * @example
 * import { calledViaKeys } from '@gatewarden/authorize/internal'
 * calledViaKeys(['connect.amazonaws.com'])['aws:CalledViaLast'] // => 'connect.amazonaws.com'
 * calledViaKeys([]) // => { 'aws:ViaAWSService': 'false' }
 */
export function calledViaKeys(services: readonly string[]): ContextEntries {
  const [first] = services
  const last = services.at(-1)
  if (first === undefined || last === undefined) return { 'aws:ViaAWSService': 'false' }
  return {
    'aws:CalledVia': services,
    'aws:CalledViaFirst': first,
    'aws:CalledViaLast': last,
    'aws:ViaAWSService': 'true',
  }
}
