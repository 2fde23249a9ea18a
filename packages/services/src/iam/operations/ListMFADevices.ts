import { emptyListOfUser } from '../emptyLists.ts'
import { operation } from '../operation.ts'

export const ListMFADevices = operation('ListMFADevices', emptyListOfUser('MFADevices'))
