import {
  type AuthorizationRequest,
  type DecidingStatement,
  type Decision,
  type NearMiss,
  nearestMisses,
  type PoliciesInEffect,
} from '@gatewarden/authorize'
import { type Seal, SecretError } from '@gatewarden/directory/internal'
import { attempt } from '@gatewarden/policy/internal'
import type { Call } from './call.ts'

const PURPOSE = 'authorization message'
/** Bytes before sealing: EncodedMessage of DecodeAuthorizationMessage takes at most 10,240 characters, and sealing makes four of three. */
const MAX_BYTES = 7_500
const NONE = { items: [] }

/**
 * Why a request was denied, sealed for DecodeAuthorizationMessage (AWS STS API Reference). Details are left out where the message would
 * be too long. `isPadded` gives all messages the same length, so that the length reveals nothing.
 */
export function encodeDenial(
  call: Call,
  request: AuthorizationRequest,
  policies: PoliciesInEffect,
  decision: Decision,
  isPadded = false,
): string {
  const nearest = nearestMisses(request, policies, decision).map(missOf)
  const whole = { ...messageOf(request, decision, call.caller.accessKeyId), nearest }
  const context = withoutConditions(whole.context)
  const shorter = [
    whole,
    { ...whole, nearest: [], context },
    { ...whole, nearest: [], context, matchedStatements: NONE },
  ]
  const texts = shorter.map((each) => JSON.stringify(each))
  const text = texts.find((each) => Buffer.byteLength(each) <= MAX_BYTES) ?? texts.at(-1) ?? ''
  // White space after a JSON text is not part of it.
  const padding = isPadded ? ' '.repeat(Math.max(0, MAX_BYTES - Buffer.byteLength(text))) : ''
  return call.context.tokens.close(text + padding, PURPOSE)
}

/** The message that was sealed; undefined for a text that this Gatewarden did not seal. */
export function decodeDenial(seal: Seal, message: string): string | undefined {
  return attempt(() => seal.open(message, PURPOSE).trimEnd(), SecretError).value
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

function withoutConditions(context: ReturnType<typeof messageOf>['context']) {
  return { ...context, conditions: { items: [] } }
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
  const elements = failed.map(({ element, asked, written }) => ({ element, asked, written: written.slice(0, 5) }))
  return { policyType, policy: nameOf(policy), statement: statement.index, line, column, failed: elements }
}

function nameOf({ source }: DecidingStatement['policy']): string {
  return source?.arn ?? source?.name ?? ''
}
