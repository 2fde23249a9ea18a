import type { AccountState } from '@gatewarden/directory'
import type { LiveRole, RoleUsage } from '@gatewarden/directory/internal'
import { service } from '../service.ts'
import { conditionKeys } from './conditionKeys.ts'
import { contactRow, receive } from './contacts.ts'
import { operations } from './generated/operations.ts'
import type { OperationTypes } from './generated/types.ts'
import { connectState } from './state.ts'
import { tagsAt } from './tags.ts'

/** Milliseconds from CREATION_IN_PROGRESS to ACTIVE. */
const CREATION_TIME = 1_000

export const connect = service<OperationTypes>('connect', {
  operations,
  resources: { contact: [contactRow] },
  resourceArn: 'resourceArn',
  wildcardId: true,
  conditionKeys,
  tagsOf: tagsAt,
  tagOnCreate: {
    CreateInstance: 'connect:TagResource',
    CreateIntegrationAssociation: 'connect:TagResource',
    CreateUseCase: 'connect:TagResource',
  },
  state: connectState,
  usesOfServiceLinkedRole: usesOf,
  due: activations,
  receive,
  // Any operation may answer it, though the model of some does not list it.
  errors: ['InvalidParameterException'],
})

/** A role is in use while its instance exists. */
function usesOf({ name }: LiveRole, state: AccountState): RoleUsage {
  return Array.from(connectState.of(state).instances.entries()).flatMap(([id, { roleName, region }]) => {
    const arn = `arn:${state.partition}:connect:${region}:${state.accountId}:instance/${id}`
    return roleName === name ? [{ region, resources: [arn] }] : []
  })
}

function activations(state: AccountState, at: string) {
  return Array.from(connectState.of(state).instances.entries()).flatMap(([instanceId, { status, createdTime }]) => {
    const isDue = status === 'CREATION_IN_PROGRESS' && Date.parse(at) - Date.parse(createdTime) >= CREATION_TIME
    return isDue ? [connectState.event({ kind: 'connect.instanceActivated', at, instanceId })] : []
  })
}
