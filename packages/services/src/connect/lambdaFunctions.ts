import type { Call, InnerCalls } from '../call.ts'
import { ASSOCIATIONS, type Association } from './associations.ts'
import { CONNECT } from './lookup.ts'
import { checkOneArn } from './oneArn.ts'

/** An AWS Lambda function that flows may invoke. */
export interface FunctionMembers {
  readonly FunctionArn: string
}

/** The association of the function in a request; throws where its ARN is not one of a function. */
export function readFunction({ FunctionArn }: FunctionMembers): Association<FunctionMembers> {
  checkOneArn('FunctionArn', FunctionArn, 'lambda', 'an AWS Lambda function', /^function:/)
  return { kind: ASSOCIATIONS.lambdaFunction, key: FunctionArn, members: { FunctionArn }, what: FunctionArn }
}

type Action = 'lambda:AddPermission' | 'lambda:RemovePermission'

/** The policy of the function lets Amazon Connect invoke it: the caller must be allowed to change that policy (decision 96). */
export function requireFunction(
  { context }: Call<unknown>,
  inner: InnerCalls,
  action: Action,
  { FunctionArn }: FunctionMembers,
): void {
  if (context.newInstances.consoleChecks) inner.require({ action: 'lambda:ListFunctions', resource: '*' })
  inner.require({ action, resource: FunctionArn }, { 'lambda:Principal': CONNECT })
}

/** The actions that associating a function, or the reverse, needs of the caller. */
export const functionActions = (action: Action) => ['lambda:ListFunctions', action, 'iam:PutRolePolicy'] as const
