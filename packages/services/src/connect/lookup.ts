import type { AccountState } from '@gatewarden/directory'
import { findNamed, type LiveRole } from '@gatewarden/directory/internal'
import { type Place, regionalArn } from '../arns.ts'
import type { Call } from '../call.ts'
import { connectError } from './errors.ts'
import { connectState, type Instance, type Resource } from './state.ts'

/** The service principal of Amazon Connect. */
export const CONNECT = 'connect.amazonaws.com'
/** The name of the service-linked role of an instance, without its suffix. */
export const ROLE_PREFIX = 'AWSServiceRoleForAmazonConnect_'

/** The input of whatever is about one instance. */
export interface OfInstance {
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

/** As `instanceOf`, for operations that need an instance whose creation has ended. */
export function activeInstanceOf(call: Pick<Call<OfInstance>, 'input' | 'state' | 'facts'>): Instance {
  const instance = instanceOf(call)
  if (instance.status !== 'ACTIVE') throw connectError('notActive', instance.instanceId)
  return instance
}

export function instanceArn(call: Place, path: string): string {
  return regionalArn(call, 'connect', `instance/${path}`)
}

/** A resource of an instance, by the word of its ARN. */
export function resourceOf(call: Call<OfInstance>, word: string, id: string): Resource {
  const { instanceId } = instanceOf(call)
  const resource = connectState.of(call.state).resources.get(`${instanceId}/${word}/${id}`)
  if (resource === undefined) throw connectError('noResource', word, id)
  return resource
}

/** The service-linked role of an instance; undefined where an administrator of the account deleted it. */
export function roleOf(state: AccountState, { roleName }: Pick<Instance, 'roleName'>): LiveRole | undefined {
  return findNamed(state, 'role', roleName)
}
