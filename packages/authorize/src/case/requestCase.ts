import { isAccountId } from '@gatewarden/policy'
import { foldCase, type JsonReader, splitArn } from '@gatewarden/policy/internal'
import {
  anonymous,
  type Principal,
  type PrincipalFacts,
  parsePrincipal,
  providerPrincipal,
  servicePrincipal,
} from '../principal.ts'
import type { AuthorizationRequest, ContextEntries } from '../request.ts'

const REQUEST_MEMBERS = new Set(['principal', 'action', 'resource', 'resourceAccountId', 'credentials', 'context'])
const PRINCIPAL_MEMBERS = new Set(['type', 'arn', 'issuer', 'provider', 'service', 'roleArn'])

/** Reads the request of an evaluation case. */
export function readRequest(request: JsonReader): AuthorizationRequest {
  request.members(REQUEST_MEMBERS)
  const principal = request.required('principal')
  const action = request.required('action')
  if (!isAction(action.text())) throw action.error(`${action.name} "${action.text()}" is not service:Name`)
  const resource = request.required('resource')
  if (!isResource(resource.text())) {
    throw resource.error(`${resource.name} "${resource.text()}" is neither an ARN nor "*"`)
  }
  const account = request.optional('resourceAccountId')
  if (account !== undefined && !isAccountId(account.text())) throw account.error(`${account.name} is not twelve digits`)
  const credentials = request.optional('credentials')
  if (credentials !== undefined && credentials.text() !== 'GetSessionToken')
    throw credentials.error(`${credentials.name} is not "GetSessionToken"`)
  return {
    principal: readPrincipal(principal),
    action: action.text(),
    resource: resource.text(),
    context: readContext(request.optional('context')),
    ...(account === undefined ? {} : { resourceAccountId: account.text() }),
    ...(credentials === undefined ? {} : { credentials: 'GetSessionToken' }),
  }
}

/**
 * Whether a text is an action of a request: `service:Name` without wildcards.
 *
 * @example
 * import { isAction } from '@gatewarden/authorize/internal'
 * isAction('connect:CreateInstance') // => true
 * isAction('connect:*') // => false
 */
export function isAction(text: string): boolean {
  const [service, name, ...rest] = text.split(':')
  return Boolean(service) && Boolean(name) && rest.length === 0 && !text.includes('*') && !text.includes('?')
}

/**
 * Whether a text is a resource of a request: an ARN of six parts, or `*` (rules R2, R7).
 *
 * @example
 * import { isResource } from '@gatewarden/authorize/internal'
 * isResource('arn:aws:s3:::amazon-connect-a1b2') // => true
 * isResource('amazon-connect-a1b2') // => false
 */
export function isResource(text: string): boolean {
  if (text === '*') return true
  const parts = splitArn(text)
  return parts.length === 6 && parts[0] === 'arn'
}

function readPrincipal(element: JsonReader): Principal {
  if (element.node.type === 'string') return principalOf(element.text(), element)
  element.members(PRINCIPAL_MEMBERS)
  const text = (name: string) => element.member(name)?.text()
  const [type, arn, issuer, roleArn] = [text('type'), text('arn'), text('issuer'), text('roleArn')]
  if (type === 'Anonymous') return anonymous
  const provider = text('provider')
  if (type === 'Federated' && provider !== undefined) return providerPrincipal(provider)
  const service = text('service')
  if (type === 'Service' && service !== undefined) return servicePrincipal(service)
  if (arn === undefined) throw element.error(`${element.name} is neither an ARN nor of a known type`)
  const facts = { ...(issuer === undefined ? {} : { issuer }), ...(roleArn === undefined ? {} : { roleArn }) }
  return principalOf(arn, element, facts)
}

function principalOf(text: string, element: JsonReader, facts: PrincipalFacts = {}): Principal {
  const principal = parsePrincipal(text, facts)
  if (principal !== undefined) return principal
  throw element.error(`${element.name} "${text}" is neither the ARN of a principal nor a service principal`)
}

function readContext(context: JsonReader | undefined): ContextEntries {
  if (context === undefined) return {}
  const values = (entry: JsonReader) => (entry.node.type === 'array' ? entry.items().map(scalar) : scalar(entry))
  const entries = [...context.members()]
  const names = new Map<string, string>()
  for (const [key, entry] of entries) {
    const other = names.get(foldCase(key))
    // Names of condition keys are case-insensitive (rule C6), so that one of the two values would not count.
    if (other !== undefined) throw entry.error(`${entry.name} is the same condition key as "${other}"`)
    names.set(foldCase(key), key)
  }
  return Object.fromEntries(entries.map(([key, entry]) => [key, values(entry)]))
}

function scalar(value: JsonReader): string {
  const { node } = value
  if (node.type === 'string' || node.type === 'number' || node.type === 'boolean') return String(node.value)
  throw value.error(`${value.name} is not a string, number or Boolean, nor a list of them`)
}
