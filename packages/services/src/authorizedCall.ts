import type { ContextEntries } from '@gatewarden/authorize'
import { type AccountEvent, applyEvents, policiesInEffect } from '@gatewarden/directory'
import { accountOf } from '@gatewarden/directory/internal'
import type { Call, InnerCalls, OperationCall } from './call.ts'
import { authorize, authorizeWithoutPolicies, needsOf } from './guard/guard.ts'
import { checkSession } from './guard/sessionAccess.ts'
import type { Need } from './operation.ts'
import { operationOf, serviceOfPrefix } from './registry.ts'
import { notImplemented, ServiceError } from './serviceError.ts'

/** What a call is made with besides its operation and input. */
type Given = Pick<Call, 'state' | 'context' | 'caller' | 'facts' | 'via' | 'calledVia' | 'viaContext'>

/** The call with all that operations read; throws AccessDenied where the caller may not make it. `only` replaces what the operation needs. */
export function authorizedCall(request: OperationCall, given: Given, only?: readonly Need[]): Call {
  const { state, context, caller } = given
  const catalogue = context.catalogue()
  const answer = policiesInEffect(caller.who, { account: accountOf(state), catalogue, notes: [] })
  const principal = 'holder' in answer ? answer.holder.principal : answer.principal
  if (principal === undefined)
    throw new ServiceError('AccessDenied', 'Access denied: the caller does not exist any more')
  const at = context.directory.now()
  const call: Call = {
    ...request,
    ...given,
    catalogue,
    principal,
    at,
    actingFor: (service) => innerCalls(call, service),
  }
  checkSession(call)
  const needs = only ?? needsOf(operationOf(request.service, request.operation)?.authorizes ?? 'derived', call)
  if ('holder' in answer) authorize(call, answer.holder.policies, needs)
  // Policies that cannot be read may deny anything.
  else authorizeWithoutPolicies(call, needs, answer.problem.message)
  return call
}

/** The calls that a service makes with the identity of the caller of a call. */
export function innerCalls({ state: before, context, caller, facts, calledVia }: Call, service: string): InnerCalls {
  const events: AccountEvent[] = []
  let state = before
  const add = (...more: readonly AccountEvent[]) => {
    events.push(...more)
    state = applyEvents(state, more)
  }
  const authorized = (request: OperationCall, viaContext: ContextEntries = {}, only?: readonly Need[]) => {
    const region = context.regions.globalRegion(request.service) ?? facts.region
    const given = { state, context, caller, facts: { ...facts, region }, via: service, viaContext }
    return authorizedCall(request, { ...given, calledVia: [...calledVia, service] }, only)
  }
  return {
    events,
    get state() {
      return state
    },
    add,
    require({ action, resource, input = {} }, viaContext) {
      const [prefix = '', operation = ''] = action.split(':')
      authorized({ service: serviceOfPrefix(prefix)?.name ?? prefix, operation, input }, viaContext, [
        { action, resource },
      ])
    },
    perform<Output>(request: OperationCall, viaContext?: ContextEntries): Output {
      const call = authorized(request, viaContext)
      const { read, change, prepare } = operationOf(request.service, request.operation) ?? {}
      if (read !== undefined) return read(call) as Output
      // A prepared operation needs time, and an inner call has none.
      if (change === undefined || prepare !== undefined) throw notImplemented(request)
      const { events: changes, output } = change(call, undefined)
      add(...changes)
      return (output?.(state) ?? {}) as Output
    },
  }
}
