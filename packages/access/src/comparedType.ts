import type { PolicyDocument, Statement } from '@gatewarden/policy'

/** How policies are compared: by the requests that they allow as policies of this type. A trust policy is the resource-based policy of a role. */
export type ComparedType = 'identity' | 'resource' | 'trust'

/** In the order of their description. */
export const comparedTypes: readonly ComparedType[] = ['identity', 'resource', 'trust']

type Side = readonly PolicyDocument[]

/**
 * The type of two sides, given or by their elements; or why they are not compared.
 *
 * @example
 * import { comparedTypeOf } from '@gatewarden/access/internal'
 * comparedTypeOf([], []) // => { type: 'identity' }
 */
export function comparedTypeOf(
  a: Side,
  b: Side,
  given?: ComparedType,
): { readonly type: ComparedType } | { readonly problem: string } {
  const statements = [...a, ...b].flatMap((document) => document.statements)
  const type = given ?? inferred(statements)
  const problem = type === 'identity' ? principalIn(a, b) : withoutPrincipal(a, b, given)
  if (problem !== undefined) return { problem }
  const withResource = type === 'trust' ? placeOf(a, b, ({ resource }) => resource !== undefined) : undefined
  if (withResource === undefined) return { type }
  return { problem: `${withResource} has a Resource, which trust policies do not have: compare them as resource` }
}

/** Identity-based policies have no Principal, the others have one in each statement (rule P8). Trust policies have no Resource (rule P9). */
function inferred(statements: readonly Statement[]): ComparedType {
  if (!statements.some(({ principal }) => principal !== undefined)) return 'identity'
  return statements.every(isOfTrust) ? 'trust' : 'resource'
}

function isOfTrust({ action, resource }: Statement): boolean {
  return resource === undefined && !action.not && action.values.every(({ value }) => /^(sts:|\*$)/i.test(value))
}

function principalIn(a: Side, b: Side): string | undefined {
  const place = placeOf(a, b, ({ principal }) => principal !== undefined)
  return (
    place && `${place} has a Principal, which identity-based policies do not have: compare them as resource or trust`
  )
}

/** With a given type, a statement without Principal matches nobody (rule P10). */
function withoutPrincipal(a: Side, b: Side, given: ComparedType | undefined): string | undefined {
  if (given !== undefined) return undefined
  const [has, lacks] = [true, false].map((is) => placeOf(a, b, ({ principal }) => (principal !== undefined) === is))
  if (lacks === undefined) return undefined
  return `${has} has a Principal and ${lacks} has none: compare two identity-based policies, or two resource-based policies with a Principal in each statement`
}

/** The first statement that is so, as `A, Statement[0]`. */
function placeOf(a: Side, b: Side, is: (statement: Statement) => boolean): string | undefined {
  for (const [name, side] of [['A', a] as const, ['B', b] as const]) {
    for (const [at, { statements }] of side.entries()) {
      const found = statements.find(is)
      if (found !== undefined) return `${side.length === 1 ? name : `${name}[${at}]`}, Statement[${found.index}]`
    }
  }
  return undefined
}
