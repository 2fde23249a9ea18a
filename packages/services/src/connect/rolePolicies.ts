import type { AccountState } from '@gatewarden/directory'
import type { Call, InnerCalls } from '../call.ts'
import { ServiceError } from '../serviceError.ts'
import { connectError } from './errors.ts'
import { roleOf } from './lookup.ts'
import { permissionsOf, type RolePermission } from './rolePermissions.ts'
import { connectState, type Instance } from './state.ts'

// What an instance may reach follows from what is associated with it (decision 91). The inline policies of its service-linked role are written in
// the caller's right: `iam:PutRolePolicy` decides who may connect a resource to an instance.

/** The beginning of the names of the inline policies that Amazon Connect writes. */
const PREFIX = 'AmazonConnect-'

/**
 * Makes the inline policies of the service-linked role those that the associations of the instance need, at the state after the events so far.
 * A policy that is there already needs no permission of the caller.
 */
export function syncRolePolicies(call: Call<unknown>, inner: InnerCalls, instance: Instance): void {
  const role = roleOf(inner.state, instance)
  if (role === undefined) throw connectError('noRole', instance.roleName)
  const wanted = policiesWanted(inner.state, instance)
  const existing = new Map(role.inlinePolicies.map(({ name, document }) => [name, String(document)]))
  for (const [name, document] of wanted)
    if (existing.get(name) !== document) putPolicy(inner, role.name, name, document)
  for (const policyName of existing.keys()) {
    if (!policyName.startsWith(PREFIX) || wanted.has(policyName)) continue
    // The page names iam:PutRolePolicy for removing a resource too.
    inner.require({ action: 'iam:PutRolePolicy', resource: role.arn })
    inner.add({ kind: 'inlinePolicyDeleted', at: call.at, identityId: role.uniqueId, policyName })
  }
}

function putPolicy(inner: InnerCalls, RoleName: string, PolicyName: string, PolicyDocument: string): void {
  try {
    inner.perform({ service: 'iam', operation: 'PutRolePolicy', input: { RoleName, PolicyName, PolicyDocument } })
  } catch (error) {
    if (error instanceof ServiceError && error.code === 'LimitExceeded') throw connectError('roleFull', error.message)
    throw error
  }
}

/** The documents of the inline policies by name. */
function policiesWanted(state: AccountState, { instanceId }: Instance): ReadonlyMap<string, string> {
  const { associations, resources } = connectState.of(state)
  const wanted = new Map<string, string>()
  for (const table of [associations, resources]) {
    for (const rest of table.under(`${instanceId}/`)) {
      const found = table.get(`${instanceId}/${rest}`)
      const [kind = ''] = rest.split('/')
      for (const each of found === undefined ? [] : permissionsOf(kind, found.properties, state)) {
        wanted.set(`${PREFIX}${each.name}`, documentOf(each))
      }
    }
  }
  return wanted
}

function documentOf({ statements }: RolePermission): string {
  const Statement = statements.map(([Action, Resource]) => ({ Effect: 'Allow', Action, Resource }))
  return JSON.stringify({ Version: '2012-10-17', Statement })
}
