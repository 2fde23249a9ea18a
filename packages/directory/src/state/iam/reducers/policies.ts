import { foldCase } from '@gatewarden/policy/internal'
import type { Tag } from '../../../account.ts'
import type { CustomerPolicy } from '../entities.ts'
import { arnOf, changeIdentity, mayBeNamed } from '../identityDraft.ts'
import type { IamDraft } from '../tables.ts'
import type { IamReducers } from './reducer.ts'

/** Customer managed policies with their versions, inline policies, attachments, permissions boundaries and tags. */
export const policies: IamReducers<
  | 'policyCreated'
  | 'policyVersionCreated'
  | 'policyVersionDeleted'
  | 'defaultPolicyVersionSet'
  | 'policyDeleted'
  | 'inlinePolicyPut'
  | 'inlinePolicyDeleted'
  | 'policyAttached'
  | 'policyDetached'
  | 'permissionsBoundaryPut'
  | 'permissionsBoundaryDeleted'
  | 'tagsPut'
  | 'tagsRemoved'
> = {
  policyCreated(draft, { at, policyId, policyName, path, tags = [], description, document }) {
    if (draft.policies.has(policyId) || !mayBeNamed(draft, 'policy', policyName, policyId)) return
    draft.policies.set(policyId, {
      uniqueId: policyId,
      name: policyName,
      path,
      arn: arnOf(draft, 'policy', path, policyName),
      createDate: at,
      updateDate: at,
      versions: [{ versionId: 'v1', isDefault: true, createDate: at, document }],
      nextVersion: 2,
      tags,
      ...(description !== undefined && { description }),
    })
  },
  policyVersionCreated(draft, { at, policyId, versionId, document, isDefault }) {
    const policy = draft.policies.get(policyId)
    const number = Number(versionId.slice(1))
    if (policy === undefined || number < policy.nextVersion) return
    const version = { versionId, isDefault: false, createDate: at, document }
    const grown = { ...policy, versions: [...policy.versions, version], nextVersion: number + 1, updateDate: at }
    draft.policies.set(policyId, isDefault ? withDefault(grown, versionId) : grown)
  },
  policyVersionDeleted(draft, { at, policyId, versionId }) {
    const policy = draft.policies.get(policyId)
    if (policy === undefined) return
    const versions = policy.versions.filter((version) => version.isDefault || version.versionId !== versionId)
    draft.policies.set(policyId, { ...policy, versions, updateDate: at })
  },
  defaultPolicyVersionSet(draft, { at, policyId, versionId }) {
    const policy = draft.policies.get(policyId)
    if (!policy?.versions.some((version) => version.versionId === versionId)) return
    draft.policies.set(policyId, withDefault({ ...policy, updateDate: at }, versionId))
  },
  policyDeleted(draft, { policyId }) {
    const policy = draft.policies.get(policyId)
    if (policy === undefined) return
    for (const identityId of draft.attachments.under(`${policy.arn} `)) detach(draft, identityId, policy.arn)
    draft.policies.delete(policyId)
  },
  inlinePolicyPut(draft, { identityId, policyName: name, document }) {
    changeIdentity(draft, identityId, (identity) => {
      const others = identity.inlinePolicies.filter((policy) => policy.name !== name)
      return { ...identity, inlinePolicies: [...others, { name, document }] }
    })
  },
  inlinePolicyDeleted(draft, { identityId, policyName }) {
    changeIdentity(draft, identityId, (identity) => ({
      ...identity,
      inlinePolicies: identity.inlinePolicies.filter(({ name }) => name !== policyName),
    }))
  },
  policyAttached(draft, { identityId, policyArn }) {
    changeIdentity(draft, identityId, (identity) => {
      if (identity.attachedPolicies.includes(policyArn)) return identity
      return { ...identity, attachedPolicies: [...identity.attachedPolicies, policyArn] }
    })
  },
  policyDetached(draft, { identityId, policyArn }) {
    detach(draft, identityId, policyArn)
  },
  permissionsBoundaryPut(draft, { identityId, policyArn }) {
    changeBoundary(draft, identityId, policyArn)
  },
  permissionsBoundaryDeleted(draft, { identityId }) {
    changeBoundary(draft, identityId, undefined)
  },
  tagsPut(draft, { resourceId, tags }) {
    changeTags(draft, resourceId, (current, keyOf) => {
      const put = new Map(tags.map((tag) => [keyOf(tag.key), tag]))
      const kept = current.map((tag) => {
        const now = put.get(keyOf(tag.key)) ?? tag
        put.delete(keyOf(tag.key))
        return now
      })
      return [...kept, ...put.values()]
    })
  },
  tagsRemoved(draft, { resourceId, keys }) {
    changeTags(draft, resourceId, (current, keyOf) => {
      const removed = new Set(keys.map(keyOf))
      return current.filter(({ key }) => !removed.has(keyOf(key)))
    })
  },
}

/** Versions that do not change stay the same objects, so that their compiled policies are reused. */
function withDefault(policy: CustomerPolicy, versionId: string): CustomerPolicy {
  const versions = policy.versions.map((version) => {
    const isDefault = version.versionId === versionId
    return version.isDefault === isDefault ? version : { ...version, isDefault }
  })
  return { ...policy, versions }
}

function detach(draft: IamDraft, identityId: string, policyArn: string): void {
  changeIdentity(draft, identityId, (identity) => ({
    ...identity,
    attachedPolicies: identity.attachedPolicies.filter((arn) => arn !== policyArn),
  }))
}

function changeBoundary(draft: IamDraft, id: string, policyArn: string | undefined): void {
  const user = draft.users.get(id)
  if (user !== undefined) draft.users.set(id, withBoundary(user, policyArn))
  const role = draft.roles.get(id)
  if (role !== undefined) draft.roles.set(id, withBoundary(role, policyArn))
}

function withBoundary<Kind extends { readonly permissionsBoundary?: string }>(
  { permissionsBoundary: _, ...identity }: Kind,
  policyArn: string | undefined,
): Kind {
  return { ...identity, ...(policyArn !== undefined && { permissionsBoundary: policyArn }) } as Kind
}

type ChangeTags = (tags: readonly Tag[], keyOf: (key: string) => string) => readonly Tag[]

/** Tag keys of users and roles are compared without regard to case, others with it (IAM User Guide, Tags for IAM resources). */
function changeTags(draft: IamDraft, id: string, change: ChangeTags): void {
  const exact = (key: string) => key
  const user = draft.users.get(id)
  if (user !== undefined) draft.users.set(id, { ...user, tags: change(user.tags, foldCase) })
  const role = draft.roles.get(id)
  if (role !== undefined) draft.roles.set(id, { ...role, tags: change(role.tags, foldCase) })
  const policy = draft.policies.get(id)
  if (policy !== undefined) draft.policies.set(id, { ...policy, tags: change(policy.tags, exact) })
  const profile = draft.instanceProfiles.get(id)
  if (profile !== undefined) draft.instanceProfiles.set(id, { ...profile, tags: change(profile.tags, exact) })
}
