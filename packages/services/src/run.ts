import { type AccountState, applyEvents, policiesInEffect } from '@gatewarden/directory'
import { accountOf } from '@gatewarden/directory/internal'
import type { Call, RequestFacts, ServiceContext, VerifiedCaller } from './call.ts'
import { authorize, authorizeWithoutPolicies, needsOf } from './guard/guard.ts'
import { checkSession } from './guard/sessionAccess.ts'
import type { Operation } from './operation.ts'
import { operationOf } from './registry.ts'
import { ServiceError } from './serviceError.ts'

/** The operation of a service that a request calls, with its input. */
export interface OperationCall {
  readonly service: string
  readonly operation: string
  readonly input: Readonly<Record<string, unknown>>
}

/**
 * Authorizes and performs an operation, both on the same state of the account, and answers when the changes are durable. Rejects with a
 * ServiceError with AWS's code and message.
 *
 * @example
 * import { openAccount } from '@gatewarden/server'
 * import { run } from '@gatewarden/services'
 * const rootKey = { accessKeyId: 'AKIAIOSFODNN7EXAMPLE', secretAccessKey: 'of an example' }
 * const { context } = await openAccount({ folder: undefined, accountId: '123456789012', environment: {}, rootKey })
 * const caller = { who: { kind: 'root' }, accessKeyId: rootKey.accessKeyId } as const
 * const facts = { requestId: 'r-1', now: 0, sourceIp: '127.0.0.1', isSecure: false, region: 'us-east-1' }
 * const { output } = await run(context, { service: 'sts', operation: 'GetCallerIdentity', input: {} }, caller, facts)
 * 'Arn' in output && output.Arn // => 'arn:aws:iam::123456789012:root'
 */
export async function run(
  context: ServiceContext,
  request: OperationCall,
  caller: VerifiedCaller,
  facts: RequestFacts,
): Promise<Answer> {
  const definition = operationOf(request.service, request.operation)
  const callAt = (state: AccountState) => authorizedCall(definition, request, { state, context, caller, facts })
  if (definition?.change !== undefined) {
    const { prepare, change } = definition
    const prepared = prepare === undefined ? undefined : await prepare(callAt(context.directory.state()))
    const { output, revision } = await context.directory.change((state) => {
      const { events, output } = change(callAt(state), prepared)
      return { events, output: output?.(applyEvents(state, events)) ?? {} }
    })
    return { output, revision }
  }
  const state = context.directory.state()
  const call = callAt(state)
  if (definition?.read === undefined) throw notImplemented(request)
  return { output: definition.read(call), revision: state.revision }
}

interface Answer {
  readonly output: Readonly<Record<string, unknown>>
  /** The revision of the account that the output is about. */
  readonly revision: number
}

/** The call with all that operations read; throws AccessDenied where the caller may not make it. */
function authorizedCall(
  definition: Operation | undefined,
  request: OperationCall,
  given: Pick<Call, 'state' | 'context' | 'caller' | 'facts'>,
): Call {
  const { state, context, caller } = given
  const catalogue = context.catalogue()
  const answer = policiesInEffect(caller.who, { account: accountOf(state), catalogue, notes: [] })
  const principal = 'holder' in answer ? answer.holder.principal : answer.principal
  if (principal === undefined)
    throw new ServiceError('AccessDenied', 'Access denied: the caller does not exist any more')
  const call: Call = { ...request, ...given, catalogue, principal, at: context.directory.now() }
  checkSession(call)
  const needs = needsOf(definition?.authorizes ?? 'derived', call)
  if ('holder' in answer) authorize(call, answer.holder.policies, needs)
  // Policies that cannot be read may deny anything.
  else authorizeWithoutPolicies(call, needs, answer.problem.message)
  return call
}

function notImplemented({ service, operation }: OperationCall): ServiceError {
  return new ServiceError(
    'NotImplemented',
    `${service}:${operation} is not implemented in Gatewarden; the caller is authorized to call it`,
  )
}
