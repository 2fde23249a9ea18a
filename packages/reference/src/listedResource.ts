import { arnFor, arnTemplates, matchArn } from './arnTemplate.ts'
import type { ResourceRequest } from './requestResource.ts'
import type { Action } from './service.ts'
import { shown } from './shown.ts'

/**
 * The ARN that an action which lists resources is authorized on in an account, with the path prefix of the request; undefined for other actions.
 *
 * @example
 * import { openReference } from '@gatewarden/reference'
 * import { listedResource } from '@gatewarden/reference/internal'
 * const action = openReference().action('iam:ListRoles')
 * const account = { partition: 'aws', accountId: '123456789012' }
 * action && listedResource(action, account) // => 'arn:aws:iam::123456789012:role/'
 * action && listedResource(action, account, '/team/') // => 'arn:aws:iam::123456789012:role/team/'
 */
export function listedResource(
  { listedArn }: Pick<Action, 'listedArn'>,
  { partition, accountId }: { readonly partition: string; readonly accountId: string },
  pathPrefix = '/',
): string | undefined {
  if (listedArn === undefined || !pathPrefix.startsWith('/')) return undefined
  const filled = arnFor(listedArn, { Partition: partition, Account: accountId, PathPrefix: pathPrefix })
  return 'arn' in filled ? filled.arn : undefined
}

/** Whether a resource fits an action that lists resources. */
export function requestListed(fullName: string, listedArn: string, resource: string): ResourceRequest {
  const [template] = arnTemplates([listedArn])
  const values = template && matchArn(template, resource)
  if (values !== undefined && values.get('PathPrefix')?.startsWith('/') !== false) {
    return { ok: true, resource, resourceTypes: [], alsoRequired: [] }
  }
  const example = listedArn.replace(PATH_PREFIX, '/')
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
