import { operation } from '../../operation.ts'
import { listsNothing } from '../nothingKept.ts'

export const ListVirtualMFADevices = operation('iam', 'ListVirtualMFADevices', listsNothing('VirtualMFADevices'))
