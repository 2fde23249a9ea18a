import { emptyList, emptyListOfUser } from '../emptyLists.ts'
import { iamError } from '../errors.ts'
import { operation } from '../operation.ts'
import { arnOfNamed } from '../resources.ts'

const MEMBER = 'ServiceSpecificCredentials'

export const ListServiceSpecificCredentials = operation('ListServiceSpecificCredentials', {
  /** Listing those of all users needs the permission on every resource. */
  authorizes(call) {
    const { AllUsers, UserName } = call.input
    const own = UserName === undefined ? call.principal.text : arnOfNamed(call.state, 'user', UserName)
    return [{ action: 'iam:ListServiceSpecificCredentials', resource: AllUsers === true ? '*' : own }]
  },
  errors: ['NoSuchEntity'],
  read(call) {
    const { AllUsers, UserName } = call.input
    if (AllUsers !== true) return emptyListOfUser(MEMBER).read(call)
    if (UserName !== undefined) throw iamError('invalid', 'AllUsers cannot be specified together with UserName.')
    return emptyList(MEMBER).read(call)
  },
})
