import { ASSOCIATIONS, associate, associationsOf } from '../associations.ts'
import { connectError } from '../errors.ts'
import { newId } from '../ids.ts'
import { activeInstanceOf, CONNECT } from '../lookup.ts'
import { operation } from '../operation.ts'
import { checkPublicKey, type SecurityKeyMembers } from '../securityKeys.ts'

export const AssociateSecurityKey = operation('AssociateSecurityKey', {
  authorizes: 'derived',
  errors: [
    'InvalidParameterException',
    'InvalidRequestException',
    'ResourceConflictException',
    'ResourceNotFoundException',
    'ServiceQuotaExceededException',
  ],
  change(call) {
    const { input, state, at, context } = call
    const { Key } = input
    const instance = activeInstanceOf(call)
    checkPublicKey(Key)
    const kind = ASSOCIATIONS.securityKey
    const existing = associationsOf<SecurityKeyMembers>(state, instance, kind)
    if (existing.some((each) => each.Key === Key)) throw connectError('alreadyAssociated', 'The security key')
    const AssociationId = newId(context.randomBytes)
    const members: SecurityKeyMembers = { AssociationId, Key, CreationTime: at }
    const inner = call.actingFor(CONNECT)
    associate(call, inner, instance, { kind, key: AssociationId, members, what: 'The security key' })
    return { events: inner.events, output: () => ({ AssociationId }) }
  },
})
