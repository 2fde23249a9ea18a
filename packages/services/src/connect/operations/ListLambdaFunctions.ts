import { ASSOCIATIONS, associationsOf } from '../associations.ts'
import type { FunctionMembers } from '../lambdaFunctions.ts'
import { instanceOf } from '../lookup.ts'
import { operation } from '../operation.ts'
import { pageOfList } from '../paging.ts'

export const ListLambdaFunctions = operation('ListLambdaFunctions', {
  authorizes: 'derived',
  errors: ['InvalidParameterException', 'InvalidRequestException', 'ResourceNotFoundException'],
  read(call) {
    const all = associationsOf<FunctionMembers>(call.state, instanceOf(call), ASSOCIATIONS.lambdaFunction)
    const { items, more } = pageOfList(call, all, ({ FunctionArn }) => FunctionArn)
    return { LambdaFunctions: items.map(({ FunctionArn }) => FunctionArn), ...more }
  },
})
