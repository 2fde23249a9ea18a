import { anonymous, type PrincipalKind } from '@gatewarden/authorize'
import type { NamedPrincipal } from '@gatewarden/policy/internal'
import { accountClasses } from './accountCallers.ts'
import type { CallerClass } from './callerClass.ts'
import { otherCallers } from './otherCallers.ts'

/** The classes of all callers by the principals that policies name (rules N1 to N9), the plainest first, roles by other paths last. */
export function callerClasses(named: readonly NamedPrincipal[]): CallerClass[] {
  return [...accountClasses(named), ...otherCallers(named)].sort((a, b) => orderOf(a) - orderOf(b))
}

/**
 * Classes for which it is assumed that some entries name them, of which it is not known whom they name: any callers that are known, and one
 * that is not. What is so for all of them is so whoever the entries are.
 */
export function assumedClasses(known: readonly CallerClass[], unknown: readonly string[]): CallerClass[] {
  const free = { kind: 'Anonymous', example: anonymous, arns: undefined, isSingle: true, notNamed: [] } as const
  return subsets(unknown).flatMap((assumed) => [
    ...known.map((each) => ({ ...each, assumed })),
    { ...free, assumed, isFree: true, text: assumed.join(' and ') },
  ])
}

/** Every list of some of the texts, without the empty one. */
function subsets(texts: readonly string[]): string[][] {
  let all: string[][] = [[]]
  for (const text of texts) all = all.concat(all.map((each) => [...each, text]))
  return all.filter((each) => each.length > 0)
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
