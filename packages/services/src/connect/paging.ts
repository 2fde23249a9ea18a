import { pages } from '../paging.ts'
import { connectError } from './errors.ts'

/** Amazon Connect API Reference: `MaxResults` is 10 for lists of instances and associations. */
export const { pageOf, pageOfList } = pages({
  token: 'NextToken',
  limit: 'MaxResults',
  defaultLimit: 10,
  more: (NextToken: string | undefined) => (NextToken === undefined ? {} : { NextToken }),
  invalid: () => connectError('badToken'),
})
