import type { Call } from '../call.ts'
import { userOf } from './lookup.ts'
import { type More, type PagingInput, pageOfList } from './paging.ts'

interface AsksOfUser extends PagingInput {
  readonly UserName?: string | undefined
}

type Nothing<Member extends string> = Readonly<Record<Member, readonly never[]>>

/** Lists of what is not implemented are empty: clients request them before they delete a user. */
export function emptyList<const Member extends string>(member: Member) {
  return {
    authorizes: 'derived' as const,
    errors: [],
    read: (call: Call<PagingInput>) => emptyPage(call, member),
  }
}

/** As `emptyList`, for a user that must exist: the caller where the request names none. */
export function emptyListOfUser<const Member extends string>(member: Member) {
  return {
    authorizes: 'derived' as const,
    errors: ['NoSuchEntity'],
    read(call: Call<AsksOfUser>) {
      userOf(call, call.input.UserName)
      return emptyPage(call, member)
    },
  }
}

/** As `emptyList`, for operations without paging. */
export function emptyListWithoutPaging<const Member extends string>(member: Member) {
  return {
    authorizes: 'derived' as const,
    errors: [],
    read: () => ({ [member]: [] }) as unknown as Nothing<Member>,
  }
}

function emptyPage<Member extends string>(call: Call<PagingInput>, member: Member): Nothing<Member> & More {
  const { items, more } = pageOfList<never>(call, [], String)
  return { ...({ [member]: items } as unknown as Nothing<Member>), ...more }
}
