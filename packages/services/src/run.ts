import { type AccountState, applyEvents } from '@gatewarden/directory'
import { authorizedCall } from './authorizedCall.ts'
import type { OperationCall, RequestFacts, ServiceContext, VerifiedCaller } from './call.ts'
import { operationOf } from './registry.ts'
import { notImplemented } from './serviceError.ts'

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
  const callAt = (state: AccountState) => authorizedCall(request, { state, context, caller, facts, calledVia: [] })
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
