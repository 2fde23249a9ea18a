import { pages } from '../paging.ts'
import { logsError } from './errors.ts'

type More = { readonly nextToken?: string }

const row = {
  token: 'nextToken',
  limit: 'limit',
  more: (nextToken: string | undefined): More => (nextToken === undefined ? {} : { nextToken }),
  invalid: () => logsError('invalidToken'),
}

/** CloudWatch Logs API Reference: lists have 50 items on a page, events 10,000. */
export const { pageOf } = pages<More>({ ...row, defaultLimit: 50 })
export const { pageOf: pageOfEvents } = pages<More>({ ...row, defaultLimit: 10_000 })
