import { isAccountId, type JsonNode, type PolicyProblem, parseArn, readJson } from '@gatewarden/policy'
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
import { type AccountProblem, listOf, objectOf, problemOf, requiredOf, textOf, Unreadable } from './jsonReading.ts'

/** Longest account file read, in UTF-16 units. */
export const MAX_ACCOUNT_LENGTH = 256 * 1024 * 1024

const LISTS = ['UserDetailList', 'GroupDetailList', 'RoleDetailList', 'Policies']

/**
 * Reads the unchanged output of `aws iam get-account-authorization-details` (IAM API Reference, GetAccountAuthorizationDetails).
 * Documents may be JSON objects, as the AWS CLI prints them, or text, URL-encoded or plain.
 *
 * @example
 * import { readAccount } from '@gatewarden/directory'
 * readAccount('{"UserDetailList": [{}]}').problem?.message // => 'UserDetailList[0].Arn is missing'
 */
export function readAccount(text: string, file = 'account'): { account?: Account; problem?: AccountProblem } {
  const { node, problem } = readJson(text, MAX_ACCOUNT_LENGTH)
  if (node === undefined) return { problem: unreadable(problem) }
  try {
    return { account: accountOf(node, text, file) }
  } catch (thrown) {
    return { problem: problemOf(thrown, text) }
  }
}

function unreadable(problem: PolicyProblem | undefined): AccountProblem {
  if (problem === undefined) return { message: 'the file is empty' }
  const { message, line, column } = problem
  return { message, place: { line, column } }
}

function accountOf(node: JsonNode, text: string, file: string): Account {
  const members = objectOf(node, 'the account file')
  if (!LISTS.some((name) => members.has(name))) {
    throw new Unreadable(node, `the account file has none of ${LISTS.join(', ')}`)
  }
  const each = <T extends { name: string }>(list: string, read: (child: JsonNode, path: string) => T) =>
    byKey(listOf(members, list, 'the account file'), list, read, ({ name }) => name)
  const users = each('UserDetailList', userOf)
  const groups = each('GroupDetailList', groupOf)
  const roles = each('RoleDetailList', roleOf)
  const policies = byKey(listOf(members, 'Policies', 'the account file'), 'Policies', policyOf, ({ arn }) => arn)
  const accountId = accountIdOf([...users.values(), ...roles.values(), ...groups.values(), ...policies.values()])
  if (accountId === undefined) throw new Unreadable(node, 'no ARN of the account file shows an account id')
  const partition = parseArn([...users.values(), ...roles.values()][0]?.arn ?? '')?.partition ?? 'aws'
  const identities = { users: named(users), groups: named(groups), roles: named(roles) }
  return { accountId, partition, ...identities, policies, source: { file, text } }
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
  nodes: readonly JsonNode[],
  list: string,
  read: (child: JsonNode, path: string) => T,
  keyOf: (value: T) => string,
): Map<string, T> {
  const found = new Map<string, T>()
  nodes.forEach((child, index) => {
    const path = `${list}[${index}]`
    const value = read(child, path)
    const key = keyOf(value)
    if (found.has(key)) throw new Unreadable(child, `${path}: ${key} is there twice`)
    found.set(key, value)
  })
  return found
}

function accountIdOf(things: readonly { arn: string }[]): string | undefined {
  return things.map(({ arn }) => parseArn(arn)?.account ?? '').find(isAccountId)
}

function identityOf(node: JsonNode, path: string, kind: 'User' | 'Group' | 'Role'): Identity {
  const members = objectOf(node, path)
  const arn = textOf(members, 'Arn', node, path)
  if (parseArn(arn)?.service !== 'iam') throw new Unreadable(node, `${path}.Arn "${arn}" is no ARN of IAM`)
  return {
    arn,
    name: textOf(members, `${kind}Name`, node, path),
    uniqueId: textOf(members, `${kind}Id`, node, path),
    inlinePolicies: listOf(members, `${kind}PolicyList`, path).map((child, index) =>
      inlineOf(child, `${path}.${kind}PolicyList[${index}]`),
    ),
    attachedPolicies: listOf(members, 'AttachedManagedPolicies', path).map((child, index) => {
      const at = `${path}.AttachedManagedPolicies[${index}]`
      return textOf(objectOf(child, at), 'PolicyArn', child, at)
    }),
  }
}

function userOf(node: JsonNode, path: string): User {
  const members = objectOf(node, path)
  const groups = listOf(members, 'GroupList', path).map((child) => {
    if (child.type !== 'string') throw new Unreadable(child, `${path}.GroupList holds something that is no string`)
    return String(child.value)
  })
  return { ...identityOf(node, path, 'User'), ...boundaryOf(members, path), groups, tags: tagsOf(members, path) }
}

function groupOf(node: JsonNode, path: string): Group {
  return identityOf(node, path, 'Group')
}

function roleOf(node: JsonNode, path: string): Role {
  const members = objectOf(node, path)
  const trustPolicy = requiredOf(members, 'AssumeRolePolicyDocument', node, path)
  return { ...identityOf(node, path, 'Role'), ...boundaryOf(members, path), trustPolicy, tags: tagsOf(members, path) }
}

function boundaryOf(members: Map<string, JsonNode>, path: string): { permissionsBoundary?: string } {
  const node = members.get('PermissionsBoundary')
  if (node === undefined || node.type === 'null') return {}
  const at = `${path}.PermissionsBoundary`
  return { permissionsBoundary: textOf(objectOf(node, at), 'PermissionsBoundaryArn', node, at) }
}

function tagsOf(members: Map<string, JsonNode>, path: string): Tag[] {
  return listOf(members, 'Tags', path).map((child, index) => {
    const at = `${path}.Tags[${index}]`
    const tag = objectOf(child, at)
    return { key: textOf(tag, 'Key', child, at), value: textOf(tag, 'Value', child, at) }
  })
}

function inlineOf(node: JsonNode, path: string): InlinePolicy {
  const members = objectOf(node, path)
  return {
    name: textOf(members, 'PolicyName', node, path),
    document: requiredOf(members, 'PolicyDocument', node, path),
  }
}

function policyOf(node: JsonNode, path: string): HeldPolicy {
  const members = objectOf(node, path)
  const defaultId = textOf(members, 'DefaultVersionId', node, path)
  const versions = listOf(members, 'PolicyVersionList', path).map((child, index) =>
    versionOf(child, `${path}.PolicyVersionList[${index}]`, defaultId),
  )
  return { name: textOf(members, 'PolicyName', node, path), arn: textOf(members, 'Arn', node, path), versions }
}

function versionOf(node: JsonNode, path: string, defaultId: string): HeldVersion {
  const members = objectOf(node, path)
  const versionId = textOf(members, 'VersionId', node, path)
  const createDate = members.get('CreateDate')?.value
  return {
    versionId,
    isDefault: versionId === defaultId,
    createDate: createDate === undefined ? undefined : String(createDate),
    document: requiredOf(members, 'Document', node, path),
  }
}
