import { listsNothingOfUser } from '../emptyLists.ts'
import { operation } from '../operation.ts'

export const ListSSHPublicKeys = operation('ListSSHPublicKeys', listsNothingOfUser('SSHPublicKeys'))
