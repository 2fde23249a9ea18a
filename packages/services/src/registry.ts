import type { AccountState } from '@gatewarden/directory'
import type { LiveRole, RoleUsage, SliceDefinition } from '@gatewarden/directory/internal'
import { parseArn } from '@gatewarden/policy'
import type { Delivered, Delivery } from './call.ts'
import type { ConditionKeyRow } from './conditionKeyRows.ts'
import type { Operation } from './operation.ts'
import type { Service } from './service.ts'
import * as list from './services.ts'

/** Every service that is served. */
export const services: readonly Service[] = Object.values(list)

const byName = new Map(services.map((each) => [each.name, each]))
const byPrefix = new Map(services.map((each) => [each.prefix, each]))
const operations = new Map(
  services.flatMap((service) => service.operations.map((each) => [`${service.name}:${each.name}`, each] as const)),
)
const conditionKeys = new Map(services.flatMap((each) => [...each.conditionKeys]))

/** What services store in an account besides IAM's users, groups, roles and policies: open a directory with these. */
export const slices: readonly SliceDefinition[] = services.flatMap(({ state }) => state ?? [])

/**
 * A service by the name of its model; undefined for one that is not implemented, whose calls are authorized all the same.
 *
 * @example
 * import { serviceNamed } from '@gatewarden/services'
 * serviceNamed('sts')?.prefix // => 'sts'
 * serviceNamed('organizations') // => undefined
 */
export function serviceNamed(name: string): Service | undefined {
  return byName.get(name)
}

/** A service by the prefix of its actions. */
export function serviceOfPrefix(prefix: string): Service | undefined {
  return byPrefix.get(prefix)
}

/** The service that has a resource: the one whose prefix is the service in the ARN. */
export function serviceOfArn(arn: string): Service | undefined {
  return byPrefix.get(parseArn(arn)?.service ?? '')
}

/**
 * The operation of a service; undefined for one that is not implemented.
 *
 * @example
 * import { operationOf } from '@gatewarden/services'
 * operationOf('iam', 'CreateUser')?.authorizes // => 'derived'
 * operationOf('iam', 'GetCredentialReport') // => undefined
 */
export function operationOf(service: string, name: string): Operation | undefined {
  return operations.get(`${service}:${name}`)
}

/** How a service's own condition key gets its values; undefined for a key of no service. */
export function conditionKeyRow(name: string): ConditionKeyRow | undefined {
  return conditionKeys.get(name)
}

/**
 * Which resources of all services still use a service-linked role.
 *
 * @example
 * import { openDirectory } from '@gatewarden/directory'
 * import { findNamed } from '@gatewarden/directory/internal'
 * import { usesOfServiceLinkedRole } from '@gatewarden/services'
 * import { memoryStore } from '@gatewarden/store'
 * const state = (await openDirectory({ store: memoryStore(), accountId: '123456789012' })).state()
 * const role = findNamed(state, 'role', 'AWSServiceRoleForSupport')
 * role === undefined ? [] : usesOfServiceLinkedRole(role, state) // => []
 */
export function usesOfServiceLinkedRole(role: LiveRole, state: AccountState): RoleUsage {
  return services.flatMap((each) => each.usesOfServiceLinkedRole(role, state))
}

/**
 * What the service that has a resource does with what another service sends to it.
 *
 * @example
 * import { deliver } from '@gatewarden/services'
 * const nowhere = { to: 'arn:aws:sqs:us-east-1:123456789012:queue' } as Parameters<typeof deliver>[0]
 * deliver(nowhere) // => { problem: 'nothing receives what is sent to sqs' }
 */
export function deliver(delivery: Delivery): Delivered {
  const receive = serviceOfArn(delivery.to)?.receive
  return receive?.(delivery) ?? { problem: `nothing receives what is sent to ${parseArn(delivery.to)?.service}` }
}
