import type { Call, InnerCalls } from '../call.ts'
import { iamArn } from '../iamArns.ts'
import { grantsOn } from '../kms/grants.ts'
import { aliasIn, keyArn, keyAt } from '../kms/keyNames.ts'
import { kmsState, type StoredGrant } from '../kms/state.ts'
import type { InstanceStorageConfig } from './generated/types.ts'
import { CONNECT } from './lookup.ts'
import { callService } from './otherServices.ts'
import type { Instance } from './state.ts'

/** What the service-linked role of an instance does with a customer managed key (decision 92). */
const OPERATIONS = ['Decrypt', 'DescribeKey', 'Encrypt', 'GenerateDataKey', 'GenerateDataKeyWithoutPlaintext']

/** What a grant is for: the data of one resource type of one instance. */
interface KeyUse {
  readonly instance: Instance
  readonly resourceType: string
  /** The key ARN. */
  readonly keyId: string
}

/** The customer managed key that a configuration names; undefined for none and for the key `alias/aws/connect`. */
export function ownKeyOf(call: Pick<Call, 'state' | 'facts'>, config: InstanceStorageConfig): string | undefined {
  const { EncryptionConfig } = config.S3Config ?? config.KinesisVideoStreamConfig ?? {}
  const named = EncryptionConfig?.KeyId
  if (named === undefined) return undefined
  const managed = kmsState.of(call.state).keys.get(aliasIn(call, 'alias/aws/connect')?.keyId ?? '')
  return managed !== undefined && named === keyArn(call.state, managed) ? undefined : named
}

/** Describes a key and gives the service-linked role of the instance a grant on it, with the caller's permissions. */
export function grantKey(call: Call<unknown>, inner: InnerCalls, use: KeyUse): void {
  callService(inner, 'kms', 'DescribeKey', { KeyId: use.keyId })
  createGrant(call, inner, use)
}

/** Gives the service-linked role of the instance a grant on a key, with the caller's permission for kms:CreateGrant. */
export function createGrant({ state }: Call<unknown>, inner: InnerCalls, use: KeyUse): void {
  const role = roleArn(state, use)
  const principals = { GranteePrincipal: role, RetiringPrincipal: role }
  const input = { KeyId: use.keyId, ...principals, Operations: OPERATIONS, Name: nameOf(use) }
  callService(inner, 'kms', 'CreateGrant', input)
}

/** Retires the grant of a configuration that no longer uses the key, with the caller's permission for kms:RetireGrant. */
export function retireKey({ state }: Call<unknown>, inner: InnerCalls, use: KeyUse): void {
  const { keyId: KeyId } = use
  for (const { grantId: GrantId } of grantsOf(state, use)) callService(inner, 'kms', 'RetireGrant', { KeyId, GrantId })
}

/** The events by which the service-linked role retires its own grant, when the instance is deleted. */
export function retiredByRole({ state, at }: Pick<Call, 'state' | 'at'>, use: KeyUse) {
  return grantsOf(state, use).map(({ grantId }) =>
    kmsState.event({ kind: 'kms.grantDeleted', at, grantId, as: 'retired' }),
  )
}

/** Grants to the role that it may retire: whoever may create grants can give any of them the name. */
function grantsOf(state: Call['state'], use: KeyUse): StoredGrant[] {
  const key = keyAt(state, use.keyId)
  const role = roleArn(state, use)
  const isOfUse = ({ name, grantee, retiring }: StoredGrant) =>
    name === nameOf(use) && grantee.name === role && retiring?.name === role
  return key === undefined ? [] : [...grantsOn(state, key)].filter(isOfUse)
}

function roleArn(state: Call['state'], { instance }: KeyUse): string {
  return iamArn(state, `role/aws-service-role/${CONNECT}/${instance.roleName}`)
}

function nameOf({ instance, resourceType }: KeyUse): string {
  return `connect/${instance.instanceId}/${resourceType}`
}
