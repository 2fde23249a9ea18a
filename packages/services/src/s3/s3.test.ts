import { describe, expect, test } from 'vitest'
import { ACCOUNT, FACTS, testAccount } from '../account.fixture.ts'

const text = (value: unknown) => Buffer.from(value as Uint8Array).toString()
const statement = (Effect: string, Action: string | string[], Resource: string | string[], more: object = {}) => ({
  Effect,
  Action,
  Resource,
  ...more,
})
const document = (...Statement: object[]) => JSON.stringify({ Version: '2012-10-17', Statement })

/** An account with a user, whose one policy is replaced by each call of `allow`. */
async function accountWithAna() {
  const account = await testAccount()
  await account.call('iam:CreateUser', { UserName: 'ana' })
  const allow = (...statements: object[]) =>
    account.call('iam:PutUserPolicy', {
      UserName: 'ana',
      PolicyName: 'own',
      PolicyDocument: document(...statements),
    })
  const ana = (operation: `s3:${string}`, input: object) => account.call(operation, input, 'user/ana')
  const denied = (operation: `s3:${string}`, input: object) => account.error(operation, input, 'user/ana')
  return { ...account, allow, ana, denied }
}

const put = (Bucket: string, Key: string, Body = 'x', more: object = {}) =>
  ['s3:PutObject', { Bucket, Key, Body: Buffer.from(Body), ...more }] as const

describe('a bucket', () => {
  test('is created, described, listed and deleted', async () => {
    const { call, error } = await testAccount()
    expect(await call('s3:CreateBucket', { Bucket: 'our-recordings' })).toMatchObject({ Location: '/our-recordings' })
    expect(await call('s3:HeadBucket', { Bucket: 'our-recordings' })).toMatchObject({ BucketRegion: 'us-east-1' })
    expect(await call('s3:GetBucketLocation', { Bucket: 'our-recordings' })).toEqual({})
    const { Buckets } = await call('s3:ListBuckets')
    expect(Buckets).toMatchObject([{ Name: 'our-recordings', BucketRegion: 'us-east-1' }])
    await call(...put('our-recordings', 'k'))
    expect(await error('s3:DeleteBucket', { Bucket: 'our-recordings' })).toMatch(/^BucketNotEmpty: /)
    await call('s3:DeleteObject', { Bucket: 'our-recordings', Key: 'k' })
    await call('s3:DeleteBucket', { Bucket: 'our-recordings' })
    expect(await error('s3:HeadBucket', { Bucket: 'our-recordings' })).toMatch(/^NoSuchBucket: /)
  })

  test('is in the region of its constraint, and a call for another region is told so', async () => {
    const { call, error } = await testAccount()
    const create = (LocationConstraint: string) =>
      ['s3:CreateBucket', { Bucket: 'in-europe', CreateBucketConfiguration: { LocationConstraint } }] as const
    expect(await error(...create('mars-north-1'))).toMatch(/^InvalidLocationConstraint/)
    expect(await error(...create('us-east-1'))).toMatch(/^InvalidLocationConstraint/)
    await call(...create('eu-west-1'))
    expect(await error('s3:HeadBucket', { Bucket: 'in-europe' })).toBe(
      `AuthorizationHeaderMalformed: The authorization header is malformed; the region '${FACTS.region}' is wrong; expecting 'eu-west-1'`,
    )
    expect(await error(...create('eu-west-1'))).toMatch(/^BucketAlreadyOwnedByYou/)
  })

  test.each([
    'ab',
    'A-b-c',
    '-abc',
    'abc-',
    'a..b',
    '192.168.0.1',
    'xn--abc',
    'a-s3alias',
    'a/b',
    'a_b',
    'healthz',
    'updates',
  ])('cannot be called %s', async (Bucket) => {
    const { error } = await testAccount()
    expect(await error('s3:CreateBucket', { Bucket })).toMatch(/^InvalidBucketName/)
  })

  test('has the settings of a new bucket of AWS, and "not configured" for the rest', async () => {
    const { call, error } = await testAccount()
    await call('s3:CreateBucket', { Bucket: 'fresh-bucket' })
    const on = { Bucket: 'fresh-bucket' }
    expect(await call('s3:GetPublicAccessBlock', on)).toEqual({
      PublicAccessBlockConfiguration: {
        BlockPublicAcls: true,
        IgnorePublicAcls: true,
        BlockPublicPolicy: true,
        RestrictPublicBuckets: true,
      },
    })
    expect(await call('s3:GetBucketOwnershipControls', on)).toEqual({
      OwnershipControls: { Rules: [{ ObjectOwnership: 'BucketOwnerEnforced' }] },
    })
    expect(await call('s3:GetBucketVersioning', on)).toEqual({})
    expect(await call('s3:GetBucketRequestPayment', on)).toEqual({ Payer: 'BucketOwner' })
    const codes = [
      ['Policy', 'NoSuchBucketPolicy'],
      ['Tagging', 'NoSuchTagSet'],
      ['Cors', 'NoSuchCORSConfiguration'],
      ['Website', 'NoSuchWebsiteConfiguration'],
      ['LifecycleConfiguration', 'NoSuchLifecycleConfiguration'],
      ['Replication', 'ReplicationConfigurationNotFoundError'],
    ] as const
    for (const [name, code] of codes) expect(await error(`s3:GetBucket${name}`, on)).toContain(`${code}: `)
    expect(await error('s3:GetObjectLockConfiguration', on)).toMatch(/^ObjectLockConfigurationNotFoundError/)
    await call('s3:DeletePublicAccessBlock', on)
    expect(await error('s3:GetPublicAccessBlock', on)).toMatch(/^NoSuchPublicAccessBlockConfiguration/)
    expect(await error('s3:GetBucketAcl', { ...on, ExpectedBucketOwner: '210987654321' })).toBe(
      'AccessDenied: Access Denied',
    )
  })

  test('has tags that are checked', async () => {
    const { call, error } = await testAccount()
    const on = { Bucket: 'tagged-bucket' }
    await call('s3:CreateBucket', on)
    const tag = (...TagSet: { Key: string; Value: string }[]) =>
      ['s3:PutBucketTagging', { ...on, Tagging: { TagSet } }] as const
    await call(...tag({ Key: 'a', Value: '1' }, { Key: 'A', Value: '2' }))
    expect(await call('s3:GetBucketTagging', on)).toEqual({
      TagSet: [
        { Key: 'a', Value: '1' },
        { Key: 'A', Value: '2' },
      ],
    })
    expect(await error(...tag({ Key: 'a', Value: '1' }, { Key: 'a', Value: '2' }))).toMatch(/^InvalidTag/)
    expect(await error(...tag({ Key: 'aws:a', Value: '1' }))).toMatch(/^InvalidTag/)
    expect(await error(...tag({ Key: 'a', Value: '<b>' }))).toMatch(/^InvalidTag/)
    await call('s3:DeleteBucketTagging', on)
    expect(await error('s3:GetBucketTagging', on)).toMatch(/^NoSuchTagSet/)
  })
})

describe('an object', () => {
  test('is stored and read as it is, with its headers, metadata and tags', async () => {
    const { call } = await testAccount()
    await call('s3:CreateBucket', { Bucket: 'our-recordings' })
    const Key = '../a//b/./é\u{1f600}'
    const more = {
      ContentType: 'audio/wav',
      CacheControl: 'max-age=60',
      Metadata: { caller: 'ana' },
      Tagging: 'a=b&c=d',
    }
    const { ETag } = await call(...put('our-recordings', Key, 'sound', more))
    const read = await call('s3:GetObject', { Bucket: 'our-recordings', Key })
    expect(text(read.Body)).toBe('sound')
    expect(read).toMatchObject({
      ETag,
      ContentType: 'audio/wav',
      CacheControl: 'max-age=60',
      ContentLength: 5,
      TagCount: 2,
    })
    const { Body: _, ...headers } = read
    expect(await call('s3:HeadObject', { Bucket: 'our-recordings', Key })).toEqual(headers)
    expect(await call('s3:GetObjectTagging', { Bucket: 'our-recordings', Key })).toMatchObject({
      TagSet: [
        { Key: 'a', Value: 'b' },
        { Key: 'c', Value: 'd' },
      ],
    })
  })

  test('has a limited size, key and metadata, and no functions that are not implemented', async () => {
    const { call, error } = await testAccount()
    await call('s3:CreateBucket', { Bucket: 'our-recordings' })
    const refused = (more: object, Body = 'x') => error(...put('our-recordings', 'k', Body, more))
    await call(...put('our-recordings', 'largest', 'a'.repeat(262_144)))
    expect(await refused({}, 'a'.repeat(262_145))).toBe(
      'EntityTooLarge: Gatewarden keeps objects of up to 262144 bytes; this object has 262145 bytes.',
    )
    expect(await error(...put('our-recordings', 'é'.repeat(513)))).toMatch(/^KeyTooLongError/)
    expect(await refused({ Metadata: { a: 'x'.repeat(2_048) } })).toMatch(/^InvalidArgument/)
    expect(await refused({ Tagging: 'a=1&a=2' })).toMatch(/^InvalidTag/)
    expect(await refused({ ServerSideEncryption: 'aws:kms:dsse' })).toMatch(/^NotImplemented: A header you provided/)
    expect(await refused({ StorageClass: 'GLACIER' })).toMatch(/^NotImplemented: A header you provided/)
    expect(await refused({ ACL: 'public-read' })).toMatch(/^NotImplemented/)
    await call('s3:PutBucketEncryption', {
      Bucket: 'our-recordings',
      ServerSideEncryptionConfiguration: {
        Rules: [{ ApplyServerSideEncryptionByDefault: { SSEAlgorithm: 'aws:kms:dsse' } }],
      },
    })
    expect(await refused({})).toMatch(/^NotImplemented: A header you provided/)
    expect(await error('s3:GetObject', { Bucket: 'our-recordings', Key: 'largest', Range: 'bytes=0-1' })).toMatch(
      /^NotImplemented/,
    )
    expect(await error('s3:GetObject', { Bucket: 'our-recordings', Key: 'largest', VersionId: 'v1' })).toMatch(
      /^NoSuchVersion/,
    )
  })

  test('is read and written under conditions', async () => {
    const { call, error } = await testAccount()
    await call('s3:CreateBucket', { Bucket: 'our-recordings' })
    const { ETag } = await call(...put('our-recordings', 'k', 'x', { IfNoneMatch: '*' }))
    expect(await error(...put('our-recordings', 'k', 'y', { IfNoneMatch: '*' }))).toMatch(/^PreconditionFailed/)
    expect(await error(...put('our-recordings', 'k', 'y', { IfMatch: '"other"' }))).toMatch(/^PreconditionFailed/)
    expect(await error(...put('our-recordings', 'none', 'y', { IfMatch: ETag }))).toMatch(/^NoSuchKey/)
    const on = { Bucket: 'our-recordings', Key: 'k' }
    expect(await error('s3:GetObject', { ...on, IfNoneMatch: ETag })).toMatch(/^NotModified/)
    expect(await error('s3:GetObject', { ...on, IfMatch: '"other"' })).toMatch(/^PreconditionFailed/)
    expect(await error('s3:GetObject', { ...on, IfModifiedSince: new Date(FACTS.now) })).toMatch(/^NotModified/)
    expect(await error('s3:GetObject', { ...on, IfUnmodifiedSince: new Date(0) })).toMatch(/^PreconditionFailed/)
    expect(text((await call('s3:GetObject', { ...on, IfMatch: ETag })).Body)).toBe('x')
  })

  test('is listed in the order of bytes, in pages, with common prefixes', async () => {
    const { call, error } = await testAccount()
    const Bucket = 'listed-bucket'
    await call('s3:CreateBucket', { Bucket })
    for (const key of ['a/1', 'a/2', 'b', '\uffee', '\u{1f600}', 'z +']) await call(...put(Bucket, key))
    const keys = (Contents: unknown) => ((Contents ?? []) as { Key: string }[]).map(({ Key }) => Key)
    const all = await call('s3:ListObjectsV2', { Bucket })
    expect(keys(all.Contents)).toEqual(['a/1', 'a/2', 'b', 'z +', '\uffee', '\u{1f600}'])
    const first = await call('s3:ListObjectsV2', { Bucket, Delimiter: '/', MaxKeys: 2, EncodingType: 'url' })
    expect(first).toMatchObject({ CommonPrefixes: [{ Prefix: 'a/' }], KeyCount: 2, IsTruncated: true })
    const rest = { Bucket, Delimiter: '/', EncodingType: 'url', ContinuationToken: first.NextContinuationToken }
    expect(keys((await call('s3:ListObjectsV2', rest)).Contents)).toEqual(['z%20%2B', '%EF%BF%AE', '%F0%9F%98%80'])
    expect(await error('s3:ListObjectsV2', { ...rest, ContinuationToken: 'forged' })).toMatch(/^InvalidArgument/)
    expect(await error('s3:ListObjects', { Bucket, MaxKeys: -1 })).toMatch(/^InvalidArgument/)
    expect(keys((await call('s3:ListObjects', { Bucket, Marker: 'b', Prefix: 'z' })).Contents)).toEqual(['z +'])
    const { Versions } = await call('s3:ListObjectVersions', { Bucket, MaxKeys: 1 })
    expect(Versions).toMatchObject([{ Key: 'a/1', VersionId: 'null', IsLatest: true }])
    expect(
      await call('s3:DeleteObjects', { Bucket, Delete: { Objects: [{ Key: 'b' }, { Key: 'none' }] } }),
    ).toMatchObject({
      Deleted: [{ Key: 'b' }, { Key: 'none' }],
    })
  })
})

describe('who may use S3', () => {
  test('buckets under a prefix, and none that only looks like it', async () => {
    const { allow, ana, denied, call } = await accountWithAna()
    await allow(statement('Allow', 's3:*', ['arn:aws:s3:::amazon-connect-*', 'arn:aws:s3:::amazon-connect-*/*']))
    await ana('s3:CreateBucket', { Bucket: 'amazon-connect-1' })
    await ana(...put('amazon-connect-1', 'k'))
    for (const Bucket of ['amazon-connectx', 'amazon-connect', 'amazonconnect-1', 'our-amazon-connect-1']) {
      expect(await denied('s3:CreateBucket', { Bucket })).toContain('AccessDenied')
      await call('s3:CreateBucket', { Bucket })
      expect(await denied(...put(Bucket, 'k'))).toContain('AccessDenied')
      // The key is not the bucket.
      expect(await denied(...put(Bucket, 'amazon-connect-1/k'))).toContain('AccessDenied')
      expect(await denied(...put(Bucket, '../amazon-connect-1/k'))).toContain('AccessDenied')
    }
    // A slash in the name of a bucket does not make it an object of another one.
    expect(await denied('s3:CreateBucket', { Bucket: 'amazon-connect-1/sub' })).toContain('AccessDenied')
    expect(await denied('s3:GetObject', { Bucket: 'amazon-connect-1/..', Key: 'k' })).toContain('AccessDenied')
  })

  test('objects below a path of keys, as the keys are written', async () => {
    const { allow, ana, denied, call } = await accountWithAna()
    const Bucket = 'our-recordings'
    await call('s3:CreateBucket', { Bucket })
    await allow(statement('Allow', 's3:PutObject', `arn:aws:s3:::${Bucket}/own/*`))
    await ana(...put(Bucket, 'own/a'))
    // It is a key like any other: nothing resolves the dots.
    await ana(...put(Bucket, 'own/../b'))
    expect(await denied(...put(Bucket, 'b'))).toContain('AccessDenied')
    expect(await denied(...put(Bucket, '/own/a'))).toContain('AccessDenied')
    expect(await denied(...put(Bucket, 'own'))).toContain('AccessDenied')
    expect(await denied(...put(Bucket, '*'))).toContain('AccessDenied')
    const { Contents } = await call('s3:ListObjectsV2', { Bucket })
    expect(Contents).toMatchObject([{ Key: 'own/../b' }, { Key: 'own/a' }])
  })

  test('whether a key exists is told to those who may list the bucket', async () => {
    const { allow, denied, ana, call } = await accountWithAna()
    const on = { Bucket: 'our-recordings', Key: 'none' }
    await call('s3:CreateBucket', { Bucket: 'our-recordings' })
    await allow(statement('Allow', 's3:GetObject', 'arn:aws:s3:::our-recordings/*'))
    expect(await denied('s3:GetObject', on)).toMatch(
      /^AccessDenied: .* is not authorized to perform: s3:ListBucket on resource/,
    )
    expect(await denied('s3:HeadObject', on)).toMatch(/^AccessDenied: /)
    expect(await denied('s3:HeadBucket', { Bucket: 'our-recordings' })).toContain('s3:ListBucket')
    await allow(statement('Allow', ['s3:GetObject', 's3:ListBucket'], '*'))
    expect(await denied('s3:GetObject', on)).toMatch(/^NoSuchKey/)
    await ana('s3:HeadBucket', { Bucket: 'our-recordings' })
  })

  test('what conditions on the request allow', async () => {
    const { allow, ana, denied, call } = await accountWithAna()
    const Bucket = 'our-recordings'
    await call('s3:CreateBucket', { Bucket })
    const when = (operator: string, key: string, value: string) => ({ Condition: { [operator]: { [key]: value } } })
    await allow(
      statement('Allow', 's3:ListBucket', '*', when('StringLike', 's3:prefix', 'own/*')),
      statement('Allow', 's3:CreateBucket', '*', when('StringEquals', 's3:LocationConstraint', 'eu-west-1')),
      statement('Allow', ['s3:PutObject', 's3:PutObjectAcl', 's3:PutObjectTagging'], '*'),
      statement('Deny', 's3:PutObject', '*', when('StringEquals', 's3:x-amz-acl', 'public-read')),
      statement('Deny', 's3:PutObject', '*', when('StringEquals', 's3:x-amz-server-side-encryption', 'aws:kms')),
      statement('Allow', 's3:GetObject', '*', when('StringEquals', 's3:ExistingObjectTag/team', 'blue')),
    )
    await ana('s3:ListObjectsV2', { Bucket, Prefix: 'own/a' })
    expect(await denied('s3:ListObjectsV2', { Bucket, Prefix: 'other/' })).toContain('AccessDenied')
    expect(await denied('s3:ListObjectsV2', { Bucket })).toContain('AccessDenied')
    await ana('s3:CreateBucket', {
      Bucket: 'in-europe',
      CreateBucketConfiguration: { LocationConstraint: 'eu-west-1' },
    })
    expect(await denied('s3:CreateBucket', { Bucket: 'elsewhere' })).toContain('AccessDenied')
    expect(await denied(...put(Bucket, 'k', 'x', { ACL: 'public-read' }))).toContain('AccessDenied')
    expect(await denied(...put(Bucket, 'k', 'x', { ServerSideEncryption: 'aws:kms' }))).toContain('AccessDenied')
    await ana(...put(Bucket, 'blue', 'x', { Tagging: 'team=blue' }))
    await ana(...put(Bucket, 'red', 'x', { Tagging: 'team=red' }))
    await ana('s3:GetObject', { Bucket, Key: 'blue' })
    expect(await denied('s3:GetObject', { Bucket, Key: 'red' })).toContain('AccessDenied')
  })

  test('tags and a canned ACL need permissions of their own', async () => {
    const { allow, denied, call } = await accountWithAna()
    const Bucket = 'our-recordings'
    await call('s3:CreateBucket', { Bucket })
    await allow(statement('Allow', ['s3:PutObject', 's3:CreateBucket'], '*'))
    expect(await denied(...put(Bucket, 'k', 'x', { Tagging: 'a=b' }))).toContain('s3:PutObjectTagging')
    expect(await denied(...put(Bucket, 'k', 'x', { ACL: 'private' }))).toContain('s3:PutObjectAcl')
    const tagged = { Bucket: 'tagged-bucket', CreateBucketConfiguration: { Tags: [{ Key: 'a', Value: 'b' }] } }
    expect(await denied('s3:CreateBucket', tagged)).toContain('s3:TagResource')
    expect(await denied('s3:DeleteObjects', { Bucket, Delete: { Objects: [] } })).toContain('AccessDenied')
  })
})

describe('a bucket policy', () => {
  const Bucket = 'our-recordings'
  const arn = `arn:aws:s3:::${Bucket}`
  const ana = { Principal: { AWS: `arn:aws:iam::${ACCOUNT}:user/ana` } }
  const policy = (...statements: object[]) =>
    ['s3:PutBucketPolicy', { Bucket, Policy: document(...statements) }] as const

  test('is in every decision on the bucket and its objects', async () => {
    const { call, ana: may, denied, allow } = await accountWithAna()
    await call('s3:CreateBucket', { Bucket })
    await call(...put(Bucket, 'k'))
    await call(
      ...policy(statement('Allow', 's3:GetObject', `${arn}/*`, ana), statement('Allow', 's3:ListBucket', arn, ana)),
    )
    await may('s3:GetObject', { Bucket, Key: 'k' })
    await may('s3:ListObjectsV2', { Bucket })
    expect(await denied(...put(Bucket, 'k'))).toContain('AccessDenied')
    await allow(statement('Allow', 's3:*', '*'))
    await may(...put(Bucket, 'k'))
    await call(...policy(statement('Deny', 's3:PutObject', `${arn}/*`, { Principal: '*' })))
    expect(await denied(...put(Bucket, 'k'))).toContain('with an explicit deny in a resource-based policy')
    expect(await denied('s3:GetObject', { Bucket: 'another-bucket', Key: 'k' })).toMatch(/^NoSuchBucket/)
    await call('s3:DeleteBucketPolicy', { Bucket })
    await may(...put(Bucket, 'k'))
  })

  test('does not mean a new user of the same name', async () => {
    const { call, error } = await testAccount()
    await call('iam:CreateUser', { UserName: 'ana' })
    await call('s3:CreateBucket', { Bucket })
    await call(...put(Bucket, 'k'))
    await call(...policy(statement('Allow', 's3:GetObject', `${arn}/*`, ana)))
    await call('s3:GetObject', { Bucket, Key: 'k' }, 'user/ana')
    await call('iam:DeleteUser', { UserName: 'ana' })
    await call('iam:CreateUser', { UserName: 'ana' })
    expect(await error('s3:GetObject', { Bucket, Key: 'k' }, 'user/ana')).toContain('AccessDenied')
    expect((await call('s3:GetBucketPolicy', { Bucket })).Policy).toMatch(/"AWS":"AIDA/)
  })

  test('that denies everybody everything can still be replaced by the root user', async () => {
    const { call, denied, allow } = await accountWithAna()
    await allow(statement('Allow', 's3:*', '*'))
    await call('s3:CreateBucket', { Bucket })
    await call(...policy(statement('Deny', 's3:*', [arn, `${arn}/*`], { Principal: '*' })))
    expect(await denied('s3:DeleteBucketPolicy', { Bucket })).toContain('AccessDenied')
    await call('s3:DeleteBucketPolicy', { Bucket })
  })

  test.each<[string, string, RegExp]>([
    ['is not valid JSON', '{', /^MalformedPolicy/],
    [
      'names another bucket',
      document(statement('Allow', 's3:GetObject', 'arn:aws:s3:::other/*', ana)),
      /^MalformedPolicy: Policy has invalid resource/,
    ],
    [
      'names a bucket that only begins alike',
      document(statement('Allow', 's3:GetObject', `${arn}x/*`, ana)),
      /invalid resource/,
    ],
    [
      'has an action that its resource does not have',
      document(statement('Allow', 's3:GetObject', arn, ana)),
      /^MalformedPolicy: Action does not apply/,
    ],
    ['names nobody', document(statement('Allow', 's3:GetObject', `${arn}/*`)), /^MalformedPolicy/],
    [
      'names a user who does not exist',
      document(
        statement('Allow', 's3:GetObject', `${arn}/*`, { Principal: { AWS: `arn:aws:iam::${ACCOUNT}:user/gone` } }),
      ),
      /^MalformedPolicy: Invalid principal/,
    ],
    [
      'is too long',
      document(statement('Allow', 's3:GetObject', `${arn}/*`, { ...ana, Sid: 'a'.repeat(20_480) })),
      /^MalformedPolicy: Policy exceeds/,
    ],
    [
      'is public',
      document(statement('Allow', 's3:GetObject', `${arn}/*`, { Principal: '*' })),
      /^AccessDenied: .*BlockPublicPolicy/,
    ],
  ])('is refused where it %s', async (_, Policy, message) => {
    const { call, error } = await accountWithAna()
    await call('s3:CreateBucket', { Bucket })
    expect(await error('s3:PutBucketPolicy', { Bucket, Policy })).toMatch(message)
  })

  test('may be public where the bucket does not block it', async () => {
    const { call } = await testAccount()
    await call('s3:CreateBucket', { Bucket })
    await call('s3:PutPublicAccessBlock', { Bucket, PublicAccessBlockConfiguration: { BlockPublicPolicy: false } })
    await call(...policy(statement('Allow', 's3:GetObject', `${arn}/*`, { Principal: '*' })))
    expect(await call('s3:GetBucketPolicyStatus', { Bucket })).toEqual({ PolicyStatus: { IsPublic: true } })
  })
})
