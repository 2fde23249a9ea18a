import { pages } from '../paging.ts'
import { profileError } from './errors.ts'

/** Amazon Connect Customer Profiles API Reference, SearchProfiles: `MaxResults` is 20 where it is left out. */
const DEFAULT_RESULTS = 20

export const { pageOf } = pages({
  token: 'NextToken',
  limit: 'MaxResults',
  defaultLimit: DEFAULT_RESULTS,
  more: (NextToken) => (NextToken === undefined ? {} : { NextToken }),
  invalid: () => profileError('badToken'),
})
