import { regionalArn } from '../../arns.ts'
import { startDeletion } from '../../linkedRoles.ts'
import { INTEGRATION_ACTIONS, integrationsOf, membersOf, releaseIntegration } from '../integrations.ts'
import { CONNECT, instanceOf, roleOf } from '../lookup.ts'
import { operation } from '../operation.ts'
import { connectState } from '../state.ts'
import { storageOf, storageView } from '../storage.ts'
import { ownKeyOf, retiredByRole } from '../storageKeys.ts'

/**
 * Deletes the instance with everything in it, and begins the deletion of its service-linked role, which Amazon Connect does itself: the policy
 * of the role allows it. Integrations need of the caller what DeleteIntegrationAssociation needs (decision 97). Buckets, log groups and domains
 * stay.
 */
export const DeleteInstance = operation('DeleteInstance', {
  authorizes: 'derived',
  forCaller: [
    'ds:DescribeDirectories',
    'ds:DeleteDirectory',
    'ds:UnauthorizeApplication',
    ...INTEGRATION_ACTIONS.delete,
  ],
  errors: ['InvalidRequestException', 'ResourceNotFoundException'],
  change(call) {
    const { at, state, context } = call
    const instance = instanceOf(call)
    const inner = call.actingFor(CONNECT)
    const directory = regionalArn(call, 'ds', `directory/${instance.directoryId}`)
    if (context.newInstances.consoleChecks) {
      inner.require({ action: 'ds:DescribeDirectories', resource: '*' })
      inner.require({ action: 'ds:DeleteDirectory', resource: directory })
      inner.require({ action: 'ds:UnauthorizeApplication', resource: directory })
    }
    for (const config of storageOf(state, instance)) {
      const keyId = ownKeyOf(call, storageView(config))
      if (keyId !== undefined) inner.add(...retiredByRole(call, { instance, resourceType: config.ResourceType, keyId }))
    }
    for (const each of integrationsOf(call, instance)) releaseIntegration(call, inner, instance, membersOf(each))
    inner.add(connectState.event({ kind: 'connect.instanceDeleted', at, instanceId: instance.instanceId }))
    const role = roleOf(state, instance)
    if (role !== undefined) inner.add(...startDeletion(call, role).events)
    return { events: inner.events }
  },
})
