import type { Call, InnerCalls } from '../../call.ts'
import { retiredByService } from '../../kms/serviceKeys.ts'
import { customerKey, grantOn, VOICE_ID } from '../domainKeys.ts'
import { voiceIdError } from '../errors.ts'
import type { UpdateDomainRequest } from '../generated/types.ts'
import { domainArn, domainOf } from '../lookup.ts'
import { openWith } from '../openDomain.ts'
import { operation } from '../operation.ts'
import { type Domain, voiceIdState } from '../state.ts'
import { domainView } from '../views.ts'

/**
 * Replaces the texts of a domain. Another key than before begins a re-encryption that ends later, and so does the same key after one that failed
 * (Voice ID API Reference, ServerSideEncryptionUpdateDetails). A grant that no longer exists is made again.
 */
export const UpdateDomain = operation('UpdateDomain', {
  authorizes: 'derived',
  forCaller: ['kms:DescribeKey', 'kms:CreateGrant', 'kms:Decrypt'],
  errors: ['ConflictException', 'ResourceNotFoundException'],
  change(call) {
    const { input, at } = call
    const domain = domainOf(call)
    const inner = call.actingFor(VOICE_ID)
    changeKey(call, inner, domain)
    const open = openWith(call, inner, domain)
    const texts = open.sealTexts(input, 'the domain')
    inner.add(voiceIdState.event({ kind: 'voiceid.domainUpdated', at, domainId: domain.domainId, ...texts }))
    return {
      events: inner.events,
      output: (after) => ({ Domain: domainView(call, open, domainOf({ ...call, state: after })) }),
    }
  },
})

/** The grant on the key that a request names, and the begin of the re-encryption under it. */
function changeKey(call: Call<UpdateDomainRequest>, inner: InnerCalls, { domainId, key, update }: Domain): void {
  const { input, at } = call
  const keyArn = customerKey(inner, input.ServerSideEncryptionConfiguration.KmsKeyId)
  const isRunning = update?.status === 'IN_PROGRESS'
  if (isRunning && keyArn !== update.target.keyArn) throw voiceIdError('keyUpdateRunning', domainId)
  const known = [key, update?.target].find((each) => each?.keyArn === keyArn)?.grantId
  const grantId = grantOn(inner, keyArn, domainArn(call, domainId), known)
  if (keyArn === key.keyArn && grantId !== key.grantId)
    inner.add(voiceIdState.event({ kind: 'voiceid.grantReplaced', at, domainId, grantId }))
  const isOnOtherGrant = isRunning ? grantId !== update.target.grantId : keyArn !== key.keyArn
  const isStarted = update?.status === 'FAILED' || isOnOtherGrant
  if (!isStarted) return
  inner.add(voiceIdState.event({ kind: 'voiceid.keyUpdateStarted', at, domainId, target: { keyArn, grantId } }))
  // The key of a failed re-encryption is used no more.
  const given = update?.status === 'FAILED' ? update.target.grantId : undefined
  if (given !== undefined && given !== grantId && given !== key.grantId)
    inner.add(...retiredByService({ state: inner.state, at }, VOICE_ID, given))
}
