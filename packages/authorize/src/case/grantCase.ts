import type { JsonReader } from '@gatewarden/policy/internal'
import type { AccessControlEntry, Grant, ResourceSettings } from '../policiesInEffect.ts'

const GRANT_MEMBERS = new Set(['granteePrincipal', 'operations', 'constraints'])
const CONSTRAINTS = new Set(['encryptionContextSubset', 'encryptionContextEquals'])
const SETTINGS = new Set(['restrictPublicBuckets', 'abac', 'accessControlList'])
const ENTRY_MEMBERS = new Set(['grantee', 'actions'])

/** Reads the KMS grants of an evaluation case (rule K6). */
export function readGrants(grants: JsonReader | undefined): Grant[] {
  return (grants?.items() ?? []).map((grant) => {
    grant.members(GRANT_MEMBERS)
    const constraints = grant.optional('constraints')
    return {
      granteePrincipal: grant.required('granteePrincipal').text(),
      operations: textsOf(grant.required('operations')),
      ...(constraints === undefined ? {} : { constraints: readConstraints(constraints) }),
    }
  })
}

/** Reads the S3 settings of an evaluation case (rules K12 to K14). */
export function readSettings(element: JsonReader | undefined): ResourceSettings {
  if (element === undefined) return {}
  element.members(SETTINGS)
  const settings: { -readonly [K in keyof ResourceSettings]: ResourceSettings[K] } = {}
  for (const name of ['restrictPublicBuckets', 'abac'] as const) {
    const setting = element.optional(name)
    if (setting === undefined) continue
    const value: unknown = setting.node.value
    if (typeof value !== 'boolean') throw setting.error(`${setting.name} is neither true nor false`)
    settings[name] = value
  }
  const list = element.optional('accessControlList')
  if (list !== undefined) settings.accessControlList = list.items().map(readEntry)
  return settings
}

function readEntry(entry: JsonReader): AccessControlEntry {
  entry.members(ENTRY_MEMBERS)
  return { grantee: entry.required('grantee').text(), actions: textsOf(entry.required('actions')) }
}

function readConstraints(element: JsonReader): NonNullable<Grant['constraints']> {
  const constraints: Record<string, Record<string, string>> = {}
  for (const [kind, pairs] of element.members(CONSTRAINTS)) {
    constraints[kind] = Object.fromEntries([...pairs.members()].map(([key, value]) => [key, value.text()]))
  }
  return constraints
}

function textsOf(list: JsonReader): string[] {
  return list.items().map((item) => item.text())
}
