import { associateBot, BOT_ACTIONS, readBot } from '../bots.ts'
import { operation } from '../operation.ts'

export const AssociateBot = operation('AssociateBot', {
  authorizes: 'derived',
  forCaller: BOT_ACTIONS.associate,
  errors: [
    'InvalidRequestException',
    'ResourceConflictException',
    'ResourceNotFoundException',
    'ServiceQuotaExceededException',
  ],
  change: (call) => associateBot(call, readBot(call.input)),
})
