import {
  type AuthorizationRequest,
  type Decision,
  decide,
  type PoliciesInEffect,
  parsePrincipal,
} from '@gatewarden/authorize'
import type { PlainRequest } from './workload.ts'

/** A request with its principal read, as a server keeps it per session. */
export function prepared(plain: readonly PlainRequest[]): AuthorizationRequest[] {
  const principals = new Map(plain.map(({ principal }) => [principal, parsePrincipal(principal)]))
  return plain.map(({ principal: text, action, resource, context }) => {
    const principal = principals.get(text)
    if (principal === undefined) throw new Error(`${text} is not a principal`)
    return { principal, action, resource, context }
  })
}

/** A number that depends on every statement of the answer. */
export function statementSum({ outcome, statements }: Decision): number {
  let sum = outcome === 'allowed' ? 1 : 0
  for (const { statement } of statements) sum += statement.index + (statement.sid?.length ?? 0)
  return sum
}

/** A letter for each decision: a(llowed), i(mplicitly denied), e(xplicitly denied). */
export function outcomeLetters(requests: readonly AuthorizationRequest[], policies: PoliciesInEffect): string {
  const letter = { allowed: 'a', implicitDeny: 'i', explicitDeny: 'e' }
  return requests.map((request) => letter[decide(request, policies).outcome]).join('')
}

export function share(letters: string, letter: string): number {
  return [...letters].filter((each) => each === letter).length / letters.length
}
