import { DEFAULT_SESSION_DURATION, type InstanceProfile, nameKey } from '../accountState.ts'
import { type AccountDraft, arnOf, forgetIdentity, mayBeNamed } from '../draft.ts'
import type { Reducers } from './reducer.ts'

/** Roles, service-linked ones too, and instance profiles. */
export const roles: Reducers<
  | 'roleCreated'
  | 'roleUpdated'
  | 'trustPolicyUpdated'
  | 'roleDeleted'
  | 'serviceLinkedRoleDeletionStarted'
  | 'serviceLinkedRoleDeletionEnded'
  | 'instanceProfileCreated'
  | 'instanceProfileDeleted'
  | 'roleAddedToInstanceProfile'
  | 'roleRemovedFromInstanceProfile'
> = {
  roleCreated(draft, event) {
    const { at, roleId, roleName, path, tags = [], permissionsBoundary, description, service } = event
    if (draft.roles.has(roleId) || !mayBeNamed(draft, 'role', roleName, roleId)) return
    draft.names.set(nameKey('role', roleName), roleId)
    if (permissionsBoundary !== undefined) draft.boundaries.set(`${permissionsBoundary} ${roleId}`, 'role')
    if (service !== undefined) draft.rolesOfService.set(`${service} ${roleId}`, true)
    draft.roles.set(roleId, {
      uniqueId: roleId,
      name: roleName,
      path,
      arn: arnOf(draft, 'role', path, roleName),
      createDate: at,
      inlinePolicies: [],
      attachedPolicies: [],
      tags,
      trustPolicy: event.trustPolicy,
      trustPrincipals: event.trustPrincipals,
      maxSessionDuration: event.maxSessionDuration ?? DEFAULT_SESSION_DURATION,
      ...(permissionsBoundary !== undefined && { permissionsBoundary }),
      ...(description !== undefined && { description }),
      ...(service !== undefined && { service }),
    })
  },
  roleUpdated(draft, { roleId, description, maxSessionDuration }) {
    const role = draft.roles.get(roleId)
    if (role === undefined) return
    draft.roles.set(roleId, {
      ...role,
      ...(description !== undefined && { description }),
      ...(maxSessionDuration !== undefined && { maxSessionDuration }),
    })
  },
  trustPolicyUpdated(draft, { roleId, trustPolicy, trustPrincipals }) {
    const role = draft.roles.get(roleId)
    if (role !== undefined) draft.roles.set(roleId, { ...role, trustPolicy, trustPrincipals })
  },
  roleDeleted(draft, { roleId }) {
    const role = draft.roles.get(roleId)
    if (role === undefined) return
    forgetIdentity(draft, 'role', role)
    if (role.service !== undefined) draft.rolesOfService.delete(`${role.service} ${roleId}`)
    for (const profileId of draft.profilesOfRole.under(`${roleId} `)) {
      const profile = draft.instanceProfiles.get(profileId)
      if (profile !== undefined) removeRole(draft, profile, roleId)
    }
    draft.roles.delete(roleId)
  },
  serviceLinkedRoleDeletionStarted(draft, { at, taskId, roleId }) {
    const role = draft.roles.get(roleId)
    if (role === undefined || draft.deletionTasks.has(taskId)) return
    draft.roles.set(roleId, { ...role, deletionTask: taskId })
    draft.deletionTasks.set(taskId, { taskId, roleId, roleName: role.name, status: 'IN_PROGRESS', startDate: at })
  },
  serviceLinkedRoleDeletionEnded(draft, { taskId, status, reason, roleUsage }) {
    const task = draft.deletionTasks.get(taskId)
    if (task === undefined) return
    draft.deletionTasks.set(taskId, {
      ...task,
      status,
      ...(reason !== undefined && { reason }),
      ...(roleUsage && { roleUsage }),
    })
    const role = draft.roles.get(task.roleId)
    if (role?.deletionTask !== taskId) return
    const { deletionTask: _, ...rest } = role
    draft.roles.set(task.roleId, rest)
  },
  instanceProfileCreated(draft, { at, instanceProfileId: id, instanceProfileName: name, path, tags = [] }) {
    if (draft.instanceProfiles.has(id) || !mayBeNamed(draft, 'instance-profile', name, id)) return
    draft.names.set(nameKey('instance-profile', name), id)
    const arn = arnOf(draft, 'instance-profile', path, name)
    draft.instanceProfiles.set(id, { uniqueId: id, name, path, arn, createDate: at, roles: [], tags })
  },
  instanceProfileDeleted(draft, { instanceProfileId }) {
    const profile = draft.instanceProfiles.get(instanceProfileId)
    if (profile === undefined) return
    for (const roleId of profile.roles) draft.profilesOfRole.delete(`${roleId} ${instanceProfileId}`)
    draft.names.delete(nameKey('instance-profile', profile.name))
    draft.instanceProfiles.delete(instanceProfileId)
  },
  roleAddedToInstanceProfile(draft, { instanceProfileId, roleId }) {
    const profile = draft.instanceProfiles.get(instanceProfileId)
    if (profile === undefined || !draft.roles.has(roleId) || profile.roles.includes(roleId)) return
    draft.profilesOfRole.set(`${roleId} ${instanceProfileId}`, true)
    draft.instanceProfiles.set(instanceProfileId, { ...profile, roles: [...profile.roles, roleId] })
  },
  roleRemovedFromInstanceProfile(draft, { instanceProfileId, roleId }) {
    const profile = draft.instanceProfiles.get(instanceProfileId)
    if (profile !== undefined) removeRole(draft, profile, roleId)
  },
}

function removeRole(draft: AccountDraft, profile: InstanceProfile, roleId: string): void {
  draft.profilesOfRole.delete(`${roleId} ${profile.uniqueId}`)
  draft.instanceProfiles.set(profile.uniqueId, { ...profile, roles: profile.roles.filter((each) => each !== roleId) })
}
