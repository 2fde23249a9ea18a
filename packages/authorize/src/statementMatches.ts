import type { Truth } from '@gatewarden/policy'
import { candidatesOf } from './actionIndex.ts'
import type { CompiledPolicy, CompiledStatement } from './compile.ts'
import { further, isLeftOut, isSpared, type PrincipalReading, type Reach, reachOf } from './named.ts'
import type { Asked } from './request.ts'

/** Resource or NotResource covers what is asked (rules R1 to R11); a statement without either covers it (rule P9). */
export function resourceMatches({ resources }: CompiledStatement, asked: Asked): boolean {
  if (resources === undefined) return true
  for (const pattern of resources.patterns) {
    if (pattern.matches(asked)) return !resources.not
  }
  return resources.not
}

/** Every condition holds (rule C1); undefined when none fails and one is not known to hold. */
export function conditionsHold({ conditions }: CompiledStatement, asked: Asked): Truth {
  let result: Truth = true
  for (const { key, holds } of conditions) {
    const truth = holds(asked.value(key), asked)
    if (truth === false) return false
    if (truth === undefined) result = undefined
  }
  return result
}

/** Resource and conditions match; the action is the index's answer, the principal the policy kind's. */
export function elementsMatch(statement: CompiledStatement, asked: Asked): Truth {
  return resourceMatches(statement, asked) ? conditionsHold(statement, asked) : false
}

/**
 * What an Allow without principals gives: Principal has no place in identity policies, boundaries, session policies and SCPs
 * (rule P8), so a statement that has one is not known to match.
 */
export function allows(statement: CompiledStatement, asked: Asked): boolean {
  return statement.principals === undefined && elementsMatch(statement, asked) === true
}

/** Whether any of the policies allows what is asked (rule G4). */
export function someAllows(policies: readonly CompiledPolicy[], asked: Asked): boolean {
  return policies.some((policy) =>
    candidatesOf(policy.byAction, asked.action).allow.some((statement) => allows(statement, asked)),
  )
}

/** A Deny applies unless it is known not to (rule G8: what is not known never lets a request through). */
export function denies(statement: CompiledStatement, asked: Asked): boolean {
  return elementsMatch(statement, asked) !== false
}

/** How far an Allow of a resource-based policy reaches the caller. */
export function reachOfAllow(statement: CompiledStatement, asked: Asked, reading: PrincipalReading): Reach {
  const reach = namedReach(statement, asked, reading)
  return reach !== 'none' && elementsMatch(statement, asked) === true ? reach : 'none'
}

function namedReach({ principals }: CompiledStatement, asked: Asked, reading: PrincipalReading): Reach {
  if (principals === undefined) return 'none'
  if (principals.not) return isLeftOut(principals.named, asked.principal, reading) ? 'none' : 'full'
  let reach: Reach = 'none'
  for (const named of principals.named) reach = further(reach, reachOf(named, asked.principal, reading))
  return reach
}

/** A Deny of a resource-based policy applies to the caller (rules N4, N11, N12, P10). */
export function deniesCaller(statement: CompiledStatement, asked: Asked, reading: PrincipalReading): boolean {
  const { principals } = statement
  if (principals === undefined) return false
  const isMeant = principals.not
    ? !isSpared(principals.named, asked.principal, reading)
    : principals.named.some((named) => reachOf(named, asked.principal, reading) !== 'none')
  return isMeant && denies(statement, asked)
}
