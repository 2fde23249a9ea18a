import type { PrincipalKind } from '@gatewarden/authorize'
import type { NamedPrincipal } from '@gatewarden/policy/internal'
import { accountClasses } from './accountCallers.ts'
import type { CallerClass } from './callerClass.ts'
import { otherCallers } from './otherCallers.ts'

/** The classes of all callers by the principals that policies name (rules N1 to N9), the plainest first, roles by other paths last. */
export function callerClasses(named: readonly NamedPrincipal[]): CallerClass[] {
  return [...accountClasses(named), ...otherCallers(named)].sort((a, b) => orderOf(a) - orderOf(b))
}

function orderOf({ kind }: CallerClass): number {
  return kind === 'Role' ? Object.keys(RANK).length : RANK[kind]
}

/** Examples are shown with a caller of the first kind that shows the difference. */
const RANK: Readonly<Record<PrincipalKind, number>> = {
  Role: 0,
  AssumedRole: 1,
  User: 2,
  Service: 3,
  Provider: 4,
  FederatedUser: 5,
  Account: 6,
  Anonymous: 7,
}

/** How much plainer than other callers a caller is, for the choice of an example. */
export function callerRank(kind: PrincipalKind): number {
  return RANK[kind]
}
