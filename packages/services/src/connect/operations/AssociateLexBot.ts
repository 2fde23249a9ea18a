import { associateBot, BOT_ACTIONS, readLexBot } from '../bots.ts'
import { operation } from '../operation.ts'

export const AssociateLexBot = operation('AssociateLexBot', {
  authorizes: 'derived',
  forCaller: BOT_ACTIONS.associateV1,
  errors: [
    'InvalidParameterException',
    'InvalidRequestException',
    'ResourceConflictException',
    'ResourceNotFoundException',
    'ServiceQuotaExceededException',
  ],
  change: (call) => associateBot(call, readLexBot(call.input.LexBot)),
})
