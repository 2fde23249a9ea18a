import type { Call } from '../../call.ts'
import { awsManagedKey } from '../../kms/awsManagedKeys.ts'
import { keyArnNamed } from '../../kms/keyNames.ts'
import { newRoleSuffix } from '../../linkedRoles.ts'
import { DEFAULT_ATTRIBUTES } from '../attributes.ts'
import { CREATION_ACTIONS, type Creation, performSteps } from '../creation.ts'
import { defaultLocations } from '../defaultLocations.ts'
import { connectError } from '../errors.ts'
import type { CreateInstanceRequest } from '../generated/types.ts'
import { newBucketName, newDirectoryId, newId } from '../ids.ts'
import { initialResources } from '../initialResources.ts'
import { CONNECT, instanceArn, ROLE_PREFIX } from '../lookup.ts'
import { operation } from '../operation.ts'
import { connectState, type Instance } from '../state.ts'
import { readTags } from '../tags.ts'

/**
 * Checks every permission of the task in the caller's right, then makes the instance with its service-linked role in one append. A second
 * request with the same ClientToken answers the same instance.
 */
export const CreateInstance = operation('CreateInstance', {
  authorizes: 'derived',
  forCaller: CREATION_ACTIONS,
  errors: ['InvalidRequestException', 'ServiceQuotaExceededException'],
  change(call) {
    const existing = sameRequest(call)
    if (existing !== undefined) return { events: [], output: () => answer(call, existing) }
    const instance = newInstance(call)
    const creation = begin(call, instance)
    performSteps(creation)
    return { events: creation.inner.events, output: () => answer(call, instance) }
  },
})

type Create = Call<CreateInstanceRequest>

const instancesIn = ({ state, facts }: Create) =>
  Array.from(connectState.of(state).instances.entries(), ([, each]) => each).filter(
    ({ region }) => region === facts.region,
  )

function sameRequest(call: Create): Instance | undefined {
  const { ClientToken: token } = call.input
  return token === undefined ? undefined : instancesIn(call).find(({ clientToken }) => clientToken === token)
}

function newInstance(call: Create): Instance {
  const { input, facts, at, context } = call
  const { IdentityManagementType: identityManagement, InstanceAlias, DirectoryId, ClientToken: clientToken } = input
  const hasDirectory = identityManagement === 'EXISTING_DIRECTORY'
  if (hasDirectory && DirectoryId === undefined) throw connectError('noDirectory')
  const alias = InstanceAlias ?? (hasDirectory ? DirectoryId : undefined)
  if (alias === undefined) throw connectError('noAlias')
  const others = instancesIn(call)
  if (others.some((each) => each.alias.toLowerCase() === alias.toLowerCase())) throw connectError('aliasTaken')
  const { InstancesPerRegion } = context.quotas
  if (others.length >= InstancesPerRegion) throw connectError('instanceQuota', InstancesPerRegion)
  const attributes = {
    ...DEFAULT_ATTRIBUTES,
    INBOUND_CALLS: String(input.InboundCallsEnabled),
    OUTBOUND_CALLS: String(input.OutboundCallsEnabled),
  }
  return {
    instanceId: newId(context.randomBytes),
    region: facts.region,
    alias,
    identityManagement,
    directoryId: hasDirectory && DirectoryId !== undefined ? DirectoryId : newDirectoryId(context.randomBytes),
    roleName: ROLE_PREFIX + newRoleSuffix(context.randomBytes),
    status: 'CREATION_IN_PROGRESS',
    createdTime: at,
    attributes,
    tags: readTags(input.Tags),
    ...(clientToken !== undefined && { clientToken }),
  }
}

/** The instance and its resources, before the steps that need them. */
function begin(call: Create, instance: Instance): Creation {
  const { at, context } = call
  const { consoleChecks, bucket, key } = context.newInstances
  const { status: _, createdTime: __, attributes, ...created } = instance
  const inner = call.actingFor(CONNECT)
  inner.add(
    connectState.event({
      kind: 'connect.instanceCreated',
      at,
      ...created,
      attributes: Object.entries(attributes).map(([type, value]) => ({ type, value })),
    }),
    ...initialResources(call, instance.instanceId),
  )
  const managed = awsManagedKey(call, 'connect')
  if (key === undefined) inner.add(...managed.events)
  const creation = {
    call,
    inner,
    instance,
    roleSuffix: instance.roleName.slice(ROLE_PREFIX.length),
    bucket: bucket ?? newBucketName(context.randomBytes),
    domain: `amazon-connect-${instance.alias}`,
    keyArn: key === undefined ? managed.keyArn : (keyArnNamed(call, key) ?? key),
    hasOwnKey: key !== undefined,
  }
  if (consoleChecks) inner.add(...defaultLocations(creation))
  return creation
}

function answer(call: Create, { instanceId }: Instance) {
  return { Id: instanceId, Arn: instanceArn(call, instanceId) }
}
