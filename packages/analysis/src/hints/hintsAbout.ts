import type { AuthorizationRequest, CompiledPolicy, PoliciesInEffect } from '@gatewarden/authorize'
import type { Statement } from '@gatewarden/policy'
import { compileAction, foldCase } from '@gatewarden/policy/internal'
import type { Reference } from '@gatewarden/reference'
import { policiesOf } from '../context/statementsAbout.ts'
import { type DocumentHint, documentHints } from './documentHints.ts'

/** A hint about a policy in effect. */
export interface PolicyHint extends DocumentHint {
  readonly policy: CompiledPolicy
}

/**
 * Hints about policies in effect that matter to a request: an action that may be meant to be the requested one, and misspelt condition keys
 * and other resources in statements about it. `near` are the statements that nearly allow it, of which every hint counts. Policies of AWS are left out.
 *
 * @example
 * import { hintsAbout } from '@gatewarden/analysis'
 * import { compile, parsePrincipal } from '@gatewarden/authorize'
 * import { parsePolicy } from '@gatewarden/policy'
 * import { openReference } from '@gatewarden/reference'
 * const { document } = parsePolicy('{"Statement": {"Effect": "Deny", "Action": "s3:DeleteObjct", "Resource": "*"}}')
 * const principal = parsePrincipal('arn:aws:iam::123456789012:user/ana')
 * const request = principal && { principal, action: 's3:DeleteObject', resource: 'arn:aws:s3:::b/k' }
 * const policies = { identity: document ? [compile(document)] : [] }
 * request && hintsAbout(request, policies, new Set(), openReference()).map(({ message }) => message)
 * // => ['AWS documents no action "s3:DeleteObjct"; did you mean s3:DeleteObject?']
 */
export function hintsAbout(
  request: AuthorizationRequest,
  policies: PoliciesInEffect,
  near: ReadonlySet<Statement>,
  reference: Reference,
): PolicyHint[] {
  const service = foldCase(request.action.split(':', 1)[0] ?? '')
  const isAbout = (statement: Statement) =>
    statement.action.values.some(({ value }) => {
      const { kind, service: own = '' } = compileAction(value)
      return kind !== 'everything' && (own === service || reference.service(own) === undefined)
    })
  return policiesOf(policies)
    .filter(({ source }) => source?.arn === undefined || !OF_AWS.test(source.arn))
    .flatMap((policy) => {
      const { document, type } = policy
      const statements = document.statements.filter(isAbout)
      if (statements.length === 0) return []
      const covering = new Set(statements.filter((each) => covers(each, request)).map(({ index }) => index))
      const nearby = new Set([...near].filter((each) => statements.includes(each)).map(({ index }) => index))
      return documentHints({ ...document, statements }, type, reference)
        .filter((hint) => matters(hint, request, nearby, covering))
        .map((hint) => ({ ...hint, policy }))
    })
}

const OF_AWS = /^arn:[^:]*:(?:iam|organizations)::aws:/

function covers({ action }: Statement, request: AuthorizationRequest): boolean {
  const folded = foldCase(request.action)
  return action.values.some(({ value }) => compileAction(value).matches(folded)) !== action.not
}

function matters(
  { actions, kind, statement }: DocumentHint,
  { action }: AuthorizationRequest,
  nearby: ReadonlySet<number>,
  covering: ReadonlySet<number>,
): boolean {
  if (kind === 'unknownAction') return nearby.has(statement) || actions.includes(action)
  if (kind === 'otherResource') return actions.includes(action)
  return nearby.has(statement) || covering.has(statement)
}
