import { setEnablement } from '../enablement.ts'
import { operation } from '../operation.ts'

export const EnableKey = operation('EnableKey', setEnablement(true))
