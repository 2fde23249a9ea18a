import type { Principal } from '@gatewarden/authorize'
import { isMeantByDeny, type NamedPrincipals, reachOfNamed } from '@gatewarden/authorize/internal'
import type { NamedPrincipal } from '@gatewarden/policy/internal'
import type { ResourceReading } from '../access.ts'
import { type Budget, weightOf } from '../budget.ts'
import { isEnough, principalReading } from '../exampleRequest.ts'
import type { AccessStatement } from '../part.ts'
import type { CallerClass } from './callerClass.ts'
import { textOf } from './principalTexts.ts'

/** Which statements of resource-based policies are about which callers, each worked out once. */
export class AboutCallers {
  readonly #budget: Budget
  readonly #known = new Map<CallerClass, Map<string, boolean>>()
  readonly #indexes = new Map<NonNullable<NamedPrincipals>, Map<string, NamedPrincipal[]>>()
  readonly #numbers = new Map<AccessStatement, number>()

  constructor(budget: Budget) {
    this.#budget = budget
  }

  /** Whether an Allow gives the callers enough, or a Deny means them. */
  isAbout(statement: AccessStatement, callers: CallerClass, as: ResourceReading | undefined): boolean {
    if (as === undefined) return true
    const number = this.#numbers.get(statement) ?? this.#numbers.size
    this.#numbers.set(statement, number)
    const known = this.#known.get(callers) ?? new Map<string, boolean>()
    this.#known.set(callers, known)
    const key = `${number} ${as.least} ${as.hasBoundary}`
    const result = known.get(key) ?? this.#find(statement, callers, as)
    known.set(key, result)
    return result
  }

  #find(
    { statement, principals, unknownPrincipals }: AccessStatement,
    { example, assumed }: CallerClass,
    as: ResourceReading,
  ): boolean {
    if (assumed.some((each) => unknownPrincipals.includes(each))) return true
    const likely = principals && { not: principals.not, named: this.#likely(principals, example) }
    this.#budget.spend(weightOf(likely?.named.length ?? 0))
    const reading = principalReading(as, example)
    if (statement.effect === 'Deny') return isMeantByDeny(likely, example, reading)
    return isEnough(reachOfNamed(likely, example, reading), as, example)
  }

  /** The principals of a list that may name a caller: a list may have thousands. */
  #likely(principals: NonNullable<NamedPrincipals>, { text, account, name, issuer }: Principal): NamedPrincipal[] {
    const index = this.#indexes.get(principals) ?? indexOf(principals.named)
    this.#indexes.set(principals, index)
    const keys = [EVERYONE, text, issuer, account && `account ${account}`, name && `role ${name}`]
    return keys.flatMap((key) => (key === undefined ? [] : (index.get(key) ?? [])))
  }
}

const EVERYONE = '*'

/** Principals by what a caller must have: an ARN or name, an account, the name of a role. */
function indexOf(named: readonly NamedPrincipal[]): Map<string, NamedPrincipal[]> {
  const index = new Map<string, NamedPrincipal[]>()
  for (const each of named) {
    const key = keyOf(each)
    const same = index.get(key)
    if (same === undefined) index.set(key, [each])
    else same.push(each)
  }
  return index
}

/** Roles go by name, because a name is the same role with any path. */
function keyOf(named: NamedPrincipal): string {
  return named.kind === 'role' ? `role ${named.name}` : textOf(named)
}
