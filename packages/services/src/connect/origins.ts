import { ASSOCIATIONS, type Association } from './associations.ts'
import { connectError } from './errors.ts'

/** An origin that may embed the pages of an instance. */
export interface OriginMembers {
  readonly Origin: string
}

/** The association of the origin in a request; throws where it is not scheme and host, such as `https://example.com`. */
export function readOrigin({ Origin }: OriginMembers): Association<OriginMembers> {
  const url = URL.canParse(Origin) ? new URL(Origin) : undefined
  const isWeb = url?.protocol === 'https:' || url?.protocol === 'http:'
  if (!isWeb || url.origin !== Origin.toLowerCase()) throw connectError('origin', Origin)
  return { kind: ASSOCIATIONS.approvedOrigin, key: Origin, members: { Origin }, what: `The origin ${Origin}` }
}
