import { BOT_ACTIONS, disassociateBot, readLexBot } from '../bots.ts'
import { operation } from '../operation.ts'

export const DisassociateLexBot = operation('DisassociateLexBot', {
  authorizes: 'derived',
  forCaller: BOT_ACTIONS.disassociateV1,
  errors: ['InvalidParameterException', 'InvalidRequestException', 'ResourceNotFoundException'],
  change(call) {
    const { BotName: Name, LexRegion } = call.input
    return disassociateBot(call, readLexBot({ Name, LexRegion }))
  },
})
