/** Members that name functions which are refused, or with which an operation does not reach its end. */
const LEFT_OUT = [
  'ACL BypassGovernanceRetention BucketKeyEnabled BucketNamespace ContentLength ContinuationToken ExpectedBucketOwner',
  'GrantFullControl GrantRead GrantReadACP GrantWrite GrantWriteACP IfMatch IfMatchLastModifiedTime IfMatchSize',
  'IfModifiedSince IfNoneMatch IfUnmodifiedSince MFA ObjectLockEnabledForBucket ObjectLockEventHold',
  'ObjectLockEventHoldDurationDays ObjectLockEventHoldDurationYears ObjectLockLegalHoldStatus ObjectLockMode',
  'ObjectLockRetainUntilDate ObjectOwnership PartNumber Range SSECustomerAlgorithm SSECustomerKey SSECustomerKeyMD5',
  'SSEKMSEncryptionContext SSEKMSKeyId ServerSideEncryption StorageClass VersionId WebsiteRedirectLocation WriteOffsetBytes',
].flatMap((line) => line.split(' '))

/** Values with which operations of S3 reach their end, by member; undefined leaves the member out. */
export const FITTING_S3: Readonly<Record<string, unknown>> = {
  ...Object.fromEntries(LEFT_OUT.map((name) => [name, undefined])),
  Tagging: { TagSet: [{ Key: 'Key', Value: 'Value' }] },
  CreateBucketConfiguration: { LocationConstraint: undefined, Tags: [{ Key: 'Key', Value: 'Value' }] },
  Delete: { Objects: [{ Key: 'Key' }] },
  OwnershipControls: { Rules: [{ ObjectOwnership: 'BucketOwnerEnforced' }] },
  ServerSideEncryptionConfiguration: {
    Rules: [{ ApplyServerSideEncryptionByDefault: { SSEAlgorithm: 'aws:kms', KMSMasterKeyID: 'a-key' } }],
  },
  MaxKeys: 10,
}
