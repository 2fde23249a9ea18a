import { pages } from '../paging.ts'
import { connectError } from './errors.ts'

/** Amazon Connect API Reference: `MaxResults` is 10 for lists of instances and associations, 100 for others. */
const row = (defaultLimit: number) => ({
  token: 'NextToken',
  limit: 'MaxResults',
  defaultLimit,
  more: (NextToken: string | undefined) => (NextToken === undefined ? {} : { NextToken }),
  invalid: () => connectError('badToken'),
})

export const { pageOf, pageOfList } = pages(row(10))
export const { pageOf: longPageOf, pageOfList: longPageOfList } = pages(row(100))
