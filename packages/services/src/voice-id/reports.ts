import type { AccountEvent } from '@gatewarden/directory'
import type { Call } from '../call.ts'
import { reportedEvents } from '../events/delivery/send.ts'
import { uuid } from '../uuid.ts'
import { domainArn } from './lookup.ts'

/** What Voice ID reports to the default event bus of its region. */
interface Report {
  readonly source: 'aws.voiceid'
  readonly detailType: 'VoiceId Speaker Action' | 'VoiceId Fraudster Action'
  /** A JSON object, as text. */
  readonly detail: string
  readonly resources: readonly string[]
}

/** The changes that are reported, with the action in the detail. Associations of fraudsters with watchlists are not. */
const ACTIONS: Readonly<Record<string, Readonly<{ type: Report['detailType']; action: string; id: string }>>> = {
  'voiceid.speakerPut': { type: 'VoiceId Speaker Action', action: 'OPT_OUT_SPEAKER', id: 'generatedSpeakerId' },
  'voiceid.speakerDeleted': { type: 'VoiceId Speaker Action', action: 'DELETE_SPEAKER', id: 'generatedSpeakerId' },
  'voiceid.fraudsterDeleted': {
    type: 'VoiceId Fraudster Action',
    action: 'DELETE_FRAUDSTER',
    id: 'generatedFraudsterId',
  },
}

/** The reports of the events of a call (Amazon Connect Administrator Guide, Voice ID event schema; decision 94). */
export function reportsOf(
  call: Pick<Call, 'state' | 'facts' | 'context'>,
  events: readonly AccountEvent[],
): readonly Report[] {
  return events.flatMap((event) => {
    const row = ACTIONS[event.kind]
    if (row === undefined) return []
    const { domainId = '', generatedId = '' } = event as Partial<Record<'domainId' | 'generatedId', string>>
    const detail = {
      sourceId: uuid(call.context.randomBytes),
      domainId,
      action: row.action,
      status: 'SUCCESS',
      [row.id]: generatedId,
    }
    const resources = [domainArn(call, domainId)]
    return [{ source: 'aws.voiceid', detailType: row.type, detail: JSON.stringify(detail), resources }]
  })
}

/** The events of a call with what the rules of the default bus deliver of its reports, for one append. */
export function withReports(
  call: Pick<Call, 'state' | 'facts' | 'context' | 'at'>,
  events: readonly AccountEvent[],
): readonly AccountEvent[] {
  const sending = { state: call.state, context: call.context, region: call.facts.region, at: call.at }
  return [...events, ...reportsOf(call, events).flatMap((report) => reportedEvents(sending, report))]
}
