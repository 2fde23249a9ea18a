import { associate } from '../associations.ts'
import { functionActions, readFunction, requireFunction } from '../lambdaFunctions.ts'
import { activeInstanceOf, CONNECT } from '../lookup.ts'
import { operation } from '../operation.ts'
import { syncRolePolicies } from '../rolePolicies.ts'

export const AssociateLambdaFunction = operation('AssociateLambdaFunction', {
  authorizes: 'derived',
  forCaller: functionActions('lambda:AddPermission'),
  errors: [
    'InvalidParameterException',
    'InvalidRequestException',
    'ResourceConflictException',
    'ResourceNotFoundException',
    'ServiceQuotaExceededException',
  ],
  change(call) {
    const instance = activeInstanceOf(call)
    const association = readFunction(call.input)
    const inner = call.actingFor(CONNECT)
    associate(call, inner, instance, association)
    requireFunction(call, inner, 'lambda:AddPermission', association.members)
    syncRolePolicies(call, inner, instance)
    return { events: inner.events }
  },
})
