import { pages } from '../paging.ts'
import { kmsError } from './errors.ts'

const row = (defaultLimit: number) => ({
  token: 'Marker',
  limit: 'Limit',
  defaultLimit,
  more: (token: string | undefined) =>
    token === undefined ? { Truncated: false } : { Truncated: true, NextMarker: token },
  invalid: () => kmsError('invalidMarker'),
})

/** How ListKeys pages (AWS KMS API Reference). */
export const { pageOf: pageOfKeys } = pages(row(100))

/** How the other lists page (AWS KMS API Reference). */
export const { pageOf, pageOfList } = pages(row(50))
