import type { AccountState } from '@gatewarden/directory'
import type { Call, InnerCalls } from '../call.ts'
import { connectError } from './errors.ts'
import { connectState, type Instance, type Properties } from './state.ts'

/** A kind of what is associated with an instance without an ARN in Amazon Connect. */
interface AssociationKind {
  /** The word of its path. */
  readonly word: string
  readonly plural: string
  /** The quota for an instance; none where AWS documents none. */
  readonly limit?: number
}

/** Quotas: Amazon Connect Administrator Guide, Amazon Connect service quotas; two security keys: API Reference, ListSecurityKeys. */
export const ASSOCIATIONS = {
  approvedOrigin: { word: 'approved-origin', plural: 'approved origins' },
  lambdaFunction: { word: 'lambda-function', plural: 'AWS Lambda functions', limit: 50 },
  lexBot: { word: 'lex-bot', plural: 'Amazon Lex bots', limit: 70 },
  lexV2Bot: { word: 'lex-v2-bot', plural: 'Amazon Lex V2 bot aliases', limit: 100 },
  securityKey: { word: 'security-key', plural: 'security keys', limit: 2 },
} as const satisfies Readonly<Record<string, AssociationKind>>

/** What is associated: its kind, its place among others of the kind, and its members in the API. */
export interface Association<Members extends object = object> {
  readonly kind: AssociationKind
  readonly key: string
  readonly members: Members
  /** How messages name it. */
  readonly what: string
}

/** The members of all associations of a kind, sorted by key. */
export function associationsOf<Members extends object>(
  state: AccountState,
  { instanceId }: Pick<Instance, 'instanceId'>,
  { word }: Pick<AssociationKind, 'word'>,
): readonly Members[] {
  const { associations } = connectState.of(state)
  const prefix = `${instanceId}/${word}/`
  return Array.from(associations.under(prefix), (key) => associations.get(prefix + key)?.properties as Members)
}

/** Adds an association; throws where the instance has it, or as many as it may have. */
export function associate(
  { state, at }: Pick<Call<unknown>, 'state' | 'at'>,
  inner: InnerCalls,
  instance: Instance,
  { kind, key, members, what }: Association,
): void {
  const path = `${instance.instanceId}/${kind.word}/${key}`
  if (connectState.of(state).associations.has(path)) throw connectError('alreadyAssociated', what)
  const count = associationsOf(state, instance, kind).length
  if (kind.limit !== undefined && count >= kind.limit) throw connectError('associationQuota', kind.plural, kind.limit)
  inner.add(connectState.event({ kind: 'connect.associationPut', at, path, properties: members as Properties }))
}

/** Removes an association; throws ResourceNotFoundException where the instance does not have it. */
export function disassociate(
  { state, at }: Pick<Call<unknown>, 'state' | 'at'>,
  inner: InnerCalls,
  instance: Instance,
  { kind, key, what }: Omit<Association, 'members'>,
): void {
  const path = `${instance.instanceId}/${kind.word}/${key}`
  if (!connectState.of(state).associations.has(path)) throw connectError('noAssociation', what)
  inner.add(connectState.event({ kind: 'connect.associationDeleted', at, path }))
}
