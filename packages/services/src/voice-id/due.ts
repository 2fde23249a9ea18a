import type { AccountEvent, AccountState } from '@gatewarden/directory'
import { attempt } from '@gatewarden/policy/internal'
import type { ServiceContext } from '../call.ts'
import { reEncryptForService, retiredByService } from '../kms/serviceKeys.ts'
import { ServiceError } from '../serviceError.ts'
import { encryptionContextOf, VOICE_ID } from './domainKeys.ts'
import { type Domain, voiceIdState } from './state.ts'

/** Milliseconds from the change of the key of a domain to the end of its re-encryption. */
const UPDATE_TIME = 1_000

/** Domains whose key was changed get their data key re-encrypted under the new one, and Voice ID retires the grant on the old one. */
export function dueKeyUpdates(state: AccountState, at: string, context: ServiceContext): readonly AccountEvent[] {
  const events: AccountEvent[] = []
  for (const domain of voiceIdState.of(state).domains.values()) {
    const { update } = domain
    const isDue = update?.status === 'IN_PROGRESS' && Date.parse(at) - Date.parse(update.since) >= UPDATE_TIME
    if (isDue) events.push(...reEncryption(state, at, context, domain, update.target))
  }
  return events
}

function reEncryption(
  state: AccountState,
  at: string,
  context: ServiceContext,
  { domainId, region, key, dataKey }: Domain,
  target: Domain['key'],
): readonly AccountEvent[] {
  const arn = `arn:${state.partition}:voiceid:${region}:${state.accountId}:domain/${domainId}`
  const use = ({ keyArn }: Domain['key']) => ({
    service: VOICE_ID,
    keyArn,
    encryptionContext: encryptionContextOf(arn),
  })
  const ciphertext = Buffer.from(dataKey, 'base64')
  const { value, error } = attempt(
    () => reEncryptForService({ state, context }, ciphertext, use(key), use(target)),
    ServiceError,
  )
  if (error !== undefined)
    return [voiceIdState.event({ kind: 'voiceid.keyUpdateFailed', at, domainId, message: error.message })]
  const newDataKey = Buffer.from(value).toString('base64')
  return [
    voiceIdState.event({ kind: 'voiceid.keyUpdateCompleted', at, domainId, dataKey: newDataKey }),
    ...(key.grantId === target.grantId ? [] : retiredByService({ state, at }, VOICE_ID, key.grantId)),
  ]
}
