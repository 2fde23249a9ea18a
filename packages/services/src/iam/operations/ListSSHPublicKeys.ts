import { emptyListOfUser } from '../emptyLists.ts'
import { operation } from '../operation.ts'

export const ListSSHPublicKeys = operation('ListSSHPublicKeys', emptyListOfUser('SSHPublicKeys'))
