import { contactSummary, contactsOf } from '../contacts.ts'
import { connectError } from '../errors.ts'
import type { SearchContactsRequest, SearchCriteria } from '../generated/types.ts'
import { activeInstanceOf } from '../lookup.ts'
import { operation } from '../operation.ts'
import { longPageOfList } from '../paging.ts'

/** The timestamps of a contact record; it has the same value for both (decision 100). */
const TIMESTAMPS: readonly string[] = ['INITIATION_TIMESTAMP', 'DISCONNECT_TIMESTAMP']

/** The criteria of the model: a contact record has none of what they are about. */
const CRITERIA = {
  Name: true,
  AgentIds: true,
  AgentHierarchyGroups: true,
  Channels: true,
  ContactAnalysis: true,
  InitiationMethods: true,
  QueueIds: true,
  RoutingCriteria: true,
  AdditionalTimeRange: true,
  SearchableContactAttributes: true,
  SearchableSegmentAttributes: true,
  ActiveRegions: true,
  ContactTags: true,
  AiAgents: true,
} as const satisfies Record<keyof SearchCriteria, true>

/** Finds contact records by their time, the newest first unless the request says otherwise. */
export const SearchContacts = operation('SearchContacts', {
  authorizes: 'derived',
  errors: ['InvalidParameterException', 'InvalidRequestException', 'ResourceNotFoundException'],
  read(call) {
    const { TimeRange, Sort, SearchCriteria = {} } = call.input
    const instance = activeInstanceOf(call)
    checkCriteria(SearchCriteria)
    const isInRange = rangeOf(TimeRange)
    const found = contactsOf(call.state, instance).filter(({ at }) => isInRange(Date.parse(at)))
    const sorted = isAscending(Sort) ? found : found.toReversed()
    const { items, more } = longPageOfList(call, sorted, ({ contactId }) => contactId)
    return { Contacts: items.map((each) => contactSummary(call, each)), ...more, TotalCount: found.length }
  },
})

function checkCriteria(criteria: SearchCriteria): void {
  const names = Object.keys(CRITERIA) as (keyof typeof CRITERIA)[]
  const given = names.filter((name) => criteria[name] !== undefined)
  if (given.length > 0) throw connectError('criteria', ...given)
}

/** Whether an instant is in a time range, both ends included. No contact record has a timestamp of another type. */
function rangeOf({ Type, StartTime, EndTime }: SearchContactsRequest['TimeRange']): (instant: number) => boolean {
  const [from, to] = [StartTime.getTime(), EndTime.getTime()]
  if (from > to) throw connectError('timeRange')
  return (instant) => TIMESTAMPS.includes(Type) && instant >= from && instant <= to
}

function isAscending(sort: SearchContactsRequest['Sort']): boolean {
  if (sort === undefined) return false
  const { FieldName, Order } = sort
  if (!TIMESTAMPS.includes(FieldName)) throw connectError('sortField', FieldName)
  return Order === 'ASCENDING'
}
