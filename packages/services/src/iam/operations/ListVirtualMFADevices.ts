import { emptyList } from '../emptyLists.ts'
import { operation } from '../operation.ts'

export const ListVirtualMFADevices = operation('ListVirtualMFADevices', emptyList('VirtualMFADevices'))
