import type { CompiledPolicy, ContextEntries } from '@gatewarden/authorize'
import type { AccountEvent, AccountState } from '@gatewarden/directory'
import type { Call } from './call.ts'

type Name<Types> = keyof Types & string
type InputOf<Types, N extends Name<Types>> = Types[N] extends { input: infer Input } ? Input : never
type OutputOf<Types, N extends Name<Types>> = Types[N] extends { output: infer Output } ? Output : never

/** A permission that a call needs: all of a call's needs must be allowed (rule G9). */
export interface Need {
  readonly action: string
  readonly resource: string
  /** Condition keys besides those of every request and those that AWS documents for the action. */
  readonly context?: ContextEntries
  /** The policy of the resource, such as a role's trust policy. */
  readonly resourcePolicy?: CompiledPolicy
  /** How the message of a denial names the resource, where that is not its ARN or its name. */
  readonly shown?: string
  /** A denial must not reveal whether the resource exists: its message gives no reason, and the encoded message has a fixed length. */
  readonly hidesReason?: boolean
  /** The resource's policy alone does not allow it. */
  readonly needsIdentityPolicy?: boolean
}

/**
 * What a call must be allowed: `derived` from AWS's Service Authorization Reference, or a function with the operation's own rules.
 */
export type Authorizes<Input> = 'derived' | ((call: Call<Input>) => readonly Need[])

/** What an operation changes, and what it answers once the events are durable. */
export interface Change<Output> {
  readonly events: readonly AccountEvent[]
  /** Left out where the output is empty. */
  readonly output?: (after: AccountState) => Output
}

interface Facts<Input> {
  readonly authorizes: Authorizes<Input>
  /** Codes of the errors that it may throw, as clients see them: `NoSuchEntity`. */
  readonly errors: readonly string[]
  /** Actions of the calls that the service makes for the caller, which the caller must be allowed too. */
  readonly forCaller?: readonly string[]
}

interface Reads<Input, Output> extends Facts<Input> {
  readonly read: (call: Call<Input>) => Output
}

interface Changes<Input, Output, Prepared> extends Facts<Input> {
  /** Slow work before the change, such as hashing a password; it begins when the call is authorized. */
  readonly prepare?: (call: Call<Input>) => Promise<Prepared>
  readonly change: (call: Call<Input>, prepared: Prepared) => Change<Output>
}

/** An operation without its types: its input was validated against the model. */
export interface Operation {
  readonly service: string
  readonly name: string
  readonly authorizes: Authorizes<Call['input']>
  readonly errors: readonly string[]
  readonly forCaller?: readonly string[]
  readonly read?: (call: Call) => Readonly<Record<string, unknown>>
  readonly prepare?: (call: Call) => Promise<unknown>
  readonly change?: (call: Call, prepared: unknown) => Change<Readonly<Record<string, unknown>>>
}

/** Defines operations of one service: a definition that leaves out `authorizes` does not compile. */
export interface Define<Types> {
  <N extends Name<Types>>(name: N, definition: Reads<InputOf<Types, N>, OutputOf<Types, N>>): Operation
  <N extends Name<Types>, Prepared = undefined>(
    name: N,
    definition: Changes<InputOf<Types, N>, OutputOf<Types, N>, Prepared>,
  ): Operation
}

/** What a service defines its operations with: `Types` are the inputs and outputs that are generated from its model. */
export function operationsOf<Types>(service: string): Define<Types> {
  return (name: string, definition: object) => ({ service, name, ...definition }) as Operation
}
