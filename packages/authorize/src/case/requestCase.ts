import { isAccountId, type JsonNode, splitArn } from '@gatewarden/policy'
import { anonymous, type Principal, parsePrincipal, providerPrincipal, servicePrincipal } from '../principal.ts'
import type { AuthorizationRequest, ContextEntries } from '../request.ts'
import { anyMembers, isNothing, objectMembers, Refused, textOf } from './caseReading.ts'

const REQUEST_MEMBERS = new Set(['principal', 'action', 'resource', 'resourceAccountId', 'context'])
const PRINCIPAL_MEMBERS = new Set(['type', 'arn', 'issuer', 'provider', 'service', 'roleArn'])

/** Reads the request of an evaluation case; throws `Refused` with the place of what is wrong. */
export function readRequest(node: JsonNode): AuthorizationRequest {
  const members = objectMembers(node, 'request', REQUEST_MEMBERS)
  const text = (name: string): string => {
    const member = members.get(name)
    if (member === undefined) throw new Refused(node, `request.${name} is missing`)
    return textOf(member, `request.${name}`)
  }
  const principal = members.get('principal')
  if (principal === undefined) throw new Refused(node, 'request.principal is missing')
  const action = text('action')
  if (!isAction(action))
    throw new Refused(members.get('action') ?? node, `request.action "${action}" is not service:Name`)
  const resource = text('resource')
  if (!isResource(resource)) {
    throw new Refused(members.get('resource') ?? node, `request.resource "${resource}" is neither an ARN nor "*"`)
  }
  const account = members.get('resourceAccountId')
  if (!isNothing(account) && !isAccountId(String(account.value))) {
    throw new Refused(account, 'request.resourceAccountId is not twelve digits')
  }
  return {
    principal: readPrincipal(principal),
    action,
    resource,
    context: readContext(members.get('context')),
    ...(typeof account?.value === 'string' ? { resourceAccountId: account.value } : {}),
  }
}

/**
 * Whether a text is an action that can be asked for: `service:Name` without wildcards.
 *
 * @example
 * import { isAction } from '@gatewarden/authorize'
 * isAction('connect:CreateInstance') // => true
 * isAction('connect:*') // => false
 */
export function isAction(text: string): boolean {
  const [service, name, ...rest] = text.split(':')
  return Boolean(service) && Boolean(name) && rest.length === 0 && !text.includes('*') && !text.includes('?')
}

/**
 * Whether a text is a resource that can be asked for: an ARN of six parts, or `*` (rules R2, R7).
 *
 * @example
 * import { isResource } from '@gatewarden/authorize'
 * isResource('arn:aws:s3:::amazon-connect-a1b2') // => true
 * isResource('amazon-connect-a1b2') // => false
 */
export function isResource(text: string): boolean {
  if (text === '*') return true
  const parts = splitArn(text)
  return parts.length === 6 && parts[0] === 'arn'
}

function readPrincipal(node: JsonNode): Principal {
  if (node.type === 'string') return known(parsePrincipal(node.value), node, node.value)
  const members = objectMembers(node, 'request.principal', PRINCIPAL_MEMBERS)
  const text = (name: string): string | undefined => {
    const member = members.get(name)
    return member === undefined ? undefined : textOf(member, `principal.${name}`)
  }
  const [type, arn, issuer, roleArn] = [text('type'), text('arn'), text('issuer'), text('roleArn')]
  if (type === 'Anonymous') return anonymous
  const provider = text('provider')
  if (type === 'Federated' && provider !== undefined) return providerPrincipal(provider)
  const service = text('service')
  if (type === 'Service' && service !== undefined) return servicePrincipal(service)
  if (arn === undefined) throw new Refused(node, 'request.principal is neither an ARN nor of a known type')
  const facts = { ...(issuer === undefined ? {} : { issuer }), ...(roleArn === undefined ? {} : { roleArn }) }
  return known(parsePrincipal(arn, facts), node, arn)
}

function known(principal: Principal | undefined, node: JsonNode, text: string): Principal {
  if (principal !== undefined) return principal
  throw new Refused(node, `request.principal "${text}" is neither the ARN of a principal nor a service principal`)
}

function readContext(node: JsonNode | undefined): ContextEntries {
  if (isNothing(node)) return {}
  const entries = [...anyMembers(node, 'request.context')].map(
    ([key, value]) => [key, value.type === 'array' ? (value.children ?? []).map(scalar) : scalar(value)] as const,
  )
  return Object.fromEntries(entries)
}

function scalar(node: JsonNode): string {
  if (node.type === 'string' || node.type === 'number' || node.type === 'boolean') return String(node.value)
  throw new Refused(node, 'a value of request.context is no string, number or Boolean, nor a list of them')
}
