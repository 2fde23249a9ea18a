import {
  type AuthorizationRequest,
  type DecidingStatement,
  type Decision,
  type NearMiss,
  nearestMisses,
  type PoliciesInEffect,
} from '@gatewarden/authorize'
import type { Seal } from '@gatewarden/directory'
import type { Call } from '../call.ts'

const PURPOSE = 'authorization message'
/** EncodedMessage of DecodeAuthorizationMessage has at most 10,240 characters; sealing makes four of three. */
const MOST = 7_500
const NONE = { items: [] }

/**
 * Why a request was denied, sealed: only who may sts:DecodeAuthorizationMessage reads it (STS API Reference). `isPadded` gives all such
 * messages one length, from which nobody reads what is in them.
 */
export function encodeDenial(
  { world, signed }: Call,
  request: AuthorizationRequest,
  policies: PoliciesInEffect,
  decision: Decision,
  isPadded = false,
): string {
  const nearest = nearestMisses(request, policies, decision).map(missOf)
  const told = { ...messageOf(request, decision, signed.accessKeyId), nearest }
  const context = shortOf(told.context)
  const shorter = [told, { ...told, nearest: [], context }, { ...told, nearest: [], context, matchedStatements: NONE }]
  const texts = shorter.map((each) => JSON.stringify(each))
  const text = texts.find((each) => Buffer.byteLength(each) <= MOST) ?? texts.at(-1) ?? ''
  // White space behind a JSON text is no part of it.
  const padding = isPadded ? ' '.repeat(Math.max(0, MOST - Buffer.byteLength(text))) : ''
  return world.seal.close(text + padding, PURPOSE)
}

/** What was sealed; undefined for a text that was not, or by another Gatewarden. */
export function decodeDenial(seal: Seal, message: string): string | undefined {
  try {
    return seal.open(message, PURPOSE).trimEnd()
  } catch {
    return undefined
  }
}

/** The members that AWS's page of DecodeAuthorizationMessage shows, and what decided besides. */
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

function shortOf(context: ReturnType<typeof messageOf>['context']) {
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
