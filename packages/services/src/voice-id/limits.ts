// Amazon Connect Administrator Guide, Voice ID service quotas.
export const MAX_DOMAINS = 3
export const MAX_WATCHLISTS = 3
export const MAX_FRAUDSTERS = 500
export const MAX_SPEAKERS = 100_000
