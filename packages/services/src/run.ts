import { type AccountState, accountOf, applyEvents, policiesInEffect } from '@gatewarden/directory'
import type { Call, RequestFacts, ServiceContext, VerifiedCaller } from './call.ts'
import { authorize, needsOf } from './guard/guard.ts'
import type { Operation } from './operation.ts'
import { operationOf } from './registry.ts'
import { ServiceError } from './serviceError.ts'

/** What is asked of which service. */
export interface OperationCall {
  readonly service: string
  readonly operation: string
  readonly input: Readonly<Record<string, unknown>>
}

/**
 * Does what is asked, if the caller may: authorizes at the very state at which it decides, and answers when what it changed is
 * durable. Rejects with a ServiceError in AWS's words.
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
export async function run(context: ServiceContext, asked: OperationCall, caller: VerifiedCaller, facts: RequestFacts) {
  const definition = operationOf(asked.service, asked.operation)
  const callAt = (state: AccountState) => authorized(definition, callOf(context, asked, caller, facts, state))
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
  if (definition?.read === undefined) throw notImplemented(asked)
  return { output: definition.read(call), revision: state.revision }
}

function callOf(
  context: ServiceContext,
  asked: OperationCall,
  caller: VerifiedCaller,
  facts: RequestFacts,
  state: AccountState,
) {
  const catalogue = context.catalogue()
  const answer = policiesInEffect(caller.who, { account: accountOf(state), catalogue, notes: [] })
  // Nobody knows what a caller may do whose policies cannot be read.
  if ('problem' in answer) throw new ServiceError('AccessDenied', `Access denied: ${answer.problem.message}`)
  const { principal, policies } = answer.holder
  const call: Call = { ...asked, state, catalogue, caller, principal, facts, at: context.directory.now(), context }
  return { call, policies }
}

function authorized(definition: Operation | undefined, { call, policies }: ReturnType<typeof callOf>): Call {
  authorize(call, policies, needsOf(definition?.authorizes ?? 'derived', call))
  return call
}

function notImplemented({ service, operation }: OperationCall): ServiceError {
  return new ServiceError(
    'NotImplemented',
    `Gatewarden does not do ${service}:${operation} yet; the call was authorized.`,
  )
}
