import type { Protocol } from '../model/modelFile.ts'
import { refuse } from '../wireError.ts'
import { signsPathAsSent } from './canonicalRequest.ts'
import type { Credentials } from './credentials.ts'
import { basicTime } from './instant.ts'

interface Clock {
  readonly now: number
  readonly service: string
  readonly protocol: Protocol
  readonly minutes: number | undefined
}

const MINUTE = 60_000
/** A week, in seconds. */
const MAX_EXPIRES = 604_800

/**
 * Refuses a request that was signed too long ago or in the future. X-Amz-Expires must be valid, but only S3 applies it: a
 * presigned request of another service is valid as long as a signed one, which tokens made from presigned
 * GetCallerIdentity requests rely on.
 */
export function checkTime({ form, time, expires }: Credentials, signedAt: number, clock: Clock) {
  const { now, service, protocol } = clock
  const minutes = clock.minutes ?? (protocol === 'query' || protocol === 'rest-xml' ? 15 : 5)
  const seconds = Number(expires ?? 0)
  if (expires !== undefined && (!/^\d{1,7}$/.test(expires) || seconds > MAX_EXPIRES)) {
    const message = `X-Amz-Expires must be a number of seconds from 0 to ${MAX_EXPIRES}, not '${expires}'.`
    return refuse(protocol, 'incompleteSignature', message)
  }
  const lifetime =
    form === 'query' && expires !== undefined && signsPathAsSent(service) ? seconds * 1000 : minutes * MINUTE
  if (signedAt < now - lifetime) {
    const edge = `${basicTime(now - lifetime)} (${basicTime(now)} - ${lifetime / MINUTE} min.)`
    return refuse(protocol, 'notCurrent', `Signature expired: ${time} is now earlier than ${edge}`)
  }
  if (signedAt > now + minutes * MINUTE) {
    const edge = `${basicTime(now + minutes * MINUTE)} (${basicTime(now)} + ${minutes} min.)`
    return refuse(protocol, 'notCurrent', `Signature not yet current: ${time} is still later than ${edge}`)
  }
  return undefined
}
