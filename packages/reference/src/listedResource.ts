import { arnFor } from './arnTemplate.ts'
import type { Action } from './service.ts'

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
