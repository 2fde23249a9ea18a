import { isAccountId, parseArn } from '@gatewarden/policy'
import { type JsonReader, readJsonWith } from '@gatewarden/policy/internal'
import type {
  Account,
  Group,
  HeldPolicy,
  HeldVersion,
  Identity,
  InlinePolicy,
  Named,
  Role,
  Tag,
  User,
} from './account.ts'
import type { AccountProblem } from './accountProblem.ts'

/** Longest account file read, in UTF-16 units. */
const MAX_ACCOUNT_LENGTH = 256 * 1024 * 1024

const LISTS = ['UserDetailList', 'GroupDetailList', 'RoleDetailList', 'Policies']

/**
 * Reads the unchanged output of `aws iam get-account-authorization-details` (IAM API Reference, GetAccountAuthorizationDetails).
 * Documents may be JSON objects, as the AWS CLI prints them, or text, URL-encoded or plain. Members that are not used are ignored,
 * because AWS adds new ones.
 *
 * @example
 * import { readAccount } from '@gatewarden/directory'
 * readAccount('{"UserDetailList": [{}]}').problem?.message // => 'UserDetailList[0].Arn is missing'
 */
export function readAccount(text: string, file = 'account'): { account?: Account; problem?: AccountProblem } {
  const answer = readJsonWith(text, 'the account file', (root) => accountOf(root, text, file), MAX_ACCOUNT_LENGTH)
  if ('value' in answer) return { account: answer.value }
  const { message, line, column } = answer.problem
  return { problem: { message, place: { line, column } } }
}

function accountOf(root: JsonReader, text: string, file: string): Account {
  if (!LISTS.some((name) => root.member(name) !== undefined)) {
    throw root.error(`the account file has none of ${LISTS.join(', ')}`)
  }
  const each = <T extends { name: string }>(list: string, read: (item: JsonReader) => T) =>
    byKey(listOf(root, list), read, ({ name }) => name)
  const users = each('UserDetailList', userOf)
  const groups = each('GroupDetailList', groupOf)
  const roles = each('RoleDetailList', roleOf)
  const policies = byKey(listOf(root, 'Policies'), policyOf, ({ arn }) => arn)
  const accountId = accountIdOf([...users.values(), ...roles.values(), ...groups.values(), ...policies.values()])
  if (accountId === undefined) throw root.error('no ARN of the account file has an account id')
  const partition = parseArn([...users.values(), ...roles.values()][0]?.arn ?? '')?.partition ?? 'aws'
  const identities = { users: named(users), groups: named(groups), roles: named(roles) }
  return { accountId, partition, ...identities, policies, source: { file, text } }
}

/** The items of a list that may be left out. */
function listOf(owner: JsonReader, name: string): readonly JsonReader[] {
  return owner.optional(name)?.items() ?? []
}

function textOf(owner: JsonReader, name: string): string {
  return owner.required(name).text()
}

function named<Kind extends Identity>(byName: ReadonlyMap<string, Kind>): Named<Kind> {
  const byId = new Map([...byName.values()].map((identity) => [identity.uniqueId, identity]))
  return {
    get: (name) => byName.get(name),
    byId: (id) => byId.get(id),
    keys: () => byName.keys(),
    values: () => byName.values(),
  }
}

function byKey<T>(
  items: readonly JsonReader[],
  read: (item: JsonReader) => T,
  keyOf: (value: T) => string,
): Map<string, T> {
  const found = new Map<string, T>()
  for (const item of items) {
    const value = read(item)
    const key = keyOf(value)
    if (found.has(key)) throw item.error(`${item.path}: ${key} occurs twice`)
    found.set(key, value)
  }
  return found
}

function accountIdOf(things: readonly { arn: string }[]): string | undefined {
  return things.map(({ arn }) => parseArn(arn)?.account ?? '').find(isAccountId)
}

function identityOf(identity: JsonReader, kind: 'User' | 'Group' | 'Role'): Identity {
  const arn = textOf(identity, 'Arn')
  if (parseArn(arn)?.service !== 'iam') throw identity.error(`${identity.path}.Arn "${arn}" is not a valid IAM ARN`)
  return {
    arn,
    name: textOf(identity, `${kind}Name`),
    uniqueId: textOf(identity, `${kind}Id`),
    inlinePolicies: listOf(identity, `${kind}PolicyList`).map(inlineOf),
    attachedPolicies: listOf(identity, 'AttachedManagedPolicies').map((policy) => textOf(policy, 'PolicyArn')),
  }
}

function userOf(user: JsonReader): User {
  const groups = listOf(user, 'GroupList').map((group) => group.text())
  return { ...identityOf(user, 'User'), ...boundaryOf(user), groups, tags: tagsOf(user) }
}

function groupOf(group: JsonReader): Group {
  return identityOf(group, 'Group')
}

function roleOf(role: JsonReader): Role {
  const trustPolicy = role.required('AssumeRolePolicyDocument').node
  return { ...identityOf(role, 'Role'), ...boundaryOf(role), trustPolicy, tags: tagsOf(role) }
}

function boundaryOf(identity: JsonReader): { permissionsBoundary?: string } {
  const boundary = identity.optional('PermissionsBoundary')
  return boundary === undefined ? {} : { permissionsBoundary: textOf(boundary, 'PermissionsBoundaryArn') }
}

function tagsOf(identity: JsonReader): Tag[] {
  return listOf(identity, 'Tags').map((tag) => ({ key: textOf(tag, 'Key'), value: textOf(tag, 'Value') }))
}

function inlineOf(policy: JsonReader): InlinePolicy {
  return { name: textOf(policy, 'PolicyName'), document: policy.required('PolicyDocument').node }
}

function policyOf(policy: JsonReader): HeldPolicy {
  const defaultId = textOf(policy, 'DefaultVersionId')
  const versions = listOf(policy, 'PolicyVersionList').map((version) => versionOf(version, defaultId))
  return { name: textOf(policy, 'PolicyName'), arn: textOf(policy, 'Arn'), versions }
}

function versionOf(version: JsonReader, defaultId: string): HeldVersion {
  const versionId = textOf(version, 'VersionId')
  const createDate: unknown = version.member('CreateDate')?.node.value
  return {
    versionId,
    isDefault: versionId === defaultId,
    createDate: createDate === undefined ? undefined : String(createDate),
    document: version.required('Document').node,
  }
}
