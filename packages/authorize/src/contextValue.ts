import { type ContextValue, foldCase } from '@gatewarden/policy/internal'
import { type AuthorizationRequest, PreparedRequest } from './request.ts'

/**
 * The value that a condition key has in a request, whether the context has it or it is derived from principal and resource; undefined when the request
 * has none (rules C6, V8, V9, X1).
 *
 * @example
 * import { parsePrincipal } from '@gatewarden/authorize'
 * import { contextValue } from '@gatewarden/authorize/internal'
 * const principal = parsePrincipal('arn:aws:iam::123456789012:user/ana')
 * const request = principal && { principal, action: 's3:GetObject', resource: '*', context: { 'aws:SourceIp': '10.0.0.1' } }
 * request && contextValue(request, 'AWS:sourceIp') // => '10.0.0.1'
 * request && contextValue(request, 'aws:username') // => 'ana'
 * request && contextValue(request, 's3:prefix') // => undefined
 */
export function contextValue(request: AuthorizationRequest, key: string): ContextValue {
  return new PreparedRequest(request, undefined).value(foldCase(key))
}
