/** EventBridge quotas, the defaults of an account in a region. */
export const LIMITS = {
  buses: 100,
  rulesOfBus: 300,
  wildcardRulesOfBus: 30,
  targetsOfRule: 5,
  /** Characters of the resource policy of a bus. */
  busPolicy: 10_240,
  tagsOfResource: 50,
} as const

/** Requests to addresses of the operator that wait at most: an event that finds so many is not sent (decision 89). */
export const MAX_QUEUED = 1_000
