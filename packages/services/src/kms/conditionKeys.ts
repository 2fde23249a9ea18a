import type { Tag } from '@gatewarden/directory'
import type { Call } from '../call.ts'
import { type ConditionKeyRow, eachTag, inputList, inputMember, listOf, value } from '../conditionKeyRows.ts'
import type { Need } from '../operation.ts'
import { textIn } from '../resourceRows.ts'
import { grantNamed } from './grants.ts'
import { aliasNamed, keyAt } from './keyNames.ts'
import { kmsState, type StoredGrant, under } from './state.ts'

/** `connect.us-east-1.amazonaws.com` for `connect.amazonaws.com`: the service that calls for the principal, as AWS KMS names it. */
function viaService({ via, facts }: Call): string | undefined {
  const [, name, suffix] = /^(.+?)\.(amazonaws\..+)$/.exec(via ?? '') ?? []
  return name === undefined ? undefined : `${name}.${facts.region}.${suffix}`
}

/** What a new key is asked to be, and what every key is. */
const ofKey = (usual: string, ...members: readonly string[]): ConditionKeyRow =>
  value(({ operation, input, state }, { resource }) => {
    if (operation !== 'CreateKey') return keyAt(state, resource) === undefined ? undefined : usual
    return String(members.map((each) => input[each]).find((each) => each !== undefined) ?? usual)
  })

/** A member of the input with the value that AWS KMS assumes where it is left out. */
const member = (name: string, usual: string): ConditionKeyRow => value(({ input }) => String(input[name] ?? usual))

/** How a call names the key of a need. */
function keyText({ input }: Call, { action }: Need): string | undefined {
  if (action === 'kms:ReEncryptFrom') return textIn(input, 'SourceKeyId')
  return textIn(input, action === 'kms:ReEncryptTo' ? 'DestinationKeyId' : 'KeyId')
}

/** The encryption context of a need; of a grant, that of its constraints. */
function encryptionContext(call: Call, { action }: Need): readonly Tag[] {
  const { operation, input } = call
  if (action === 'kms:ReEncryptFrom') return pairsOf(input.SourceEncryptionContext)
  if (action === 'kms:ReEncryptTo') return pairsOf(input.DestinationEncryptionContext)
  if (operation === 'RetireGrant') return constraintsOfGrant(grantNamed(call)).flatMap(([, pairs]) => pairs)
  if (operation === 'CreateGrant') return constraintsAsked(call).flatMap(([, pairs]) => pairs)
  return pairsOf(input.EncryptionContext)
}

type Constraints = readonly (readonly [type: string, pairs: readonly Tag[]])[]

function constraintsAsked({ input }: Call): Constraints {
  const given = Object.entries(Object(input.Constraints)).filter(([type]) => type.startsWith('EncryptionContext'))
  return given.map(([type, pairs]) => [type, pairsOf(pairs)])
}

function constraintsOfGrant({ contextEquals, contextSubset }: Partial<StoredGrant> = {}): Constraints {
  return [
    ...(contextEquals === undefined ? [] : ([['EncryptionContextEquals', contextEquals]] as const)),
    ...(contextSubset === undefined ? [] : ([['EncryptionContextSubset', contextSubset]] as const)),
  ]
}

function pairsOf(context: unknown): Tag[] {
  return Object.entries(Object(context)).map(([key, each]) => ({ key, value: String(each) }))
}

const constraintTypes = value((call) => {
  const isRetired = call.operation === 'RetireGrant'
  const types = (isRetired ? constraintsOfGrant(grantNamed(call)) : constraintsAsked(call)).map(([type]) => type)
  return types.length === 1 ? types[0] : listOf(types)
})

/** AWS KMS's own condition keys (AWS KMS Developer Guide, AWS KMS condition keys). */
export const conditionKeys: Readonly<Record<string, ConditionKeyRow>> = {
  'kms:ViaService': value(viaService),
  'kms:CallerAccount': value(({ principal }) => principal.account),
  'kms:BypassPolicyLockoutSafetyCheck': member('BypassPolicyLockoutSafetyCheck', 'false'),
  'kms:KeyOrigin': ofKey('AWS_KMS', 'Origin'),
  'kms:KeySpec': ofKey('SYMMETRIC_DEFAULT', 'KeySpec', 'CustomerMasterKeySpec'),
  'kms:KeyUsage': ofKey('ENCRYPT_DECRYPT', 'KeyUsage'),
  'kms:MultiRegion': ofKey('false', 'MultiRegion'),
  'kms:ResourceAliases': value(({ state }, { resource }) => {
    const { aliasesOfKey, aliases } = kmsState.of(state)
    const key = keyAt(state, resource)
    return key && listOf(Array.from(under(aliasesOfKey, key.keyId, aliases), ({ name }) => name))
  }),
  'kms:RequestAlias': value((call, need) => aliasNamed(call, keyText(call, need) ?? '')),
  'kms:EncryptionAlgorithm': member('EncryptionAlgorithm', 'SYMMETRIC_DEFAULT'),
  'kms:EncryptionContext:${EncryptionContextKey}': eachTag(encryptionContext),
  'kms:EncryptionContextKeys': value((call, need) =>
    listOf([...new Set(encryptionContext(call, need).map(({ key }) => key))]),
  ),
  'kms:GrantConstraintType': constraintTypes,
  'kms:GrantIsForAWSResource': value(({ via }) => String(via !== undefined)),
  'kms:GrantOperations': inputList('Operations'),
  'kms:GranteePrincipal': inputMember('GranteePrincipal'),
  'kms:RetiringPrincipal': inputMember('RetiringPrincipal'),
  'kms:GranteeServicePrincipal': inputMember('GranteeServicePrincipal'),
  'kms:RetiringServicePrincipal': inputMember('RetiringServicePrincipal'),
  'kms:GrantConstraintSourceArn': value(({ input }) => textIn(Object(input.Constraints), 'SourceArn')),
  'kms:RotationPeriodInDays': inputMember('RotationPeriodInDays'),
  'kms:ScheduleKeyDeletionPendingWindowInDays': inputMember('PendingWindowInDays'),
  'kms:ReplicaRegion': inputMember('ReplicaRegion'),
  'kms:PrimaryRegion': inputMember('PrimaryRegion'),
  'kms:DataKeyPairSpec': inputMember('KeyPairSpec'),
  'kms:SigningAlgorithm': inputMember('SigningAlgorithm'),
  'kms:MessageType': inputMember('MessageType'),
  'kms:MacAlgorithm': inputMember('MacAlgorithm'),
  'kms:KeyAgreementAlgorithm': inputMember('KeyAgreementAlgorithm'),
}
