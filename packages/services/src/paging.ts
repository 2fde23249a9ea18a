import { SecretError } from '@gatewarden/directory/internal'
import { attempt } from '@gatewarden/policy/internal'
import type { Call } from './call.ts'
import { ServiceError } from './serviceError.ts'

/** How the operations of a service page their lists. */
export interface PagingRow<More> {
  /** The member of the input that continues a list: `NextToken`. */
  readonly token: string
  /** The member of the input that limits a page: `MaxResults`. */
  readonly limit: string
  readonly defaultLimit: number
  /** What the output says of the following page; the token is undefined on the last page. */
  readonly more: (token: string | undefined) => More
  /** The answer to a token that is not of this operation; ValidationError "Invalid Marker." when left out. */
  readonly invalid?: () => ServiceError
}

/** One page of a list, and whether there is more. */
export interface Page<Item, More> {
  readonly items: readonly Item[]
  readonly more: More
}

type PagedCall = Call<object>

/** Makes the functions that page the lists of a service. */
export function pages<More>(row: PagingRow<More>) {
  const memberOf = ({ input }: PagedCall, name: string): unknown => (input as Readonly<Record<string, unknown>>)[name]

  /**
   * The requested page of a list. `from` lists the items after a key, always in the same order. A token is the key of the last item, sealed
   * for this operation: clients cannot read it, forge one, or use it for another operation.
   */
  function pageOf<Item>(
    call: PagedCall,
    from: (after: string | undefined) => Iterable<Item>,
    keyOf: (item: Item) => string,
  ): Page<Item, More> {
    const token = memberOf(call, row.token)
    const limit = Number(memberOf(call, row.limit) ?? row.defaultLimit)
    const items: Item[] = []
    for (const item of from(typeof token === 'string' ? opened(call, token) : undefined)) {
      if (items.length < limit) items.push(item)
      else return { items, more: row.more(tokenAfter(call, keyOf(items.at(-1) as Item))) }
    }
    return { items, more: row.more(undefined) }
  }

  /** As `pageOf`, for an array; where the last item no longer exists, the next page begins at its index. */
  function pageOfList<Item>(call: PagedCall, list: readonly Item[], keyOf: (item: Item) => string): Page<Item, More> {
    const placed = list.map((item, at) => ({ item, key: keyOf(item), at }))
    const from = (after: string | undefined) => {
      if (after === undefined) return placed
      const space = after.indexOf(' ')
      const found = placed.findIndex(({ key }) => key === after.slice(space + 1))
      return placed.slice(found === -1 ? Number(after.slice(0, space)) : found + 1)
    }
    const { items, more } = pageOf(call, from, ({ at, key }) => `${at} ${key}`)
    return { items: items.map(({ item }) => item), more }
  }

  function opened(call: PagedCall, token: string): string {
    const { value: key } = attempt(() => call.context.tokens.open(token, purposeOf(call)), SecretError)
    if (key === undefined) throw row.invalid?.() ?? new ServiceError('ValidationError', 'Invalid Marker.')
    return key
  }

  return { pageOf, pageOfList }
}

function purposeOf({ service, operation }: PagedCall): string {
  return `marker ${service}:${operation}`
}

function tokenAfter(call: PagedCall, key: string): string {
  return call.context.tokens.close(key, purposeOf(call))
}
