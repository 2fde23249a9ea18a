import { pages } from '../paging.ts'
import { voiceIdError } from './errors.ts'

/** Voice ID API Reference: MaxResults is at most 10 for domains and 100 for other lists; AWS does not say how long a page is without it. */
const row = (defaultLimit: number) => ({
  token: 'NextToken',
  limit: 'MaxResults',
  defaultLimit,
  more: (NextToken: string | undefined) => (NextToken === undefined ? {} : { NextToken }),
  invalid: () => voiceIdError('badToken'),
})

export const { pageOf: pageOfDomains } = pages(row(10))
export const { pageOf } = pages(row(100))
