import type { AwsManagedPolicy } from '@gatewarden/catalogue'
import type { Identity } from '@gatewarden/directory'
import {
  type CustomerPolicy,
  type LiveGroup,
  type LiveRole,
  type LiveUser,
  listNamed,
} from '@gatewarden/directory/internal'
import type { Call } from '../call.ts'
import { tagsToWire } from '../tags.ts'
import { awsPolicies } from './awsPolicies.ts'
import type {
  AttachedPolicy,
  GetAccountAuthorizationDetailsRequest,
  GroupDetail,
  ManagedPolicyDetail,
  PolicyDetail,
  RoleDetail,
  UserDetail,
} from './generated/types.ts'
import { policiesInUse } from './policiesInUse.ts'
import { listedAwsVersion, listedVersion, withDocument } from './policyVersions.ts'
import {
  attachedView,
  awsPolicyView,
  boundaryView,
  encodeDocument,
  groupView,
  listedPolicy,
  listedRole,
  listedUser,
  roleLastUsed,
  taggedInstanceProfile,
} from './views.ts'

type DetailsCall = Call<GetAccountAuthorizationDetailsRequest>
type Word = NonNullable<GetAccountAuthorizationDetailsRequest['Filter']>[number]

interface Details {
  readonly UserDetailList: readonly UserDetail[]
  readonly GroupDetailList: readonly GroupDetail[]
  readonly RoleDetailList: readonly RoleDetail[]
  readonly Policies: readonly ManagedPolicyDetail[]
}

/** One user, group, role or policy of the answer; its details are made only for the requested page. */
export interface DetailRow {
  readonly key: string
  readonly list: keyof Details
  readonly detail: () => Details[keyof Details][number]
}

interface Section {
  readonly word: Word
  rows(call: DetailsCall, after: string | undefined): Iterable<DetailRow>
}

/** The newest versions of an AWS managed policy are answered, as many as the IAM console shows. GetPolicyVersion reads any. */
const MAX_AWS_VERSIONS = 25

/** The five kinds in the order in which they are answered, each sorted by name: a page continues where the one before ended. */
const SECTIONS: readonly Section[] = [
  section('User', 'UserDetailList', ({ state }, after) => listNamed(state, 'user', after), userDetail),
  section('Group', 'GroupDetailList', ({ state }, after) => listNamed(state, 'group', after), groupDetail),
  section('Role', 'RoleDetailList', ({ state }, after) => listNamed(state, 'role', after), roleDetail),
  section('LocalManagedPolicy', 'Policies', ({ state }, after) => listNamed(state, 'policy', after), customerDetail),
  section('AWSManagedPolicy', 'Policies', awsPoliciesInUse, awsDetail),
]

function section<List extends keyof Details, Item extends { readonly name: string }>(
  word: Word,
  list: List,
  from: (call: DetailsCall, after: string | undefined) => Iterable<Item>,
  detailOf: (item: Item, call: DetailsCall) => Details[List][number],
): Section {
  return {
    word,
    *rows(call, after) {
      for (const item of from(call, after)) {
        yield { key: `${word} ${item.name}`, list, detail: () => detailOf(item, call) }
      }
    },
  }
}

/** The requested rows after a key; all kinds without a filter (IAM API Reference, GetAccountAuthorizationDetails). */
export function* detailRows(call: DetailsCall, after = ' '): Iterable<DetailRow> {
  const { Filter: filter = [] } = call.input
  const [word, name] = after.split(' ')
  const first = SECTIONS.findIndex((each) => each.word === word)
  for (const [index, each] of SECTIONS.entries()) {
    if (index < first || (filter.length > 0 && !filter.includes(each.word))) continue
    yield* each.rows(call, index === first ? name : undefined)
  }
}

/** The four lists of an answer. */
export function detailLists(rows: readonly DetailRow[]): Details {
  const of = <List extends keyof Details>(list: List) =>
    rows.filter((row) => row.list === list).map((row) => row.detail()) as unknown as Details[List]
  return {
    UserDetailList: of('UserDetailList'),
    GroupDetailList: of('GroupDetailList'),
    RoleDetailList: of('RoleDetailList'),
    Policies: of('Policies'),
  }
}

function* awsPoliciesInUse({ state, catalogue }: DetailsCall, after: string | undefined): Iterable<AwsManagedPolicy> {
  const inUse = policiesInUse(state)
  const { listed, from } = awsPolicies(catalogue)
  for (const policy of listed.slice(after === undefined ? 0 : from(after))) if (inUse.has(policy.arn)) yield policy
}

function userDetail(user: LiveUser): UserDetail {
  return {
    ...listedUser(user),
    UserPolicyList: inlineDetails(user),
    GroupList: user.groups,
    AttachedManagedPolicies: attachedDetails(user),
    ...boundaryView(user.permissionsBoundary),
    Tags: tagsToWire(user.tags),
  }
}

function groupDetail(group: LiveGroup): GroupDetail {
  return {
    ...groupView(group),
    GroupPolicyList: inlineDetails(group),
    AttachedManagedPolicies: attachedDetails(group),
  }
}

/** Without description and maximum session duration, which only GetRole answers. */
function roleDetail(role: LiveRole, { state, context }: DetailsCall): RoleDetail {
  const { MaxSessionDuration: _, Description: __, ...listed } = listedRole(role, state)
  return {
    ...listed,
    InstanceProfileList: [...state.profilesOfRole.under(`${role.uniqueId} `)].flatMap((id) => {
      const profile = state.instanceProfiles.get(id)
      return profile === undefined ? [] : [taggedInstanceProfile(profile, state)]
    }),
    RolePolicyList: inlineDetails(role),
    AttachedManagedPolicies: attachedDetails(role),
    ...boundaryView(role.permissionsBoundary),
    Tags: tagsToWire(role.tags),
    RoleLastUsed: roleLastUsed(role, context.lastUsed),
  }
}

function inlineDetails({ inlinePolicies }: Identity): PolicyDetail[] {
  return inlinePolicies.map(({ name, document }) => ({
    PolicyName: name,
    PolicyDocument: encodeDocument(String(document)),
  }))
}

function attachedDetails({ attachedPolicies }: Identity): AttachedPolicy[] {
  return attachedPolicies.map(attachedView)
}

/** Every existing version, newest first. */
function customerDetail(policy: CustomerPolicy, { state }: DetailsCall): ManagedPolicyDetail {
  const { description, versions } = policy
  return {
    ...listedPolicy(policy, state),
    ...(description !== undefined && { Description: description }),
    PolicyVersionList: versions.toReversed().map((version) => withDocument(listedVersion(version), version.document)),
  }
}

function awsDetail(policy: AwsManagedPolicy, { state, catalogue }: DetailsCall): ManagedPolicyDetail {
  const newest = policy.versions.length - MAX_AWS_VERSIONS
  const shown = policy.versions.filter(({ isDefault }, index) => isDefault || index >= newest)
  return {
    ...awsPolicyView(policy, state),
    PolicyVersionList: shown.toReversed().flatMap((version) => {
      const answer = catalogue.get(policy.arn, { versionId: version.versionId })
      return 'code' in answer ? [] : [withDocument(listedAwsVersion(policy, version), answer.text)]
    }),
  }
}
