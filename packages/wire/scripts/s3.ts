import type { OperationFile, ServiceFile } from './compact.ts'

/** Requests that cannot be told from those of another operation: deprecated ones by their successor, and one of another endpoint. */
const OMITTED: ReadonlySet<string> = new Set([
  'GetBucketLifecycle',
  'GetBucketNotification',
  'ListDirectoryBuckets',
  'PutBucketLifecycle',
  'PutBucketNotification',
])

/** The XML element of outputs that are not the payload of the operation (S3 API Reference, Response Syntax). */
const ROOTS: Readonly<Record<string, string>> = {
  CompleteMultipartUpload: 'CompleteMultipartUploadResult',
  CreateMultipartUpload: 'InitiateMultipartUploadResult',
  CreateSession: 'CreateSessionResult',
  DeleteObjects: 'DeleteResult',
  GetBucketAccelerateConfiguration: 'AccelerateConfiguration',
  GetBucketAcl: 'AccessControlPolicy',
  GetBucketCors: 'CORSConfiguration',
  GetBucketLifecycleConfiguration: 'LifecycleConfiguration',
  GetBucketLogging: 'BucketLoggingStatus',
  GetBucketNotificationConfiguration: 'NotificationConfiguration',
  GetBucketRequestPayment: 'RequestPaymentConfiguration',
  GetBucketTagging: 'Tagging',
  GetBucketVersioning: 'VersioningConfiguration',
  GetBucketWebsite: 'WebsiteConfiguration',
  GetObjectAcl: 'AccessControlPolicy',
  GetObjectAttributes: 'GetObjectAttributesResponse',
  GetObjectTagging: 'Tagging',
  ListBucketAnalyticsConfigurations: 'ListBucketAnalyticsConfigurationResult',
  ListBucketInventoryConfigurations: 'ListInventoryConfigurationsResult',
  ListBucketMetricsConfigurations: 'ListMetricsConfigurationsResult',
  ListBuckets: 'ListAllMyBucketsResult',
  ListMultipartUploads: 'ListMultipartUploadsResult',
  ListObjectVersions: 'ListVersionsResult',
  ListObjects: 'ListBucketResult',
  ListObjectsV2: 'ListBucketResult',
  ListParts: 'ListPartsResult',
}

/** The output is the text of the root element alone. */
const UNWRAPPED = 'GetBucketLocation'

/** Errors that the model does not list, with their HTTP status (S3 API Reference, Error responses, List of error codes). */
const ERRORS: Readonly<Record<string, number>> = {
  AccessDenied: 403,
  AuthorizationHeaderMalformed: 400,
  BadDigest: 400,
  BucketNotEmpty: 409,
  EntityTooLarge: 400,
  IllegalLocationConstraintException: 400,
  InvalidArgument: 400,
  InvalidBucketName: 400,
  InvalidDigest: 400,
  InvalidLocationConstraint: 400,
  InvalidRange: 416,
  InvalidRequest: 400,
  InvalidTag: 400,
  'KMS.DisabledException': 400,
  'KMS.KMSInvalidStateException': 400,
  'KMS.NotFoundException': 400,
  KeyTooLongError: 400,
  MalformedPolicy: 400,
  MalformedXML: 400,
  MethodNotAllowed: 405,
  NoSuchBucket: 404,
  NoSuchBucketPolicy: 404,
  NoSuchCORSConfiguration: 404,
  NoSuchKey: 404,
  NoSuchLifecycleConfiguration: 404,
  NoSuchPublicAccessBlockConfiguration: 404,
  NoSuchTagSet: 404,
  NoSuchVersion: 404,
  NoSuchWebsiteConfiguration: 404,
  NotModified: 304,
  ObjectLockConfigurationNotFoundError: 404,
  OwnershipControlsNotFoundError: 404,
  PreconditionFailed: 412,
  ReplicationConfigurationNotFoundError: 404,
  ServerSideEncryptionConfigurationNotFoundError: 404,
  TooManyBuckets: 400,
}

/** The model of Amazon S3 with what clients know of it besides; any other model as it is. */
export function completed(name: string, file: ServiceFile): ServiceFile {
  if (name !== 's3') return file
  const kept = Object.entries(file.operations).filter(([operation]) => !OMITTED.has(operation))
  return {
    ...file,
    metadata: { ...file.metadata, xmlNamespace: 'http://s3.amazonaws.com/doc/2006-03-01/' },
    operations: Object.fromEntries(kept.map(([operation, each]) => [operation, withRoot(operation, each)])),
    commonErrors: ERRORS,
  }
}

function withRoot(name: string, file: OperationFile): OperationFile {
  const { output } = file
  if (output === undefined) return file
  if (name === UNWRAPPED) return { ...file, output: { ...output, isUnwrapped: true } }
  const root = ROOTS[name]
  return root === undefined ? file : { ...file, output: { ...output, resultWrapper: root } }
}
