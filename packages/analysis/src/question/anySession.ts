import {
  type AuthorizationRequest,
  type Decision,
  decide,
  type PoliciesInEffect,
  type Principal,
} from '@gatewarden/authorize'
import { type CompiledStatement, isSessionName } from '@gatewarden/authorize/internal'
import { readPrincipal } from '@gatewarden/policy/internal'
import { collectPieces, keyValues, textsMatching } from '../context/exampleValues.ts'
import { policiesOf } from '../context/statementsAbout.ts'

/** The decision for a session of a role, by its name. */
export interface SessionDecision {
  readonly name: string
  /** The request with the session as its caller. */
  readonly request: AuthorizationRequest
  readonly decision: Decision
}

/** The decisions for all sessions of a role. */
export interface AnySession {
  /** A session whose name no policy mentions. */
  readonly other: SessionDecision
  /** The sessions that policies could distinguish from it. */
  readonly named: readonly SessionDecision[]
  /** Those of them that are allowed what the other one is denied, or the other way around; empty when the name does not matter. */
  readonly different: readonly SessionDecision[]
}

/** A name that no policy is likely to mention, and more of them, because a pattern may match some. */
const UNMENTIONED_NAME = 'any-session'
const UNMENTIONED = ['00', 'ZZ=9.q_@+,']

/**
 * The decision for any session of a role: a role itself never calls. Session names that policies could distinguish are tried: those of Principal and
 * NotPrincipal, those that patterns of aws:userid match, and those that make a policy variable match the request.
 *
 * @example
 * import { anySession } from '@gatewarden/analysis'
 * import { compile, parsePrincipal } from '@gatewarden/authorize'
 * import { parsePolicy } from '@gatewarden/policy'
 * const text = '{"Statement": {"Effect": "Allow", "Action": "*", "Resource": "*", "Condition": {"StringLike": {"aws:userid": "AROA1:s1"}}}}'
 * const { document } = parsePolicy(text)
 * const principal = parsePrincipal('arn:aws:iam::123456789012:role/Agent', { uniqueId: 'AROA1' })
 * const request = principal && { principal, action: 's3:GetObject', resource: 'arn:aws:s3:::b/k' }
 * const answer = request && anySession(request, { identity: document ? [compile(document)] : [] })
 * answer?.other.decision.outcome // => 'implicitDeny'
 * answer?.different.map(({ name }) => name) // => ['s1']
 */
export function anySession(request: AuthorizationRequest, policies: PoliciesInEffect): AnySession {
  const names = new Set([...UNMENTIONED, ...mentionedNames(request, policies)])
  const other = decideAs(UNMENTIONED_NAME, request, policies)
  const named = [...names].map((name) => decideAs(name, request, policies))
  const isAllowed = ({ decision }: SessionDecision) => decision.outcome === 'allowed'
  return { other, named, different: named.filter((each) => isAllowed(each) !== isAllowed(other)) }
}

function decideAs(name: string, request: AuthorizationRequest, policies: PoliciesInEffect): SessionDecision {
  const ofSession = { ...request, principal: sessionOf(request.principal, name) }
  return { name, request: ofSession, decision: decide(ofSession, policies) }
}

const USER_ID = 'aws:userid'

function sessionOf(role: Principal, session: string): Principal {
  const { partition, account, name } = role
  const text = `arn:${partition}:sts::${account}:assumed-role/${name}/${session}`
  const roleId = role.keys.get(USER_ID)
  const keys = new Map(role.keys)
  if (roleId !== undefined) keys.set(USER_ID, `${roleId}:${session}`)
  return { ...role, kind: 'AssumedRole', text, session, keys }
}

function mentionedNames(request: AuthorizationRequest, policies: PoliciesInEffect): string[] {
  const ids = policiesOf(policies).flatMap(({ statements }) =>
    statements.flatMap((each) => [...sessionsNamed(each), ...idsMatching(each, request)]),
  )
  // The name is behind the last colon of an aws:userid, and behind the last slash of a session's ARN.
  const names = ids.flatMap((id) => [id, id.slice(id.lastIndexOf(':') + 1), id.slice(id.lastIndexOf('/') + 1)])
  return names.filter(isSessionName)
}

/** The ARNs of sessions in Principal and NotPrincipal. */
function sessionsNamed({ statement }: CompiledStatement): string[] {
  return (statement.principal?.entries ?? []).flatMap((entry) => {
    const named = readPrincipal(entry)
    return named.kind === 'session' ? [named.arn] : []
  })
}

/** Values of aws:userid that a condition or a variable of the statement distinguishes. */
function idsMatching({ statement, conditions }: CompiledStatement, request: AuthorizationRequest): Set<string> {
  const keys = keyValues(request)
  const texts = [request.resource, ...Object.values(request.context ?? {}).flat()]
  const found = new Set<string>()
  for (const { condition, key } of conditions) {
    for (const { value } of condition.values) {
      if (key === USER_ID) for (const text of textsMatching(value, keys)) found.add(text)
      collectPieces(value, USER_ID, texts, found)
    }
  }
  for (const { value } of statement.resource?.values ?? []) collectPieces(value, USER_ID, texts, found)
  return found
}
