import type { ContextEntries } from '@gatewarden/authorize'
import { calledViaKeys } from '@gatewarden/authorize/internal'
import type { Call } from '../call.ts'
import type { Need } from '../operation.ts'
import { actionKeys } from './actionKeys.ts'

/** The condition keys of a need: those of every request, those that AWS documents for its action, and its own. */
export function contextOf(call: Call, need: Need): ContextEntries {
  return { ...requestKeys(call), ...actionKeys(call, need), ...need.context, ...call.viaContext }
}

/** Keys that AWS includes in every request (IAM User Guide, AWS global condition context keys). */
function requestKeys({ facts, caller, calledVia }: Call): Record<string, string | readonly string[]> {
  const { now, sourceIp, isSecure, userAgent, referer, region } = facts
  const keys: Record<string, string | readonly string[]> = {
    'aws:CurrentTime': new Date(now).toISOString(),
    'aws:EpochTime': String(Math.floor(now / 1000)),
    'aws:SecureTransport': String(isSecure),
    'aws:RequestedRegion': region,
    ...calledViaKeys(calledVia),
  }
  // A service that calls another service has its own address and headers (decision 81).
  if (calledVia.length === 0) {
    keys['aws:SourceIp'] = sourceIp
    if (userAgent !== undefined) keys['aws:UserAgent'] = userAgent
    if (referer !== undefined) keys['aws:Referer'] = referer
  }
  const { session } = caller
  if (session === undefined) return keys
  keys['aws:TokenIssueTime'] = new Date(session.issuedAt).toISOString()
  // Multi-factor devices are not implemented; only requests with temporary credentials have the key.
  keys['aws:MultiFactorAuthPresent'] = 'false'
  if (session.sourceIdentity !== undefined) keys['aws:SourceIdentity'] = session.sourceIdentity
  return keys
}
