import type { AccountEvent } from '@gatewarden/directory'
import { eventSender } from '../delivery/send.ts'
import { checkedEntry, checkSize, entryNeeds } from '../entries.ts'
import { eventsError } from '../errors.ts'
import { operation } from '../operation.ts'

export const PutEvents = operation('PutEvents', {
  authorizes: entryNeeds,
  errors: [],
  change(call) {
    const { input, state, context, facts, at } = call
    if (input.EndpointId !== undefined) throw eventsError('noEndpoint', input.EndpointId)
    checkSize(input.Entries)
    const send = eventSender({ state, context, region: facts.region, at })
    const events: AccountEvent[] = []
    const Entries = input.Entries.map((entry) => {
      const checked = checkedEntry(call, entry)
      if (!('bus' in checked)) return checked
      const sent = send(checked.bus, checked.occurrence)
      events.push(...sent.events)
      return { EventId: sent.id }
    })
    const FailedEntryCount = Entries.filter((entry) => 'ErrorCode' in entry).length
    return { events, output: () => ({ FailedEntryCount, Entries }) }
  },
})
