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

/** Why a request was denied, sealed: only who may sts:DecodeAuthorizationMessage reads it (STS API Reference). */
export function encodeDenial(
  { world, signed }: Call,
  request: AuthorizationRequest,
  policies: PoliciesInEffect,
  decision: Decision,
): string {
  const nearest = nearestMisses(request, policies, decision).map(missOf)
  const told = { ...messageOf(request, decision, signed.accessKeyId), nearest }
  const whole = JSON.stringify(told)
  const text = whole.length <= MOST ? whole : JSON.stringify({ ...told, nearest: [], context: shortOf(told.context) })
  return world.seal.close(text, PURPOSE)
}

/** What was sealed; undefined for a text that was not, or by another Gatewarden. */
export function decodeDenial(seal: Seal, message: string): string | undefined {
  try {
    return seal.open(message, PURPOSE)
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
