import { DEFAULT_SESSION_DURATION, type InstanceProfile } from '../entities.ts'
import { arnOf, mayBeNamed } from '../identityDraft.ts'
import type { IamDraft } from '../tables.ts'
import type { IamReducers } from './reducer.ts'

/** Roles, service-linked roles included, and instance profiles. */
export const roles: IamReducers<
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
    if (!draft.roles.has(roleId)) return
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
    const arn = arnOf(draft, 'instance-profile', path, name)
    draft.instanceProfiles.set(id, { uniqueId: id, name, path, arn, createDate: at, roles: [], tags })
  },
  instanceProfileDeleted(draft, { instanceProfileId }) {
    draft.instanceProfiles.delete(instanceProfileId)
  },
  roleAddedToInstanceProfile(draft, { instanceProfileId, roleId }) {
    const profile = draft.instanceProfiles.get(instanceProfileId)
    if (profile === undefined || !draft.roles.has(roleId) || profile.roles.includes(roleId)) return
    draft.instanceProfiles.set(instanceProfileId, { ...profile, roles: [...profile.roles, roleId] })
  },
  roleRemovedFromInstanceProfile(draft, { instanceProfileId, roleId }) {
    const profile = draft.instanceProfiles.get(instanceProfileId)
    if (profile !== undefined) removeRole(draft, profile, roleId)
  },
}

function removeRole(draft: IamDraft, profile: InstanceProfile, roleId: string): void {
  draft.instanceProfiles.set(profile.uniqueId, { ...profile, roles: profile.roles.filter((each) => each !== roleId) })
}
