import { operation } from '../../operation.ts'
import { listsNothingOfUser } from '../nothingKept.ts'

export const ListSSHPublicKeys = operation('iam', 'ListSSHPublicKeys', listsNothingOfUser('SSHPublicKeys'))
