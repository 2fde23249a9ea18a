import { expect, test } from 'vitest'
import { ACCOUNT, testAccount } from '../account.fixture.ts'
import { settleDue } from '../due.ts'

const CONFIGURE = ['connect:*', 's3:*', 'iam:PutRolePolicy', 'kms:ListAliases']
const KEY_ACTIONS = ['kms:DescribeKey', 'kms:CreateGrant', 'kms:RetireGrant']

function document(...statements: readonly object[]): string {
  const Statement = statements.map((each) => ({ Effect: 'Allow', Resource: '*', ...each }))
  return JSON.stringify({ Version: '2012-10-17', Statement })
}

/** An instance, two keys, and the user ana who may configure storage and has these actions on keys. */
async function accountOf(actions: readonly string[]) {
  const account = await testAccount()
  const { call, error } = account
  const newKey = async () => {
    const { KeyMetadata } = (await call('kms:CreateKey')) as unknown as { KeyMetadata: { Arn: string } }
    return KeyMetadata.Arn
  }
  const created = await call('connect:CreateInstance', {
    IdentityManagementType: 'CONNECT_MANAGED',
    InstanceAlias: 'sales',
    InboundCallsEnabled: true,
    OutboundCallsEnabled: true,
  })
  await settleDue(account.context)
  await call('iam:CreateUser', { UserName: 'ana' })
  await call('s3:CreateBucket', { Bucket: 'recordings' })
  const PolicyDocument = document({ Action: [...CONFIGURE, ...actions] })
  await call('iam:PutUserPolicy', { UserName: 'ana', PolicyName: 'storage', PolicyDocument })
  const of = { InstanceId: String(created.Id), ResourceType: 'CALL_RECORDINGS' }
  const withKey = (KeyId: string, BucketPrefix = 'calls') => ({
    ...of,
    StorageConfig: {
      StorageType: 'S3',
      S3Config: { BucketName: 'recordings', BucketPrefix, EncryptionConfig: { EncryptionType: 'KMS', KeyId } },
    },
  })
  const grantsOf = async (KeyId: string) => {
    const { Grants } = (await call('kms:ListGrants', { KeyId })) as unknown as { Grants: { Name: string }[] }
    return Grants.map(({ Name }) => Name)
  }
  const state = () => account.context.directory.state()
  return { call, error, state, of, withKey, grantsOf, keys: [await newKey(), await newKey()] as const }
}

test.each(KEY_ACTIONS)('is denied without %s, and nothing is left', async (action) => {
  const { error, state, withKey, keys } = await accountOf(KEY_ACTIONS.filter((each) => each !== action))
  const { revision } = state()
  const answer = await error('connect:AssociateInstanceStorageConfig', withKey(keys[0]), 'user/ana')
  expect(answer).toContain(`is not authorized to perform: ${action} on resource: ${keys[0]}`)
  expect(state().revision).toBe(revision)
})

test('is denied where the key policy denies kms:CreateGrant, whatever the identity-based policies allow', async () => {
  const { call, error, withKey, keys } = await accountOf(KEY_ACTIONS)
  const Policy = document(
    { Principal: { AWS: `arn:aws:iam::${ACCOUNT}:root` }, Action: 'kms:*' },
    { Effect: 'Deny', Principal: '*', Action: 'kms:CreateGrant' },
  )
  await call('kms:PutKeyPolicy', { KeyId: keys[0], PolicyName: 'default', Policy })
  expect(await error('connect:AssociateInstanceStorageConfig', withKey(keys[0]), 'user/ana')).toMatch(
    /kms:CreateGrant .*with an explicit deny in a resource-based policy/,
  )
})

test('gives the service-linked role a grant, which follows the key and ends with the configuration', async () => {
  const { call, of, withKey, grantsOf, keys } = await accountOf(KEY_ACTIONS)
  const [first, second] = keys
  const name = `connect/${of.InstanceId}/CALL_RECORDINGS`
  const { AssociationId } = await call('connect:AssociateInstanceStorageConfig', withKey(first), 'user/ana')
  expect(await grantsOf(first)).toEqual([name])
  const update = (key: string) =>
    call('connect:UpdateInstanceStorageConfig', { ...withKey(key, 'other'), AssociationId }, 'user/ana')
  await update(first)
  expect(await grantsOf(first)).toEqual([name])
  await update(second)
  expect([await grantsOf(first), await grantsOf(second)]).toEqual([[], [name]])
  await call('connect:DisassociateInstanceStorageConfig', { ...of, AssociationId }, 'user/ana')
  expect(await grantsOf(second)).toEqual([])
})

test('needs no permission for keys with alias/aws/connect', async () => {
  const { call, withKey } = await accountOf([])
  const { Aliases } = (await call('kms:ListAliases')) as unknown as {
    Aliases: { AliasName: string; TargetKeyId: string }[]
  }
  const managed = Aliases.find(({ AliasName }) => AliasName === 'alias/aws/connect')
  const KeyId = `arn:aws:kms:us-east-1:${ACCOUNT}:key/${managed?.TargetKeyId}`
  expect(await call('connect:AssociateInstanceStorageConfig', withKey(KeyId), 'user/ana')).toHaveProperty(
    'AssociationId',
  )
})

test('names the key by its full ARN, and a key that can be used', async () => {
  const { call, error, withKey, keys } = await accountOf(KEY_ACTIONS)
  const associate = (key: string) => error('connect:AssociateInstanceStorageConfig', withKey(key), 'user/ana')
  expect(await associate('1234abcd-12ab-34cd-56ef-1234567890ab')).toMatch(/^InvalidParameterException: KeyId must/)
  await call('kms:DisableKey', { KeyId: keys[0] })
  expect(await associate(keys[0])).toMatch(/^InvalidRequestException: kms:CreateGrant was refused: .* is disabled/)
})

test('a grant of somebody else with the name of one of the instance stays, also after the instance', async () => {
  const { call, of, withKey, grantsOf, keys } = await accountOf(KEY_ACTIONS)
  const name = `connect/${of.InstanceId}/CALL_RECORDINGS`
  const GranteePrincipal = `arn:aws:iam::${ACCOUNT}:user/ana`
  await call('kms:CreateGrant', { KeyId: keys[0], GranteePrincipal, Operations: ['Decrypt'], Name: name })
  const { AssociationId } = await call('connect:AssociateInstanceStorageConfig', withKey(keys[0]))
  expect(await grantsOf(keys[0])).toEqual([name, name])
  await call('connect:UpdateInstanceStorageConfig', { ...withKey(keys[1]), AssociationId })
  expect(await grantsOf(keys[0])).toEqual([name])
  await call('connect:UpdateInstanceStorageConfig', { ...withKey(keys[0]), AssociationId })
  await call('connect:DeleteInstance', { InstanceId: of.InstanceId })
  expect(await grantsOf(keys[0])).toEqual([name])
})
