import {
  type AuthorizationRequest,
  type DecidingStatement,
  type Decision,
  type NearMiss,
  nearestMisses,
} from '@gatewarden/authorize'
import { type Caller, policiesInEffect } from '@gatewarden/directory'
import { accountOf, SecretError, trustPolicyOf } from '@gatewarden/directory/internal'
import { attempt } from '@gatewarden/policy/internal'
import type { Call } from './call.ts'

const PURPOSE = 'authorization message'
/** Bytes before sealing: EncodedMessage of DecodeAuthorizationMessage takes at most 10,240 characters, and sealing makes four of three. */
const MAX_BYTES = 7_500
const NONE = { items: [] }

/** What is sealed: the message, and the caller, by which the nearest statements are found when the message is decoded. */
interface Sealed {
  readonly message: ReturnType<typeof messageOf>
  readonly caller?: Caller
}

/**
 * Why a request was denied, sealed for DecodeAuthorizationMessage (AWS STS API Reference). A denial must not cost much more than an answer, so
 * that it contains only what decided. Details are left out where the message would be too long. `isPadded` gives all messages the same
 * length, so that the length reveals nothing.
 */
export function encodeDenial(
  { caller, context }: Call,
  request: AuthorizationRequest,
  decision: Decision,
  isPadded = false,
): string {
  const message = messageOf(request, decision, caller.accessKeyId)
  const brief = { ...message, context: { ...message.context, conditions: NONE } }
  const shorter: readonly Sealed[] = [
    { message, caller: caller.who },
    { message },
    { message: brief },
    { message: { ...brief, matchedStatements: NONE } },
  ]
  const text = firstThatFits(shorter)
  // White space after a JSON text is not part of it.
  const padding = isPadded ? ' '.repeat(Math.max(0, MAX_BYTES - Buffer.byteLength(text))) : ''
  return context.tokens.close(text + padding, PURPOSE)
}

/** The first of them that fits, or the last. */
function firstThatFits(shorter: readonly Sealed[]): string {
  let text = ''
  for (const each of shorter) {
    text = JSON.stringify(each)
    if (Buffer.byteLength(text) <= MAX_BYTES) break
  }
  return text
}

type Decoding = Pick<Call, 'state' | 'catalogue' | 'context'>

/**
 * The message that was sealed; undefined for a text that this Gatewarden did not seal. `nearest` has the Allow statements that came closest,
 * in the policies that the caller of that request has now.
 */
export function decodeDenial(call: Decoding, encoded: string): string | undefined {
  const text = attempt(() => call.context.tokens.open(encoded, PURPOSE), SecretError).value
  if (text === undefined) return undefined
  const { message, caller } = JSON.parse(text) as Sealed
  const nearest = caller === undefined ? [] : nearestNow(call, message, caller)
  return JSON.stringify({ ...message, nearest: nearest.map(missOf) })
}

function nearestNow({ state, catalogue }: Decoding, message: Sealed['message'], caller: Caller): readonly NearMiss[] {
  const { decidedBy, explicitDeny, context } = message
  const { action, resource, conditions } = context
  const account = accountOf(state)
  const answer = policiesInEffect(caller, { account, catalogue, notes: [] })
  if (explicitDeny || !('holder' in answer)) return []
  const { principal, policies } = answer.holder
  const trust = trustPolicyOf(resource, account)
  const inEffect = trust !== undefined && 'policy' in trust ? { ...policies, resource: trust.policy } : policies
  const keys = conditions.items.map(({ key, values }) => [key, values.items.map(({ value }) => value)] as const)
  const request = {
    principal,
    action,
    resource,
    context: Object.fromEntries(
      keys.map(([key, [first = '', ...others]]) => [key, others.length === 0 ? first : [first, ...others]]),
    ),
    enforced: true,
  }
  return nearestMisses(request, inEffect, { outcome: 'implicitDeny', decidedBy, statements: [] })
}

/** The members that AWS's page of DecodeAuthorizationMessage shows, and `decidedBy`. */
function messageOf(request: AuthorizationRequest, decision: Decision, accessKeyId: string) {
  const { principal, action, resource, context = {} } = request
  const conditions = Object.entries(context).map(([key, value]) => ({
    key,
    values: { items: [value].flat().map((each) => ({ value: each })) },
  }))
  return {
    allowed: false,
    explicitDeny: decision.outcome === 'explicitDeny',
    decidedBy: decision.decidedBy,
    matchedStatements: { items: decision.statements.map(statementOf) },
    failures: { items: [] },
    context: {
      principal: { id: principal.keys.get('aws:userid') ?? '', arn: principal.text, accessKeyId },
      action,
      resource,
      conditions: { items: conditions },
    },
  }
}

function statementOf({ policyType, policy, statement }: DecidingStatement) {
  return {
    policyType,
    policy: nameOf(policy),
    statement: statement.index,
    ...(statement.sid && { sid: statement.sid }),
  }
}

function missOf({ policyType, policy, statement, failed, line, column }: NearMiss) {
  const elements = failed.map(({ element, requested, policyAllows }) => ({
    element,
    requested,
    policyAllows: policyAllows.slice(0, 5),
  }))
  return { policyType, policy: nameOf(policy), statement: statement.index, line, column, failed: elements }
}

function nameOf({ source }: DecidingStatement['policy']): string {
  return source?.arn ?? source?.name ?? ''
}
