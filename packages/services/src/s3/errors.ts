import { errorsOf, type Words } from '../serviceError.ts'
import { MAX_OBJECT_BYTES, MAX_STORED_BYTES } from './limits.ts'

const notFound = (code: string, sentence: Words) => [code, sentence] as const
const malformedPolicy = (sentence: Words) => ['MalformedPolicy', sentence] as const

/** The errors of Amazon S3 (Amazon S3 API Reference, Error responses), with messages that AWS answers or in their style. */
const ROWS = {
  noSuchBucket: notFound('NoSuchBucket', () => 'The specified bucket does not exist'),
  noSuchKey: notFound('NoSuchKey', () => 'The specified key does not exist.'),
  noSuchVersion: notFound('NoSuchVersion', () => 'The specified version does not exist.'),
  noPolicy: notFound('NoSuchBucketPolicy', () => 'The bucket policy does not exist'),
  noTags: notFound('NoSuchTagSet', () => 'The TagSet does not exist'),
  noPublicAccessBlock: notFound(
    'NoSuchPublicAccessBlockConfiguration',
    () => 'The public access block configuration was not found',
  ),
  noOwnership: notFound('OwnershipControlsNotFoundError', () => 'The bucket ownership controls were not found'),
  noCors: notFound('NoSuchCORSConfiguration', () => 'The CORS configuration does not exist'),
  noWebsite: notFound('NoSuchWebsiteConfiguration', () => 'The specified bucket does not have a website configuration'),
  noLifecycle: notFound('NoSuchLifecycleConfiguration', () => 'The lifecycle configuration does not exist'),
  noReplication: notFound('ReplicationConfigurationNotFoundError', () => 'The replication configuration was not found'),
  noObjectLock: notFound(
    'ObjectLockConfigurationNotFoundError',
    () => 'Object Lock configuration does not exist for this bucket',
  ),

  ownedByYou: [
    'BucketAlreadyOwnedByYou',
    () => 'Your previous request to create the named bucket succeeded and you already own it.',
  ],
  notEmpty: ['BucketNotEmpty', () => 'The bucket you tried to delete is not empty'],
  invalidName: ['InvalidBucketName', () => 'The specified bucket is not valid.'],
  wrongRegion: [
    'AuthorizationHeaderMalformed',
    (given, region) => `The authorization header is malformed; the region '${given}' is wrong; expecting '${region}'`,
  ],
  wrongLocation: [
    'IllegalLocationConstraintException',
    (location) =>
      `The ${location} location constraint is incompatible for the region specific endpoint this request was sent to.`,
  ],
  invalidLocation: ['InvalidLocationConstraint', () => 'The specified location-constraint is not valid'],
  tooManyBuckets: ['TooManyBuckets', () => 'You have attempted to create more buckets than allowed'],
  otherOwner: ['AccessDenied', () => 'Access Denied'],
  publicPolicy: [
    'AccessDenied',
    (caller, arn) =>
      `User: ${caller} is not authorized to perform: s3:PutBucketPolicy on resource: "${arn}" because public policies are prevented by the BlockPublicPolicy setting in S3 Block Public Access`,
  ],

  policySize: malformedPolicy(() => 'Policy exceeds the maximum allowed document size.'),
  policy: malformedPolicy((message) => message),
  policyPrincipal: malformedPolicy(() => 'Invalid principal in policy'),
  policyResource: malformedPolicy(() => 'Policy has invalid resource'),

  invalidArgument: ['InvalidArgument', (message) => message],
  invalidTag: ['InvalidTag', (message) => message],
  malformedXml: [
    'MalformedXML',
    () => 'The XML you provided was not well-formed or did not validate against our published schema',
  ],
  keyTooLong: ['KeyTooLongError', () => 'Your key is too long'],
  tooLarge: [
    'EntityTooLarge',
    (size) => `Gatewarden keeps objects of up to ${MAX_OBJECT_BYTES} bytes; this object has ${size} bytes.`,
  ],
  full: [
    'EntityTooLarge',
    () => `Gatewarden keeps up to ${MAX_STORED_BYTES} bytes of objects in an account; delete objects first.`,
  ],
  preconditionFailed: ['PreconditionFailed', () => 'At least one of the pre-conditions you specified did not hold'],
  notModified: ['NotModified', () => 'Not Modified'],
  unsupported: [
    'NotImplemented',
    (what) => `A header you provided implies functionality that is not implemented in Gatewarden: ${what}.`,
  ],
  keyWithoutAlgorithm: [
    'InvalidArgument',
    () => 'Server Side Encryption with AWS KMS managed key requires HTTP header x-amz-server-side-encryption : aws:kms',
  ],
  encryptionContext: [
    'InvalidArgument',
    () =>
      "The header 'x-amz-server-side-encryption-context' shall be Base64-encoded UTF-8 string holding JSON which represents a string-string map",
  ],
  contextOfOther: [
    'InvalidArgument',
    (arn) => `The aws:s3:arn of the encryption context must be the ARN of the object, ${arn}.`,
  ],
} as const satisfies Readonly<Record<string, readonly [code: string, sentence: Words]>>

export const s3Error = errorsOf(ROWS)
