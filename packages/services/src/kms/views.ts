import type { AccountState } from '@gatewarden/directory'
import { iamArn } from '../iamArns.ts'
import type { GrantListEntry, KeyMetadata } from './generated/types.ts'
import { principalNow, recordOf } from './grants.ts'
import { keyArn } from './keyNames.ts'
import { keyStateOf } from './keyStates.ts'
import { type KmsKey, kmsState, type StoredGrant } from './state.ts'

/** What DescribeKey answers of a key. */
export function keyMetadata(state: AccountState, key: KmsKey): KeyMetadata {
  const keyState = keyStateOf(key)
  const current = key.material.at(-1)?.materialId
  return {
    AWSAccountId: state.accountId,
    KeyId: key.keyId,
    Arn: keyArn(state, key),
    CreationDate: new Date(key.createDate),
    Enabled: keyState === 'Enabled',
    Description: key.description,
    KeyUsage: 'ENCRYPT_DECRYPT',
    KeyState: keyState,
    ...(key.deletion && { DeletionDate: new Date(key.deletion.date) }),
    Origin: 'AWS_KMS',
    KeyManager: key.manager,
    CustomerMasterKeySpec: 'SYMMETRIC_DEFAULT',
    KeySpec: 'SYMMETRIC_DEFAULT',
    EncryptionAlgorithms: ['SYMMETRIC_DEFAULT'],
    MultiRegion: false,
    ...(current !== undefined && { CurrentKeyMaterialId: current }),
  }
}

/** What ListGrants answers of a grant. */
export function grantEntry(state: AccountState, grant: StoredGrant): GrantListEntry {
  const { grantId, keyId, name, createDate, grantee, retiring, operations, contextSubset, contextEquals } = grant
  const key = kmsState.of(state).keys.get(keyId)
  const constraints = {
    ...(contextSubset && { EncryptionContextSubset: recordOf(contextSubset) }),
    ...(contextEquals && { EncryptionContextEquals: recordOf(contextEquals) }),
  }
  return {
    ...(key && { KeyId: keyArn(state, key) }),
    GrantId: grantId,
    ...(name !== undefined && { Name: name }),
    CreationDate: new Date(createDate),
    GranteePrincipal: principalNow(state, grantee),
    ...(retiring && { RetiringPrincipal: principalNow(state, retiring) }),
    IssuingAccount: iamArn(state, 'root'),
    Operations: operations as NonNullable<GrantListEntry['Operations']>,
    ...(Object.keys(constraints).length > 0 && { Constraints: constraints }),
  }
}
