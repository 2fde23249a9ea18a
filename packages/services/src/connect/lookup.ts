import type { AccountState } from '@gatewarden/directory'
import { findNamed, type LiveRole } from '@gatewarden/directory/internal'
import { regionalArn } from '../arns.ts'
import type { Call } from '../call.ts'
import { connectError } from './errors.ts'
import { connectState, type Instance } from './state.ts'

/** The service principal of Amazon Connect. */
export const CONNECT = 'connect.amazonaws.com'
/** The name of the service-linked role of an instance, without its suffix. */
export const ROLE_PREFIX = 'AWSServiceRoleForAmazonConnect_'

interface OfInstance {
  readonly InstanceId: string
}

/** The instance that a call names; throws ResourceNotFoundException where the region has none with the id. */
export function instanceOf({ input, state, facts }: Pick<Call<OfInstance>, 'input' | 'state' | 'facts'>): Instance {
  return instanceWithId(state, facts.region, input.InstanceId)
}

function instanceWithId(state: AccountState, region: string, id: string): Instance {
  const instance = connectState.of(state).instances.get(id)
  if (instance === undefined || instance.region !== region) throw connectError('noInstance', id)
  return instance
}

export function instanceArn(call: Pick<Call, 'state' | 'facts'>, path: string): string {
  return regionalArn(call, 'connect', `instance/${path}`)
}

/** The service-linked role of an instance; undefined where an administrator of the account deleted it. */
export function roleOf(state: AccountState, { roleName }: Pick<Instance, 'roleName'>): LiveRole | undefined {
  return findNamed(state, 'role', roleName)
}
