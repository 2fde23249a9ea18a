import { operation } from '../operation.ts'
import { settingState } from '../ruleStates.ts'

export const EnableRule = operation('EnableRule', settingState('ENABLED'))
