import { ASSOCIATIONS, associationsOf } from '../associations.ts'
import type { LexBot } from '../generated/types.ts'
import { instanceOf } from '../lookup.ts'
import { operation } from '../operation.ts'
import { pageOfList } from '../paging.ts'

export const ListLexBots = operation('ListLexBots', {
  authorizes: 'derived',
  errors: ['InvalidParameterException', 'InvalidRequestException', 'ResourceNotFoundException'],
  read(call) {
    const all = associationsOf<LexBot>(call.state, instanceOf(call), ASSOCIATIONS.lexBot)
    const { items, more } = pageOfList(call, all, ({ Name, LexRegion }) => `${LexRegion}/${Name}`)
    return { LexBots: items, ...more }
  },
})
