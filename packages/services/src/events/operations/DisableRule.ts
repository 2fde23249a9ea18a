import { operation } from '../operation.ts'
import { settingState } from '../ruleStates.ts'

export const DisableRule = operation('DisableRule', settingState('DISABLED'))
