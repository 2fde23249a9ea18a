import { disassociate } from '../associations.ts'
import { functionActions, readFunction, requireFunction } from '../lambdaFunctions.ts'
import { CONNECT, instanceOf } from '../lookup.ts'
import { operation } from '../operation.ts'
import { syncRolePolicies } from '../rolePolicies.ts'

export const DisassociateLambdaFunction = operation('DisassociateLambdaFunction', {
  authorizes: 'derived',
  forCaller: functionActions('lambda:RemovePermission'),
  errors: ['InvalidParameterException', 'InvalidRequestException', 'ResourceNotFoundException'],
  change(call) {
    const instance = instanceOf(call)
    const association = readFunction(call.input)
    const inner = call.actingFor(CONNECT)
    disassociate(call, inner, instance, association)
    requireFunction(call, inner, 'lambda:RemovePermission', association.members)
    syncRolePolicies(call, inner, instance)
    return { events: inner.events }
  },
})
