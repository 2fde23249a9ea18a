import { type CompiledPolicy, compile } from '@gatewarden/authorize'
import { checkPolicy, parsePolicy } from '@gatewarden/policy'
import type { Call } from '../call.ts'
import { placeIn } from '../policyDocuments.ts'
import { eventsError } from './errors.ts'
import type { PutPermissionRequest } from './generated/types.ts'
import { LIMITS } from './limits.ts'
import { busArn } from './names.ts'
import type { EventBus } from './state.ts'

type Statement = Readonly<Record<string, unknown>>

/** The policy of a bus after PutPermission: a new document, or one more statement. */
export function policyWith(call: Call<PutPermissionRequest>, bus: EventBus): string {
  const { Policy, StatementId } = call.input
  if (Policy !== undefined && StatementId !== undefined)
    throw eventsError('parameter', 'Policy', 'It cannot be given together with StatementId.')
  const text = Policy ?? withStatement(bus, statementOf(call, bus))
  if (text.length > LIMITS.busPolicy) throw eventsError('policyTooLong', LIMITS.busPolicy)
  const refusal = checkPolicy(text, 'resource', placeIn(call))
  if (refusal !== undefined) throw eventsError('parameter', 'Policy', refusal.message)
  return text
}

/** The policy without one statement; undefined without any statement. */
export function policyWithout(bus: EventBus, sid: string): string | undefined {
  if (bus.policy === undefined) throw eventsError('noPolicy')
  const statements = statementsOf(bus)
  const left = statements.filter(({ Sid }) => Sid !== sid)
  if (left.length === statements.length) throw eventsError('noSuchStatement', sid)
  return left.length === 0 ? undefined : JSON.stringify({ Version: '2012-10-17', Statement: left })
}

/** The statement that AWS makes of the members of PutPermission. */
function statementOf({ input, state, facts }: Call<PutPermissionRequest>, { name }: EventBus): Statement {
  const { StatementId: Sid, Principal, Action, Condition } = input
  if (Sid === undefined || Principal === undefined || Action === undefined)
    throw eventsError('parameter', 'Policy', 'Either it or StatementId, Principal and Action must be specified.')
  const Resource = busArn({ state, facts }, name)
  const principal = Principal === '*' ? '*' : { AWS: `arn:${state.partition}:iam::${Principal}:root` }
  const statement = { Sid, Effect: 'Allow', Principal: principal, Action, Resource }
  if (Condition === undefined) return statement
  const { Type, Key, Value } = Condition
  if (Type !== 'StringEquals' || Key !== 'aws:PrincipalOrgID')
    throw eventsError('parameter', 'Condition', 'It must be StringEquals with the key aws:PrincipalOrgID.')
  return { ...statement, Condition: { [Type]: { [Key]: Value } } }
}

function withStatement(bus: EventBus, statement: Statement): string {
  const others = statementsOf(bus).filter(({ Sid }) => Sid !== statement.Sid)
  return JSON.stringify({ Version: '2012-10-17', Statement: [...others, statement] })
}

function statementsOf({ policy }: EventBus): readonly Statement[] {
  if (policy === undefined) return []
  const { Statement: statements }: { Statement: Statement | readonly Statement[] } = JSON.parse(policy)
  return Array.isArray(statements) ? statements : [statements as Statement]
}

const compiled = new WeakMap<EventBus, CompiledPolicy>()

/** The resource policy of a bus, for decisions about the bus and its rules. */
export function compiledPolicy(bus: EventBus): CompiledPolicy | null {
  if (bus.policy === undefined) return null
  const known = compiled.get(bus)
  if (known !== undefined) return known
  const { document } = parsePolicy(bus.policy, 'resource')
  if (document === undefined) throw new Error(`the policy of event bus ${bus.name} cannot be read`)
  const policy = compile(document, 'resource', { name: `the policy of event bus ${bus.name}` })
  compiled.set(bus, policy)
  return policy
}
