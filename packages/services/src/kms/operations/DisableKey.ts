import { setEnablement } from '../enablement.ts'
import { operation } from '../operation.ts'

export const DisableKey = operation('DisableKey', setEnablement(false))
