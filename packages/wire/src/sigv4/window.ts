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
const LONGEST = 604_800

/**
 * Refuses what was signed too long ago or is still to come. X-Amz-Expires must be in order where it is sent, but S3 alone
 * goes by it: a presigned call of another service lives as long as a signed one, as tokens made from presigned
 * GetCallerIdentity calls rely on.
 */
export function checkTime({ form, time, expires }: Credentials, signedAt: number, clock: Clock) {
  const { now, service, protocol } = clock
  const minutes = clock.minutes ?? (protocol === 'query' ? 15 : 5)
  const seconds = Number(expires ?? 0)
  if (expires !== undefined && (!/^\d{1,7}$/.test(expires) || seconds > LONGEST)) {
    const message = `X-Amz-Expires must be a number of seconds from 0 to ${LONGEST}, not '${expires}'.`
    return refuse(protocol, 'incompleteSignature', message)
  }
  const lives =
    form === 'query' && expires !== undefined && signsPathAsSent(service) ? seconds * 1000 : minutes * MINUTE
  if (signedAt < now - lives) {
    const edge = `${basicTime(now - lives)} (${basicTime(now)} - ${lives / MINUTE} min.)`
    return refuse(protocol, 'wrongSignature', `Signature expired: ${time} is now earlier than ${edge}`)
  }
  if (signedAt > now + minutes * MINUTE) {
    const edge = `${basicTime(now + minutes * MINUTE)} (${basicTime(now)} + ${minutes} min.)`
    return refuse(protocol, 'wrongSignature', `Signature not yet current: ${time} is still later than ${edge}`)
  }
  return undefined
}
