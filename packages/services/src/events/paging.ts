import { pages } from '../paging.ts'
import { eventsError } from './errors.ts'

/** EventBridge API Reference: a page has at most 100 items. */
export const { pageOf } = pages<{ readonly NextToken?: string }>({
  token: 'NextToken',
  limit: 'Limit',
  defaultLimit: 100,
  more: (NextToken) => (NextToken === undefined ? {} : { NextToken }),
  invalid: () => eventsError('invalidToken'),
})
