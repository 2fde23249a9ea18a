import { ASSOCIATIONS, associationsOf } from '../associations.ts'
import type { LexBot, LexBotConfig, LexV2Bot } from '../generated/types.ts'
import { instanceOf } from '../lookup.ts'
import { operation } from '../operation.ts'
import { pageOfList } from '../paging.ts'

export const ListBots = operation('ListBots', {
  authorizes: 'derived',
  errors: ['InvalidRequestException', 'ResourceNotFoundException'],
  read(call) {
    const { input, state } = call
    const instance = instanceOf(call)
    const bots =
      input.LexVersion === 'V1'
        ? associationsOf<LexBot>(state, instance, ASSOCIATIONS.lexBot).map((LexBot) => ({ LexBot }))
        : associationsOf<LexV2Bot>(state, instance, ASSOCIATIONS.lexV2Bot).map((LexV2Bot) => ({ LexV2Bot }))
    const { items, more } = pageOfList<LexBotConfig>(call, bots, (each) => JSON.stringify(each))
    return { LexBots: items, ...more }
  },
})
