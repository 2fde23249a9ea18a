import type { CreateDomainRequest, UpdateDomainRequest } from './generated/types.ts'
import { readMatching, readRuleBasedMatching } from './matching.ts'
import type { DomainSettings } from './state.ts'

/**
 * The settings of a domain after a request: what it leaves out stays as it was. An empty DeadLetterQueueUrl removes the queue (Amazon Connect
 * Customer Profiles API Reference, UpdateDomain).
 */
export function settingsAfter(
  input: CreateDomainRequest | UpdateDomainRequest,
  before: Partial<DomainSettings> = {},
): DomainSettings {
  const { DefaultExpirationDays, DeadLetterQueueUrl, Matching, RuleBasedMatching, DataStore } = input
  const given = withoutAbsent({
    DefaultExpirationDays,
    DeadLetterQueueUrl,
    Matching: readMatching(Matching),
    RuleBasedMatching: readRuleBasedMatching(RuleBasedMatching),
    DataStore: DataStore && { Enabled: DataStore.Enabled },
  })
  const { DeadLetterQueueUrl: queue, ...settings } = { ...before, ...given } as DomainSettings
  return queue === undefined || queue === '' ? settings : { ...settings, DeadLetterQueueUrl: queue }
}

/** The members that have a value, as JSON. */
function withoutAbsent<Members extends object>(members: Members): Partial<Members> {
  return JSON.parse(JSON.stringify(members))
}
