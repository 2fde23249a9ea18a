import type { Caller } from '@gatewarden/directory'
import { newAccessKeyId, newSecretAccessKey } from '@gatewarden/directory/internal'
import type { Call, SessionFacts } from '../call.ts'
import { sessionToken } from '../credentials/sessionToken.ts'
import type { Credentials } from './generated/types.ts'

interface NewSession {
  readonly who: Caller
  readonly seconds: number
  readonly facts: Omit<SessionFacts, 'issuedAt'>
}

type Asking = Pick<Call<{ readonly MinimumSessionTokenSize?: number | undefined }>, 'input' | 'context' | 'facts'>

/** Issues temporary credentials. They are not stored: identity, secret and expiration are sealed into the session token. */
export function newCredentials({ input, context, facts }: Asking, session: NewSession): Credentials {
  const { now: issuedAt } = facts
  const accessKeyId = newAccessKeyId('ASIA', context.randomBytes)
  const secret = newSecretAccessKey(context.randomBytes)
  // AWS answers times to the second; the session ends exactly at the answered expiration.
  const expires = Math.floor(issuedAt / 1000) * 1000 + session.seconds * 1000
  const sealed = { accessKeyId, secret, who: session.who, expires, facts: { ...session.facts, issuedAt } }
  return {
    AccessKeyId: accessKeyId,
    SecretAccessKey: secret,
    SessionToken: sessionToken(sealed, context.tokens, input.MinimumSessionTokenSize),
    Expiration: new Date(expires),
  }
}
