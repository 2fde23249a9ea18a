import type { Call } from '../call.ts'
import type { Change } from '../operation.ts'
import { fraudsterOf } from './lookup.ts'
import type { OpenDomain } from './openDomain.ts'
import { type Fraudster, voiceIdState } from './state.ts'
import { fraudsterView } from './views.ts'

/** A fraudster in other watchlists than before. */
export function changedFraudster(
  { at }: Pick<Call, 'at'>,
  open: OpenDomain,
  { generatedId }: Fraudster,
  watchlistIds: readonly string[],
): Change<{ readonly Fraudster: ReturnType<typeof fraudsterView> }> {
  const { domain } = open
  const { domainId } = domain
  return {
    events: [voiceIdState.event({ kind: 'voiceid.fraudsterPut', at, domainId, generatedId, watchlistIds })],
    output: (after) => ({ Fraudster: fraudsterView(open, fraudsterOf({ state: after }, domain, generatedId)) }),
  }
}
