import type { Caller } from '@gatewarden/directory'
import { type Seal, SecretError } from '@gatewarden/directory/internal'
import { attempt } from '@gatewarden/policy/internal'
import type { SessionFacts } from '../call.ts'

/** Temporary credentials. They are not stored: the session token contains all of this, sealed. */
export interface Session {
  readonly accessKeyId: string
  readonly secret: string
  readonly who: Caller
  /** Milliseconds since 1970. */
  readonly expires: number
  readonly facts: SessionFacts
}

/** Tokens that were opened, by their text: a client sends the same token with every request. */
const opened = new WeakMap<Seal, Map<string, Session>>()
const MAX_OPENED = 5_000

/** The session token of temporary credentials, of at least a size; it opens only with their access key id. */
export function sessionToken(session: Session, seal: Seal, leastSize = 0): string {
  const text = JSON.stringify(session)
  const purpose = purposeOf(session.accessKeyId)
  const token = seal.close(text, purpose)
  // White space after a JSON text is not part of it.
  return token.length < leastSize ? seal.close(text.padEnd(text.length + leastSize - token.length), purpose) : token
}

/** The session in a token; undefined for a token that this Gatewarden did not make for the access key id. */
export function openSession(token: string, accessKeyId: string, seal: Seal): Session | undefined {
  const tokens = opened.get(seal) ?? new Map<string, Session>()
  opened.set(seal, tokens)
  const known = tokens.get(token)
  if (known !== undefined) return known.accessKeyId === accessKeyId ? known : undefined
  const { value: text } = attempt(() => seal.open(token, purposeOf(accessKeyId)), SecretError)
  if (text === undefined) return undefined
  const session: Session = JSON.parse(text)
  const [oldest] = tokens.keys()
  if (tokens.size >= MAX_OPENED && oldest !== undefined) tokens.delete(oldest)
  tokens.set(token, session)
  return session
}

function purposeOf(accessKeyId: string): string {
  return `session ${accessKeyId}`
}
