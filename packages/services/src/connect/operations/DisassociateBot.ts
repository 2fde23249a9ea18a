import { BOT_ACTIONS, disassociateBot, readBot } from '../bots.ts'
import { operation } from '../operation.ts'

export const DisassociateBot = operation('DisassociateBot', {
  authorizes: 'derived',
  forCaller: BOT_ACTIONS.disassociate,
  errors: ['InvalidRequestException', 'ResourceNotFoundException'],
  change: (call) => disassociateBot(call, readBot(call.input)),
})
