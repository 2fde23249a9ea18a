import type { JsonNode } from '@gatewarden/policy'
import type { AccessControlEntry, Grant, ResourceSettings } from '../policiesInEffect.ts'
import { anyMembers, elements, isNothing, objectMembers, Refused, textOf } from './caseReading.ts'

const GRANT_MEMBERS = new Set(['granteePrincipal', 'operations', 'constraints'])
const CONSTRAINTS = new Set(['encryptionContextSubset', 'encryptionContextEquals'])
const SETTINGS = new Set(['restrictPublicBuckets', 'abac', 'accessControlList'])
const ENTRY_MEMBERS = new Set(['grantee', 'actions'])

/** Reads the KMS grants of an evaluation case (rule K6). */
export function readGrants(node: JsonNode | undefined): Grant[] {
  if (isNothing(node)) return []
  return elements(node, 'grants').map((child, index) => {
    const name = `grants[${index}]`
    const members = objectMembers(child, name, GRANT_MEMBERS)
    const grant = {
      granteePrincipal: textOf(required(child, members, 'granteePrincipal', name), `${name}.granteePrincipal`),
      operations: texts(required(child, members, 'operations', name), `${name}.operations`),
    }
    const constraints = members.get('constraints')
    return isNothing(constraints) ? grant : { ...grant, constraints: readConstraints(constraints, name) }
  })
}

/** Reads the S3 settings of an evaluation case (rules K12 to K14). */
export function readSettings(node: JsonNode | undefined): ResourceSettings {
  if (isNothing(node)) return {}
  const members = objectMembers(node, 'resourceSettings', SETTINGS)
  const settings: { -readonly [K in keyof ResourceSettings]: ResourceSettings[K] } = {}
  for (const name of ['restrictPublicBuckets', 'abac'] as const) {
    const value = members.get(name)
    if (isNothing(value)) continue
    if (typeof value.value !== 'boolean') throw new Refused(value, `resourceSettings.${name} is neither true nor false`)
    settings[name] = value.value
  }
  const list = members.get('accessControlList')
  if (!isNothing(list)) settings.accessControlList = elements(list, 'accessControlList').map(readEntry)
  return settings
}

function readEntry(node: JsonNode, index: number): AccessControlEntry {
  const name = `accessControlList[${index}]`
  const members = objectMembers(node, name, ENTRY_MEMBERS)
  return {
    grantee: textOf(required(node, members, 'grantee', name), `${name}.grantee`),
    actions: texts(required(node, members, 'actions', name), `${name}.actions`),
  }
}

function readConstraints(node: JsonNode, name: string): NonNullable<Grant['constraints']> {
  const constraints: Record<string, Record<string, string>> = {}
  for (const [kind, pairs] of objectMembers(node, `${name}.constraints`, CONSTRAINTS)) {
    const read = [...anyMembers(pairs, kind)].map(([key, value]) => [key, textOf(value, `${kind}.${key}`)] as const)
    constraints[kind] = Object.fromEntries(read)
  }
  return constraints
}

function required(node: JsonNode, members: Map<string, JsonNode>, member: string, name: string): JsonNode {
  const found = members.get(member)
  if (found === undefined) throw new Refused(node, `${name}.${member} is missing`)
  return found
}

function texts(node: JsonNode, name: string): string[] {
  return elements(node, name).map((child) => textOf(child, name))
}
