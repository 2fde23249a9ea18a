import { operation } from '../../operation.ts'
import { listsNothingOfUser } from '../nothingKept.ts'

export const ListMFADevices = operation('iam', 'ListMFADevices', listsNothingOfUser('MFADevices'))
