// Written by scripts/generate.ts from the s3 model of botocore 1.43.107; do not edit.
export interface OperationTypes {
  AbortMultipartUpload: { input: AbortMultipartUploadRequest; output: AbortMultipartUploadOutput }
  CompleteMultipartUpload: { input: CompleteMultipartUploadRequest; output: CompleteMultipartUploadOutput }
  CopyObject: { input: CopyObjectRequest; output: CopyObjectOutput }
  CreateBucket: { input: CreateBucketRequest; output: CreateBucketOutput }
  CreateBucketMetadataConfiguration: { input: CreateBucketMetadataConfigurationRequest; output: Readonly<Record<string, never>> }
  CreateBucketMetadataTableConfiguration: { input: CreateBucketMetadataTableConfigurationRequest; output: Readonly<Record<string, never>> }
  CreateMultipartUpload: { input: CreateMultipartUploadRequest; output: CreateMultipartUploadOutput }
  CreateSession: { input: CreateSessionRequest; output: CreateSessionOutput }
  DeleteBucket: { input: DeleteBucketRequest; output: Readonly<Record<string, never>> }
  DeleteBucketAnalyticsConfiguration: { input: DeleteBucketAnalyticsConfigurationRequest; output: Readonly<Record<string, never>> }
  DeleteBucketCors: { input: DeleteBucketCorsRequest; output: Readonly<Record<string, never>> }
  DeleteBucketEncryption: { input: DeleteBucketEncryptionRequest; output: Readonly<Record<string, never>> }
  DeleteBucketIntelligentTieringConfiguration: { input: DeleteBucketIntelligentTieringConfigurationRequest; output: Readonly<Record<string, never>> }
  DeleteBucketInventoryConfiguration: { input: DeleteBucketInventoryConfigurationRequest; output: Readonly<Record<string, never>> }
  DeleteBucketLifecycle: { input: DeleteBucketLifecycleRequest; output: Readonly<Record<string, never>> }
  DeleteBucketMetadataConfiguration: { input: DeleteBucketMetadataConfigurationRequest; output: Readonly<Record<string, never>> }
  DeleteBucketMetadataTableConfiguration: { input: DeleteBucketMetadataTableConfigurationRequest; output: Readonly<Record<string, never>> }
  DeleteBucketMetricsConfiguration: { input: DeleteBucketMetricsConfigurationRequest; output: Readonly<Record<string, never>> }
  DeleteBucketOwnershipControls: { input: DeleteBucketOwnershipControlsRequest; output: Readonly<Record<string, never>> }
  DeleteBucketPolicy: { input: DeleteBucketPolicyRequest; output: Readonly<Record<string, never>> }
  DeleteBucketReplication: { input: DeleteBucketReplicationRequest; output: Readonly<Record<string, never>> }
  DeleteBucketTagging: { input: DeleteBucketTaggingRequest; output: Readonly<Record<string, never>> }
  DeleteBucketWebsite: { input: DeleteBucketWebsiteRequest; output: Readonly<Record<string, never>> }
  DeleteObject: { input: DeleteObjectRequest; output: DeleteObjectOutput }
  DeleteObjectAnnotation: { input: DeleteObjectAnnotationRequest; output: DeleteObjectAnnotationOutput }
  DeleteObjectTagging: { input: DeleteObjectTaggingRequest; output: DeleteObjectTaggingOutput }
  DeleteObjects: { input: DeleteObjectsRequest; output: DeleteObjectsOutput }
  DeletePublicAccessBlock: { input: DeletePublicAccessBlockRequest; output: Readonly<Record<string, never>> }
  GetBucketAbac: { input: GetBucketAbacRequest; output: GetBucketAbacOutput }
  GetBucketAccelerateConfiguration: { input: GetBucketAccelerateConfigurationRequest; output: GetBucketAccelerateConfigurationOutput }
  GetBucketAcl: { input: GetBucketAclRequest; output: GetBucketAclOutput }
  GetBucketAnalyticsConfiguration: { input: GetBucketAnalyticsConfigurationRequest; output: GetBucketAnalyticsConfigurationOutput }
  GetBucketCors: { input: GetBucketCorsRequest; output: GetBucketCorsOutput }
  GetBucketEncryption: { input: GetBucketEncryptionRequest; output: GetBucketEncryptionOutput }
  GetBucketIntelligentTieringConfiguration: { input: GetBucketIntelligentTieringConfigurationRequest; output: GetBucketIntelligentTieringConfigurationOutput }
  GetBucketInventoryConfiguration: { input: GetBucketInventoryConfigurationRequest; output: GetBucketInventoryConfigurationOutput }
  GetBucketLifecycleConfiguration: { input: GetBucketLifecycleConfigurationRequest; output: GetBucketLifecycleConfigurationOutput }
  GetBucketLocation: { input: GetBucketLocationRequest; output: GetBucketLocationOutput }
  GetBucketLogging: { input: GetBucketLoggingRequest; output: GetBucketLoggingOutput }
  GetBucketMetadataConfiguration: { input: GetBucketMetadataConfigurationRequest; output: GetBucketMetadataConfigurationOutput }
  GetBucketMetadataTableConfiguration: { input: GetBucketMetadataTableConfigurationRequest; output: GetBucketMetadataTableConfigurationOutput }
  GetBucketMetricsConfiguration: { input: GetBucketMetricsConfigurationRequest; output: GetBucketMetricsConfigurationOutput }
  GetBucketNotificationConfiguration: { input: GetBucketNotificationConfigurationRequest; output: NotificationConfiguration }
  GetBucketOwnershipControls: { input: GetBucketOwnershipControlsRequest; output: GetBucketOwnershipControlsOutput }
  GetBucketPolicy: { input: GetBucketPolicyRequest; output: GetBucketPolicyOutput }
  GetBucketPolicyStatus: { input: GetBucketPolicyStatusRequest; output: GetBucketPolicyStatusOutput }
  GetBucketReplication: { input: GetBucketReplicationRequest; output: GetBucketReplicationOutput }
  GetBucketRequestPayment: { input: GetBucketRequestPaymentRequest; output: GetBucketRequestPaymentOutput }
  GetBucketTagging: { input: GetBucketTaggingRequest; output: GetBucketTaggingOutput }
  GetBucketVersioning: { input: GetBucketVersioningRequest; output: GetBucketVersioningOutput }
  GetBucketWebsite: { input: GetBucketWebsiteRequest; output: GetBucketWebsiteOutput }
  GetObject: { input: GetObjectRequest; output: GetObjectOutput }
  GetObjectAcl: { input: GetObjectAclRequest; output: GetObjectAclOutput }
  GetObjectAnnotation: { input: GetObjectAnnotationRequest; output: GetObjectAnnotationOutput }
  GetObjectAttributes: { input: GetObjectAttributesRequest; output: GetObjectAttributesOutput }
  GetObjectLegalHold: { input: GetObjectLegalHoldRequest; output: GetObjectLegalHoldOutput }
  GetObjectLockConfiguration: { input: GetObjectLockConfigurationRequest; output: GetObjectLockConfigurationOutput }
  GetObjectRetention: { input: GetObjectRetentionRequest; output: GetObjectRetentionOutput }
  GetObjectTagging: { input: GetObjectTaggingRequest; output: GetObjectTaggingOutput }
  GetObjectTorrent: { input: GetObjectTorrentRequest; output: GetObjectTorrentOutput }
  GetPublicAccessBlock: { input: GetPublicAccessBlockRequest; output: GetPublicAccessBlockOutput }
  HeadBucket: { input: HeadBucketRequest; output: HeadBucketOutput }
  HeadObject: { input: HeadObjectRequest; output: HeadObjectOutput }
  ListBucketAnalyticsConfigurations: { input: ListBucketAnalyticsConfigurationsRequest; output: ListBucketAnalyticsConfigurationsOutput }
  ListBucketIntelligentTieringConfigurations: { input: ListBucketIntelligentTieringConfigurationsRequest; output: ListBucketIntelligentTieringConfigurationsOutput }
  ListBucketInventoryConfigurations: { input: ListBucketInventoryConfigurationsRequest; output: ListBucketInventoryConfigurationsOutput }
  ListBucketMetricsConfigurations: { input: ListBucketMetricsConfigurationsRequest; output: ListBucketMetricsConfigurationsOutput }
  ListBuckets: { input: ListBucketsRequest; output: ListBucketsOutput }
  ListMultipartUploads: { input: ListMultipartUploadsRequest; output: ListMultipartUploadsOutput }
  ListObjectAnnotations: { input: ListObjectAnnotationsRequest; output: ListObjectAnnotationsOutput }
  ListObjectVersions: { input: ListObjectVersionsRequest; output: ListObjectVersionsOutput }
  ListObjects: { input: ListObjectsRequest; output: ListObjectsOutput }
  ListObjectsV2: { input: ListObjectsV2Request; output: ListObjectsV2Output }
  ListParts: { input: ListPartsRequest; output: ListPartsOutput }
  PutBucketAbac: { input: PutBucketAbacRequest; output: Readonly<Record<string, never>> }
  PutBucketAccelerateConfiguration: { input: PutBucketAccelerateConfigurationRequest; output: Readonly<Record<string, never>> }
  PutBucketAcl: { input: PutBucketAclRequest; output: Readonly<Record<string, never>> }
  PutBucketAnalyticsConfiguration: { input: PutBucketAnalyticsConfigurationRequest; output: Readonly<Record<string, never>> }
  PutBucketCors: { input: PutBucketCorsRequest; output: Readonly<Record<string, never>> }
  PutBucketEncryption: { input: PutBucketEncryptionRequest; output: Readonly<Record<string, never>> }
  PutBucketIntelligentTieringConfiguration: { input: PutBucketIntelligentTieringConfigurationRequest; output: Readonly<Record<string, never>> }
  PutBucketInventoryConfiguration: { input: PutBucketInventoryConfigurationRequest; output: Readonly<Record<string, never>> }
  PutBucketLifecycleConfiguration: { input: PutBucketLifecycleConfigurationRequest; output: PutBucketLifecycleConfigurationOutput }
  PutBucketLogging: { input: PutBucketLoggingRequest; output: Readonly<Record<string, never>> }
  PutBucketMetricsConfiguration: { input: PutBucketMetricsConfigurationRequest; output: Readonly<Record<string, never>> }
  PutBucketNotificationConfiguration: { input: PutBucketNotificationConfigurationRequest; output: Readonly<Record<string, never>> }
  PutBucketOwnershipControls: { input: PutBucketOwnershipControlsRequest; output: Readonly<Record<string, never>> }
  PutBucketPolicy: { input: PutBucketPolicyRequest; output: Readonly<Record<string, never>> }
  PutBucketReplication: { input: PutBucketReplicationRequest; output: Readonly<Record<string, never>> }
  PutBucketRequestPayment: { input: PutBucketRequestPaymentRequest; output: Readonly<Record<string, never>> }
  PutBucketTagging: { input: PutBucketTaggingRequest; output: Readonly<Record<string, never>> }
  PutBucketVersioning: { input: PutBucketVersioningRequest; output: Readonly<Record<string, never>> }
  PutBucketWebsite: { input: PutBucketWebsiteRequest; output: Readonly<Record<string, never>> }
  PutObject: { input: PutObjectRequest; output: PutObjectOutput }
  PutObjectAcl: { input: PutObjectAclRequest; output: PutObjectAclOutput }
  PutObjectAnnotation: { input: PutObjectAnnotationRequest; output: PutObjectAnnotationOutput }
  PutObjectLegalHold: { input: PutObjectLegalHoldRequest; output: PutObjectLegalHoldOutput }
  PutObjectLockConfiguration: { input: PutObjectLockConfigurationRequest; output: PutObjectLockConfigurationOutput }
  PutObjectRetention: { input: PutObjectRetentionRequest; output: PutObjectRetentionOutput }
  PutObjectTagging: { input: PutObjectTaggingRequest; output: PutObjectTaggingOutput }
  PutPublicAccessBlock: { input: PutPublicAccessBlockRequest; output: Readonly<Record<string, never>> }
  RenameObject: { input: RenameObjectRequest; output: Readonly<Record<string, never>> }
  RestoreObject: { input: RestoreObjectRequest; output: RestoreObjectOutput }
  SelectObjectContent: { input: SelectObjectContentRequest; output: SelectObjectContentOutput }
  UpdateBucketMetadataAnnotationTableConfiguration: { input: UpdateBucketMetadataAnnotationTableConfigurationRequest; output: Readonly<Record<string, never>> }
  UpdateBucketMetadataInventoryTableConfiguration: { input: UpdateBucketMetadataInventoryTableConfigurationRequest; output: Readonly<Record<string, never>> }
  UpdateBucketMetadataJournalTableConfiguration: { input: UpdateBucketMetadataJournalTableConfigurationRequest; output: Readonly<Record<string, never>> }
  UpdateObjectEncryption: { input: UpdateObjectEncryptionRequest; output: UpdateObjectEncryptionResponse }
  UploadPart: { input: UploadPartRequest; output: UploadPartOutput }
  UploadPartCopy: { input: UploadPartCopyRequest; output: UploadPartCopyOutput }
  WriteGetObjectResponse: { input: WriteGetObjectResponseRequest; output: Readonly<Record<string, never>> }
}

export interface AbacStatus {
  readonly Status?: 'Enabled' | 'Disabled' | undefined
}

export interface AbortIncompleteMultipartUpload {
  readonly DaysAfterInitiation?: number | undefined
}

export interface AbortMultipartUploadOutput {
  readonly RequestCharged?: 'requester' | undefined
}

export interface AbortMultipartUploadRequest {
  readonly Bucket: string
  readonly Key: string
  readonly UploadId: string
  readonly RequestPayer?: 'requester' | undefined
  readonly ExpectedBucketOwner?: string | undefined
  readonly IfMatchInitiatedTime?: Date | undefined
}

export interface AccelerateConfiguration {
  readonly Status?: 'Enabled' | 'Suspended' | undefined
}

export interface AccessControlPolicy {
  readonly Grants?: readonly Grant[] | undefined
  readonly Owner?: Owner | undefined
}

export interface AccessControlTranslation {
  readonly Owner: 'Destination'
}

export interface AnalyticsAndOperator {
  readonly Prefix?: string | undefined
  readonly Tags?: readonly Tag[] | undefined
}

export interface AnalyticsConfiguration {
  readonly Id: string
  readonly Filter?: AnalyticsFilter | undefined
  readonly StorageClassAnalysis: StorageClassAnalysis
}

export interface AnalyticsExportDestination {
  readonly S3BucketDestination: AnalyticsS3BucketDestination
}

export interface AnalyticsFilter {
  readonly Prefix?: string | undefined
  readonly Tag?: Tag | undefined
  readonly And?: AnalyticsAndOperator | undefined
}

export interface AnalyticsS3BucketDestination {
  readonly Format: 'CSV'
  readonly BucketAccountId?: string | undefined
  readonly Bucket: string
  readonly Prefix?: string | undefined
}

export interface AnnotationEntry {
  readonly AnnotationName: string
  readonly LastModified: Date
  readonly ETag?: string | undefined
  readonly ChecksumAlgorithm?: readonly ('CRC32' | 'CRC32C' | 'SHA1' | 'SHA256' | 'CRC64NVME' | 'SHA512' | 'MD5' | 'XXHASH64' | 'XXHASH3' | 'XXHASH128')[] | undefined
  readonly Size: number
  readonly ReplicationStatus?: 'COMPLETE' | 'PENDING' | 'FAILED' | 'REPLICA' | 'COMPLETED' | undefined
}

export interface AnnotationTableConfiguration {
  readonly ConfigurationState: 'ENABLED' | 'DISABLED'
  readonly EncryptionConfiguration?: MetadataTableEncryptionConfiguration | undefined
  readonly Role?: string | undefined
}

export interface AnnotationTableConfigurationResult {
  readonly ConfigurationState: 'ENABLED' | 'DISABLED'
  readonly TableStatus?: string | undefined
  readonly Error?: ErrorDetails | undefined
  readonly TableName?: string | undefined
  readonly TableArn?: string | undefined
  readonly Role?: string | undefined
}

export interface AnnotationTableConfigurationUpdates {
  readonly ConfigurationState: 'ENABLED' | 'DISABLED'
  readonly EncryptionConfiguration?: MetadataTableEncryptionConfiguration | undefined
  readonly Role?: string | undefined
}

export interface BlockedEncryptionTypes {
  readonly EncryptionType?: readonly ('NONE' | 'SSE-C')[] | undefined
}

export interface Bucket {
  readonly Name?: string | undefined
  readonly CreationDate?: Date | undefined
  readonly BucketRegion?: string | undefined
  readonly BucketArn?: string | undefined
}

export interface BucketInfo {
  readonly DataRedundancy?: 'SingleAvailabilityZone' | 'SingleLocalZone' | undefined
  readonly Type?: 'Directory' | undefined
}

export interface BucketLifecycleConfiguration {
  readonly Rules: readonly LifecycleRule[]
}

export interface BucketLoggingStatus {
  readonly LoggingEnabled?: LoggingEnabled | undefined
}

export interface CORSConfiguration {
  readonly CORSRules: readonly CORSRule[]
}

export interface CORSRule {
  readonly ID?: string | undefined
  readonly AllowedHeaders?: readonly string[] | undefined
  readonly AllowedMethods: readonly string[]
  readonly AllowedOrigins: readonly string[]
  readonly ExposeHeaders?: readonly string[] | undefined
  readonly MaxAgeSeconds?: number | undefined
}

export interface CSVInput {
  readonly FileHeaderInfo?: 'USE' | 'IGNORE' | 'NONE' | undefined
  readonly Comments?: string | undefined
  readonly QuoteEscapeCharacter?: string | undefined
  readonly RecordDelimiter?: string | undefined
  readonly FieldDelimiter?: string | undefined
  readonly QuoteCharacter?: string | undefined
  readonly AllowQuotedRecordDelimiter?: boolean | undefined
}

export interface CSVOutput {
  readonly QuoteFields?: 'ALWAYS' | 'ASNEEDED' | undefined
  readonly QuoteEscapeCharacter?: string | undefined
  readonly RecordDelimiter?: string | undefined
  readonly FieldDelimiter?: string | undefined
  readonly QuoteCharacter?: string | undefined
}

export interface Checksum {
  readonly ChecksumCRC32?: string | undefined
  readonly ChecksumCRC32C?: string | undefined
  readonly ChecksumCRC64NVME?: string | undefined
  readonly ChecksumSHA1?: string | undefined
  readonly ChecksumSHA256?: string | undefined
  readonly ChecksumSHA512?: string | undefined
  readonly ChecksumMD5?: string | undefined
  readonly ChecksumXXHASH64?: string | undefined
  readonly ChecksumXXHASH3?: string | undefined
  readonly ChecksumXXHASH128?: string | undefined
  readonly ChecksumType?: 'COMPOSITE' | 'FULL_OBJECT' | undefined
}

export interface CommonPrefix {
  readonly Prefix?: string | undefined
}

export interface CompleteMultipartUploadOutput {
  readonly Location?: string | undefined
  readonly Bucket?: string | undefined
  readonly Key?: string | undefined
  readonly Expiration?: string | undefined
  readonly ETag?: string | undefined
  readonly ChecksumCRC32?: string | undefined
  readonly ChecksumCRC32C?: string | undefined
  readonly ChecksumCRC64NVME?: string | undefined
  readonly ChecksumSHA1?: string | undefined
  readonly ChecksumSHA256?: string | undefined
  readonly ChecksumSHA512?: string | undefined
  readonly ChecksumMD5?: string | undefined
  readonly ChecksumXXHASH64?: string | undefined
  readonly ChecksumXXHASH3?: string | undefined
  readonly ChecksumXXHASH128?: string | undefined
  readonly ChecksumType?: 'COMPOSITE' | 'FULL_OBJECT' | undefined
  readonly ServerSideEncryption?: 'AES256' | 'aws:fsx' | 'aws:backup' | 'aws:kms' | 'aws:kms:dsse' | undefined
  readonly VersionId?: string | undefined
  readonly SSEKMSKeyId?: string | undefined
  readonly BucketKeyEnabled?: boolean | undefined
  readonly RequestCharged?: 'requester' | undefined
}

export interface CompleteMultipartUploadRequest {
  readonly Bucket: string
  readonly Key: string
  readonly MultipartUpload?: CompletedMultipartUpload | undefined
  readonly UploadId: string
  readonly ChecksumCRC32?: string | undefined
  readonly ChecksumCRC32C?: string | undefined
  readonly ChecksumCRC64NVME?: string | undefined
  readonly ChecksumSHA1?: string | undefined
  readonly ChecksumSHA256?: string | undefined
  readonly ChecksumSHA512?: string | undefined
  readonly ChecksumMD5?: string | undefined
  readonly ChecksumXXHASH64?: string | undefined
  readonly ChecksumXXHASH3?: string | undefined
  readonly ChecksumXXHASH128?: string | undefined
  readonly ChecksumType?: 'COMPOSITE' | 'FULL_OBJECT' | undefined
  readonly MpuObjectSize?: number | undefined
  readonly RequestPayer?: 'requester' | undefined
  readonly ExpectedBucketOwner?: string | undefined
  readonly IfMatch?: string | undefined
  readonly IfNoneMatch?: string | undefined
  readonly SSECustomerAlgorithm?: string | undefined
  readonly SSECustomerKey?: string | undefined
  readonly SSECustomerKeyMD5?: string | undefined
}

export interface CompletedMultipartUpload {
  readonly Parts?: readonly CompletedPart[] | undefined
}

export interface CompletedPart {
  readonly ETag?: string | undefined
  readonly ChecksumCRC32?: string | undefined
  readonly ChecksumCRC32C?: string | undefined
  readonly ChecksumCRC64NVME?: string | undefined
  readonly ChecksumSHA1?: string | undefined
  readonly ChecksumSHA256?: string | undefined
  readonly ChecksumSHA512?: string | undefined
  readonly ChecksumMD5?: string | undefined
  readonly ChecksumXXHASH64?: string | undefined
  readonly ChecksumXXHASH3?: string | undefined
  readonly ChecksumXXHASH128?: string | undefined
  readonly PartNumber?: number | undefined
}

export interface Condition {
  readonly HttpErrorCodeReturnedEquals?: string | undefined
  readonly KeyPrefixEquals?: string | undefined
}

export interface CopyObjectOutput {
  readonly CopyObjectResult?: CopyObjectResult | undefined
  readonly Expiration?: string | undefined
  readonly CopySourceVersionId?: string | undefined
  readonly VersionId?: string | undefined
  readonly ServerSideEncryption?: 'AES256' | 'aws:fsx' | 'aws:backup' | 'aws:kms' | 'aws:kms:dsse' | undefined
  readonly SSECustomerAlgorithm?: string | undefined
  readonly SSECustomerKeyMD5?: string | undefined
  readonly SSEKMSKeyId?: string | undefined
  readonly SSEKMSEncryptionContext?: string | undefined
  readonly BucketKeyEnabled?: boolean | undefined
  readonly RequestCharged?: 'requester' | undefined
}

export interface CopyObjectRequest {
  readonly ACL?: 'private' | 'public-read' | 'public-read-write' | 'authenticated-read' | 'aws-exec-read' | 'bucket-owner-read' | 'bucket-owner-full-control' | undefined
  readonly Bucket: string
  readonly CacheControl?: string | undefined
  readonly ChecksumAlgorithm?: 'CRC32' | 'CRC32C' | 'SHA1' | 'SHA256' | 'CRC64NVME' | 'SHA512' | 'MD5' | 'XXHASH64' | 'XXHASH3' | 'XXHASH128' | undefined
  readonly ContentDisposition?: string | undefined
  readonly ContentEncoding?: string | undefined
  readonly ContentLanguage?: string | undefined
  readonly ContentType?: string | undefined
  readonly CopySource: string
  readonly CopySourceIfMatch?: string | undefined
  readonly CopySourceIfModifiedSince?: Date | undefined
  readonly CopySourceIfNoneMatch?: string | undefined
  readonly CopySourceIfUnmodifiedSince?: Date | undefined
  readonly Expires?: string | undefined
  readonly GrantFullControl?: string | undefined
  readonly GrantRead?: string | undefined
  readonly GrantReadACP?: string | undefined
  readonly GrantWriteACP?: string | undefined
  readonly IfMatch?: string | undefined
  readonly IfNoneMatch?: string | undefined
  readonly Key: string
  readonly Metadata?: Readonly<Record<string, string>> | undefined
  readonly MetadataDirective?: 'COPY' | 'REPLACE' | undefined
  readonly TaggingDirective?: 'COPY' | 'REPLACE' | undefined
  readonly AnnotationDirective?: 'COPY' | 'EXCLUDE' | undefined
  readonly ServerSideEncryption?: 'AES256' | 'aws:fsx' | 'aws:backup' | 'aws:kms' | 'aws:kms:dsse' | undefined
  readonly StorageClass?: 'STANDARD' | 'REDUCED_REDUNDANCY' | 'STANDARD_IA' | 'ONEZONE_IA' | 'INTELLIGENT_TIERING' | 'GLACIER' | 'DEEP_ARCHIVE' | 'OUTPOSTS' | 'GLACIER_IR' | 'SNOW' | 'EXPRESS_ONEZONE' | 'FSX_OPENZFS' | 'FSX_ONTAP' | 'AWS_BACKUP_WARM' | 'AWS_BACKUP_LOW_COST_WARM' | undefined
  readonly WebsiteRedirectLocation?: string | undefined
  readonly SSECustomerAlgorithm?: string | undefined
  readonly SSECustomerKey?: string | undefined
  readonly SSECustomerKeyMD5?: string | undefined
  readonly SSEKMSKeyId?: string | undefined
  readonly SSEKMSEncryptionContext?: string | undefined
  readonly BucketKeyEnabled?: boolean | undefined
  readonly CopySourceSSECustomerAlgorithm?: string | undefined
  readonly CopySourceSSECustomerKey?: string | undefined
  readonly CopySourceSSECustomerKeyMD5?: string | undefined
  readonly RequestPayer?: 'requester' | undefined
  readonly Tagging?: string | undefined
  readonly ObjectLockMode?: 'GOVERNANCE' | 'COMPLIANCE' | undefined
  readonly ObjectLockRetainUntilDate?: Date | undefined
  readonly ObjectLockLegalHoldStatus?: 'ON' | 'OFF' | undefined
  readonly ObjectLockEventHold?: 'ON' | 'OFF' | undefined
  readonly ObjectLockEventHoldDurationDays?: number | undefined
  readonly ObjectLockEventHoldDurationYears?: number | undefined
  readonly ExpectedBucketOwner?: string | undefined
  readonly ExpectedSourceBucketOwner?: string | undefined
}

export interface CopyObjectResult {
  readonly ETag?: string | undefined
  readonly LastModified?: Date | undefined
  readonly ChecksumType?: 'COMPOSITE' | 'FULL_OBJECT' | undefined
  readonly ChecksumCRC32?: string | undefined
  readonly ChecksumCRC32C?: string | undefined
  readonly ChecksumCRC64NVME?: string | undefined
  readonly ChecksumSHA1?: string | undefined
  readonly ChecksumSHA256?: string | undefined
  readonly ChecksumSHA512?: string | undefined
  readonly ChecksumMD5?: string | undefined
  readonly ChecksumXXHASH64?: string | undefined
  readonly ChecksumXXHASH3?: string | undefined
  readonly ChecksumXXHASH128?: string | undefined
}

export interface CopyPartResult {
  readonly ETag?: string | undefined
  readonly LastModified?: Date | undefined
  readonly ChecksumCRC32?: string | undefined
  readonly ChecksumCRC32C?: string | undefined
  readonly ChecksumCRC64NVME?: string | undefined
  readonly ChecksumSHA1?: string | undefined
  readonly ChecksumSHA256?: string | undefined
  readonly ChecksumSHA512?: string | undefined
  readonly ChecksumMD5?: string | undefined
  readonly ChecksumXXHASH64?: string | undefined
  readonly ChecksumXXHASH3?: string | undefined
  readonly ChecksumXXHASH128?: string | undefined
}

export interface CreateBucketConfiguration {
  readonly LocationConstraint?: string | undefined
  readonly Location?: LocationInfo | undefined
  readonly Bucket?: BucketInfo | undefined
  readonly Tags?: readonly Tag[] | undefined
}

export interface CreateBucketMetadataConfigurationRequest {
  readonly Bucket: string
  readonly ContentMD5?: string | undefined
  readonly ChecksumAlgorithm?: 'CRC32' | 'CRC32C' | 'SHA1' | 'SHA256' | 'CRC64NVME' | 'SHA512' | 'MD5' | 'XXHASH64' | 'XXHASH3' | 'XXHASH128' | undefined
  readonly MetadataConfiguration: MetadataConfiguration
  readonly ExpectedBucketOwner?: string | undefined
}

export interface CreateBucketMetadataTableConfigurationRequest {
  readonly Bucket: string
  readonly ContentMD5?: string | undefined
  readonly ChecksumAlgorithm?: 'CRC32' | 'CRC32C' | 'SHA1' | 'SHA256' | 'CRC64NVME' | 'SHA512' | 'MD5' | 'XXHASH64' | 'XXHASH3' | 'XXHASH128' | undefined
  readonly MetadataTableConfiguration: MetadataTableConfiguration
  readonly ExpectedBucketOwner?: string | undefined
}

export interface CreateBucketOutput {
  readonly Location?: string | undefined
  readonly BucketArn?: string | undefined
}

export interface CreateBucketRequest {
  readonly ACL?: 'private' | 'public-read' | 'public-read-write' | 'authenticated-read' | undefined
  readonly Bucket: string
  readonly CreateBucketConfiguration?: CreateBucketConfiguration | undefined
  readonly GrantFullControl?: string | undefined
  readonly GrantRead?: string | undefined
  readonly GrantReadACP?: string | undefined
  readonly GrantWrite?: string | undefined
  readonly GrantWriteACP?: string | undefined
  readonly ObjectLockEnabledForBucket?: boolean | undefined
  readonly ObjectOwnership?: 'BucketOwnerPreferred' | 'ObjectWriter' | 'BucketOwnerEnforced' | undefined
  readonly BucketNamespace?: 'account-regional' | 'global' | undefined
}

export interface CreateMultipartUploadOutput {
  readonly AbortDate?: Date | undefined
  readonly AbortRuleId?: string | undefined
  readonly Bucket?: string | undefined
  readonly Key?: string | undefined
  readonly UploadId?: string | undefined
  readonly ServerSideEncryption?: 'AES256' | 'aws:fsx' | 'aws:backup' | 'aws:kms' | 'aws:kms:dsse' | undefined
  readonly SSECustomerAlgorithm?: string | undefined
  readonly SSECustomerKeyMD5?: string | undefined
  readonly SSEKMSKeyId?: string | undefined
  readonly SSEKMSEncryptionContext?: string | undefined
  readonly BucketKeyEnabled?: boolean | undefined
  readonly RequestCharged?: 'requester' | undefined
  readonly ChecksumAlgorithm?: 'CRC32' | 'CRC32C' | 'SHA1' | 'SHA256' | 'CRC64NVME' | 'SHA512' | 'MD5' | 'XXHASH64' | 'XXHASH3' | 'XXHASH128' | undefined
  readonly ChecksumType?: 'COMPOSITE' | 'FULL_OBJECT' | undefined
}

export interface CreateMultipartUploadRequest {
  readonly ACL?: 'private' | 'public-read' | 'public-read-write' | 'authenticated-read' | 'aws-exec-read' | 'bucket-owner-read' | 'bucket-owner-full-control' | undefined
  readonly Bucket: string
  readonly CacheControl?: string | undefined
  readonly ContentDisposition?: string | undefined
  readonly ContentEncoding?: string | undefined
  readonly ContentLanguage?: string | undefined
  readonly ContentType?: string | undefined
  readonly Expires?: string | undefined
  readonly GrantFullControl?: string | undefined
  readonly GrantRead?: string | undefined
  readonly GrantReadACP?: string | undefined
  readonly GrantWriteACP?: string | undefined
  readonly Key: string
  readonly Metadata?: Readonly<Record<string, string>> | undefined
  readonly ServerSideEncryption?: 'AES256' | 'aws:fsx' | 'aws:backup' | 'aws:kms' | 'aws:kms:dsse' | undefined
  readonly StorageClass?: 'STANDARD' | 'REDUCED_REDUNDANCY' | 'STANDARD_IA' | 'ONEZONE_IA' | 'INTELLIGENT_TIERING' | 'GLACIER' | 'DEEP_ARCHIVE' | 'OUTPOSTS' | 'GLACIER_IR' | 'SNOW' | 'EXPRESS_ONEZONE' | 'FSX_OPENZFS' | 'FSX_ONTAP' | 'AWS_BACKUP_WARM' | 'AWS_BACKUP_LOW_COST_WARM' | undefined
  readonly WebsiteRedirectLocation?: string | undefined
  readonly SSECustomerAlgorithm?: string | undefined
  readonly SSECustomerKey?: string | undefined
  readonly SSECustomerKeyMD5?: string | undefined
  readonly SSEKMSKeyId?: string | undefined
  readonly SSEKMSEncryptionContext?: string | undefined
  readonly BucketKeyEnabled?: boolean | undefined
  readonly RequestPayer?: 'requester' | undefined
  readonly Tagging?: string | undefined
  readonly ObjectLockMode?: 'GOVERNANCE' | 'COMPLIANCE' | undefined
  readonly ObjectLockRetainUntilDate?: Date | undefined
  readonly ObjectLockLegalHoldStatus?: 'ON' | 'OFF' | undefined
  readonly ObjectLockEventHold?: 'ON' | 'OFF' | undefined
  readonly ObjectLockEventHoldDurationDays?: number | undefined
  readonly ObjectLockEventHoldDurationYears?: number | undefined
  readonly ExpectedBucketOwner?: string | undefined
  readonly ChecksumAlgorithm?: 'CRC32' | 'CRC32C' | 'SHA1' | 'SHA256' | 'CRC64NVME' | 'SHA512' | 'MD5' | 'XXHASH64' | 'XXHASH3' | 'XXHASH128' | undefined
  readonly ChecksumType?: 'COMPOSITE' | 'FULL_OBJECT' | undefined
}

export interface CreateSessionOutput {
  readonly ServerSideEncryption?: 'AES256' | 'aws:fsx' | 'aws:backup' | 'aws:kms' | 'aws:kms:dsse' | undefined
  readonly SSEKMSKeyId?: string | undefined
  readonly SSEKMSEncryptionContext?: string | undefined
  readonly BucketKeyEnabled?: boolean | undefined
  readonly Credentials: SessionCredentials
}

export interface CreateSessionRequest {
  readonly SessionMode?: 'ReadOnly' | 'ReadWrite' | undefined
  readonly Bucket: string
  readonly ServerSideEncryption?: 'AES256' | 'aws:fsx' | 'aws:backup' | 'aws:kms' | 'aws:kms:dsse' | undefined
  readonly SSEKMSKeyId?: string | undefined
  readonly SSEKMSEncryptionContext?: string | undefined
  readonly BucketKeyEnabled?: boolean | undefined
}

export interface DefaultRetention {
  readonly Mode?: 'GOVERNANCE' | 'COMPLIANCE' | undefined
  readonly Days?: number | undefined
  readonly Years?: number | undefined
  readonly DefaultEventHold?: EventHoldDuration | undefined
}

export interface Delete {
  readonly Objects: readonly ObjectIdentifier[]
  readonly Quiet?: boolean | undefined
}

export interface DeleteBucketAnalyticsConfigurationRequest {
  readonly Bucket: string
  readonly Id: string
  readonly ExpectedBucketOwner?: string | undefined
}

export interface DeleteBucketCorsRequest {
  readonly Bucket: string
  readonly ExpectedBucketOwner?: string | undefined
}

export interface DeleteBucketEncryptionRequest {
  readonly Bucket: string
  readonly ExpectedBucketOwner?: string | undefined
}

export interface DeleteBucketIntelligentTieringConfigurationRequest {
  readonly Bucket: string
  readonly Id: string
  readonly ExpectedBucketOwner?: string | undefined
}

export interface DeleteBucketInventoryConfigurationRequest {
  readonly Bucket: string
  readonly Id: string
  readonly ExpectedBucketOwner?: string | undefined
}

export interface DeleteBucketLifecycleRequest {
  readonly Bucket: string
  readonly ExpectedBucketOwner?: string | undefined
}

export interface DeleteBucketMetadataConfigurationRequest {
  readonly Bucket: string
  readonly ExpectedBucketOwner?: string | undefined
}

export interface DeleteBucketMetadataTableConfigurationRequest {
  readonly Bucket: string
  readonly ExpectedBucketOwner?: string | undefined
}

export interface DeleteBucketMetricsConfigurationRequest {
  readonly Bucket: string
  readonly Id: string
  readonly ExpectedBucketOwner?: string | undefined
}

export interface DeleteBucketOwnershipControlsRequest {
  readonly Bucket: string
  readonly ExpectedBucketOwner?: string | undefined
}

export interface DeleteBucketPolicyRequest {
  readonly Bucket: string
  readonly ExpectedBucketOwner?: string | undefined
}

export interface DeleteBucketReplicationRequest {
  readonly Bucket: string
  readonly ExpectedBucketOwner?: string | undefined
}

export interface DeleteBucketRequest {
  readonly Bucket: string
  readonly ExpectedBucketOwner?: string | undefined
}

export interface DeleteBucketTaggingRequest {
  readonly Bucket: string
  readonly ExpectedBucketOwner?: string | undefined
}

export interface DeleteBucketWebsiteRequest {
  readonly Bucket: string
  readonly ExpectedBucketOwner?: string | undefined
}

export interface DeleteMarkerEntry {
  readonly Owner?: Owner | undefined
  readonly Key?: string | undefined
  readonly VersionId?: string | undefined
  readonly IsLatest?: boolean | undefined
  readonly LastModified?: Date | undefined
}

export interface DeleteMarkerReplication {
  readonly Status?: 'Enabled' | 'Disabled' | undefined
}

export interface DeleteObjectAnnotationOutput {
  readonly ObjectVersionId?: string | undefined
  readonly RequestCharged?: 'requester' | undefined
}

export interface DeleteObjectAnnotationRequest {
  readonly Bucket: string
  readonly Key: string
  readonly AnnotationName: string
  readonly VersionId?: string | undefined
  readonly RequestPayer?: 'requester' | undefined
  readonly ExpectedBucketOwner?: string | undefined
  readonly ObjectIfMatch?: string | undefined
}

export interface DeleteObjectOutput {
  readonly DeleteMarker?: boolean | undefined
  readonly VersionId?: string | undefined
  readonly RequestCharged?: 'requester' | undefined
}

export interface DeleteObjectRequest {
  readonly Bucket: string
  readonly Key: string
  readonly MFA?: string | undefined
  readonly VersionId?: string | undefined
  readonly RequestPayer?: 'requester' | undefined
  readonly BypassGovernanceRetention?: boolean | undefined
  readonly ExpectedBucketOwner?: string | undefined
  readonly IfMatch?: string | undefined
  readonly IfMatchLastModifiedTime?: Date | undefined
  readonly IfMatchSize?: number | undefined
}

export interface DeleteObjectTaggingOutput {
  readonly VersionId?: string | undefined
}

export interface DeleteObjectTaggingRequest {
  readonly Bucket: string
  readonly Key: string
  readonly VersionId?: string | undefined
  readonly ExpectedBucketOwner?: string | undefined
}

export interface DeleteObjectsOutput {
  readonly Deleted?: readonly DeletedObject[] | undefined
  readonly RequestCharged?: 'requester' | undefined
  readonly Errors?: readonly Error[] | undefined
}

export interface DeleteObjectsRequest {
  readonly Bucket: string
  readonly Delete: Delete
  readonly MFA?: string | undefined
  readonly RequestPayer?: 'requester' | undefined
  readonly BypassGovernanceRetention?: boolean | undefined
  readonly ExpectedBucketOwner?: string | undefined
  readonly ChecksumAlgorithm?: 'CRC32' | 'CRC32C' | 'SHA1' | 'SHA256' | 'CRC64NVME' | 'SHA512' | 'MD5' | 'XXHASH64' | 'XXHASH3' | 'XXHASH128' | undefined
}

export interface DeletePublicAccessBlockRequest {
  readonly Bucket: string
  readonly ExpectedBucketOwner?: string | undefined
}

export interface DeletedObject {
  readonly Key?: string | undefined
  readonly VersionId?: string | undefined
  readonly DeleteMarker?: boolean | undefined
  readonly DeleteMarkerVersionId?: string | undefined
}

export interface Destination {
  readonly Bucket: string
  readonly Account?: string | undefined
  readonly StorageClass?: 'STANDARD' | 'REDUCED_REDUNDANCY' | 'STANDARD_IA' | 'ONEZONE_IA' | 'INTELLIGENT_TIERING' | 'GLACIER' | 'DEEP_ARCHIVE' | 'OUTPOSTS' | 'GLACIER_IR' | 'SNOW' | 'EXPRESS_ONEZONE' | 'FSX_OPENZFS' | 'FSX_ONTAP' | 'AWS_BACKUP_WARM' | 'AWS_BACKUP_LOW_COST_WARM' | undefined
  readonly AccessControlTranslation?: AccessControlTranslation | undefined
  readonly EncryptionConfiguration?: EncryptionConfiguration | undefined
  readonly ReplicationTime?: ReplicationTime | undefined
  readonly Metrics?: Metrics | undefined
}

export interface DestinationResult {
  readonly TableBucketType?: 'aws' | 'customer' | undefined
  readonly TableBucketArn?: string | undefined
  readonly TableNamespace?: string | undefined
}

export interface Encryption {
  readonly EncryptionType: 'AES256' | 'aws:fsx' | 'aws:backup' | 'aws:kms' | 'aws:kms:dsse'
  readonly KMSKeyId?: string | undefined
  readonly KMSContext?: string | undefined
}

export interface EncryptionConfiguration {
  readonly ReplicaKmsKeyID?: string | undefined
}

export interface Error {
  readonly Key?: string | undefined
  readonly VersionId?: string | undefined
  readonly Code?: string | undefined
  readonly Message?: string | undefined
}

export interface ErrorDetails {
  readonly ErrorCode?: string | undefined
  readonly ErrorMessage?: string | undefined
}

export interface ErrorDocument {
  readonly Key: string
}

export interface EventHoldDuration {
  readonly Days?: number | undefined
  readonly Years?: number | undefined
}

export interface ExistingObjectReplication {
  readonly Status: 'Enabled' | 'Disabled'
}

export interface FilterRule {
  readonly Name?: 'prefix' | 'suffix' | undefined
  readonly Value?: string | undefined
}

export interface GetBucketAbacOutput {
  readonly AbacStatus?: AbacStatus | undefined
}

export interface GetBucketAbacRequest {
  readonly Bucket: string
  readonly ExpectedBucketOwner?: string | undefined
}

export interface GetBucketAccelerateConfigurationOutput {
  readonly Status?: 'Enabled' | 'Suspended' | undefined
  readonly RequestCharged?: 'requester' | undefined
}

export interface GetBucketAccelerateConfigurationRequest {
  readonly Bucket: string
  readonly ExpectedBucketOwner?: string | undefined
  readonly RequestPayer?: 'requester' | undefined
}

export interface GetBucketAclOutput {
  readonly Owner?: Owner | undefined
  readonly Grants?: readonly Grant[] | undefined
}

export interface GetBucketAclRequest {
  readonly Bucket: string
  readonly ExpectedBucketOwner?: string | undefined
}

export interface GetBucketAnalyticsConfigurationOutput {
  readonly AnalyticsConfiguration?: AnalyticsConfiguration | undefined
}

export interface GetBucketAnalyticsConfigurationRequest {
  readonly Bucket: string
  readonly Id: string
  readonly ExpectedBucketOwner?: string | undefined
}

export interface GetBucketCorsOutput {
  readonly CORSRules?: readonly CORSRule[] | undefined
}

export interface GetBucketCorsRequest {
  readonly Bucket: string
  readonly ExpectedBucketOwner?: string | undefined
}

export interface GetBucketEncryptionOutput {
  readonly ServerSideEncryptionConfiguration?: ServerSideEncryptionConfiguration | undefined
}

export interface GetBucketEncryptionRequest {
  readonly Bucket: string
  readonly ExpectedBucketOwner?: string | undefined
}

export interface GetBucketIntelligentTieringConfigurationOutput {
  readonly IntelligentTieringConfiguration?: IntelligentTieringConfiguration | undefined
}

export interface GetBucketIntelligentTieringConfigurationRequest {
  readonly Bucket: string
  readonly Id: string
  readonly ExpectedBucketOwner?: string | undefined
}

export interface GetBucketInventoryConfigurationOutput {
  readonly InventoryConfiguration?: InventoryConfiguration | undefined
}

export interface GetBucketInventoryConfigurationRequest {
  readonly Bucket: string
  readonly Id: string
  readonly ExpectedBucketOwner?: string | undefined
}

export interface GetBucketLifecycleConfigurationOutput {
  readonly Rules?: readonly LifecycleRule[] | undefined
  readonly TransitionDefaultMinimumObjectSize?: 'varies_by_storage_class' | 'all_storage_classes_128K' | undefined
}

export interface GetBucketLifecycleConfigurationRequest {
  readonly Bucket: string
  readonly ExpectedBucketOwner?: string | undefined
}

export interface GetBucketLocationOutput {
  readonly LocationConstraint?: string | undefined
}

export interface GetBucketLocationRequest {
  readonly Bucket: string
  readonly ExpectedBucketOwner?: string | undefined
}

export interface GetBucketLoggingOutput {
  readonly LoggingEnabled?: LoggingEnabled | undefined
}

export interface GetBucketLoggingRequest {
  readonly Bucket: string
  readonly ExpectedBucketOwner?: string | undefined
}

export interface GetBucketMetadataConfigurationOutput {
  readonly GetBucketMetadataConfigurationResult?: GetBucketMetadataConfigurationResult | undefined
}

export interface GetBucketMetadataConfigurationRequest {
  readonly Bucket: string
  readonly ExpectedBucketOwner?: string | undefined
}

export interface GetBucketMetadataConfigurationResult {
  readonly MetadataConfigurationResult: MetadataConfigurationResult
}

export interface GetBucketMetadataTableConfigurationOutput {
  readonly GetBucketMetadataTableConfigurationResult?: GetBucketMetadataTableConfigurationResult | undefined
}

export interface GetBucketMetadataTableConfigurationRequest {
  readonly Bucket: string
  readonly ExpectedBucketOwner?: string | undefined
}

export interface GetBucketMetadataTableConfigurationResult {
  readonly MetadataTableConfigurationResult: MetadataTableConfigurationResult
  readonly Status: string
  readonly Error?: ErrorDetails | undefined
}

export interface GetBucketMetricsConfigurationOutput {
  readonly MetricsConfiguration?: MetricsConfiguration | undefined
}

export interface GetBucketMetricsConfigurationRequest {
  readonly Bucket: string
  readonly Id: string
  readonly ExpectedBucketOwner?: string | undefined
}

export interface GetBucketNotificationConfigurationRequest {
  readonly Bucket: string
  readonly ExpectedBucketOwner?: string | undefined
}

export interface GetBucketOwnershipControlsOutput {
  readonly OwnershipControls?: OwnershipControls | undefined
}

export interface GetBucketOwnershipControlsRequest {
  readonly Bucket: string
  readonly ExpectedBucketOwner?: string | undefined
}

export interface GetBucketPolicyOutput {
  readonly Policy?: string | undefined
}

export interface GetBucketPolicyRequest {
  readonly Bucket: string
  readonly ExpectedBucketOwner?: string | undefined
}

export interface GetBucketPolicyStatusOutput {
  readonly PolicyStatus?: PolicyStatus | undefined
}

export interface GetBucketPolicyStatusRequest {
  readonly Bucket: string
  readonly ExpectedBucketOwner?: string | undefined
}

export interface GetBucketReplicationOutput {
  readonly ReplicationConfiguration?: ReplicationConfiguration | undefined
}

export interface GetBucketReplicationRequest {
  readonly Bucket: string
  readonly ExpectedBucketOwner?: string | undefined
}

export interface GetBucketRequestPaymentOutput {
  readonly Payer?: 'Requester' | 'BucketOwner' | undefined
}

export interface GetBucketRequestPaymentRequest {
  readonly Bucket: string
  readonly ExpectedBucketOwner?: string | undefined
}

export interface GetBucketTaggingOutput {
  readonly TagSet: readonly Tag[]
}

export interface GetBucketTaggingRequest {
  readonly Bucket: string
  readonly ExpectedBucketOwner?: string | undefined
}

export interface GetBucketVersioningOutput {
  readonly Status?: 'Enabled' | 'Suspended' | undefined
  readonly MFADelete?: 'Enabled' | 'Disabled' | undefined
}

export interface GetBucketVersioningRequest {
  readonly Bucket: string
  readonly ExpectedBucketOwner?: string | undefined
}

export interface GetBucketWebsiteOutput {
  readonly RedirectAllRequestsTo?: RedirectAllRequestsTo | undefined
  readonly IndexDocument?: IndexDocument | undefined
  readonly ErrorDocument?: ErrorDocument | undefined
  readonly RoutingRules?: readonly RoutingRule[] | undefined
}

export interface GetBucketWebsiteRequest {
  readonly Bucket: string
  readonly ExpectedBucketOwner?: string | undefined
}

export interface GetObjectAclOutput {
  readonly Owner?: Owner | undefined
  readonly Grants?: readonly Grant[] | undefined
  readonly RequestCharged?: 'requester' | undefined
}

export interface GetObjectAclRequest {
  readonly Bucket: string
  readonly Key: string
  readonly VersionId?: string | undefined
  readonly RequestPayer?: 'requester' | undefined
  readonly ExpectedBucketOwner?: string | undefined
}

export interface GetObjectAnnotationOutput {
  readonly AnnotationPayload?: Uint8Array | undefined
  readonly ObjectVersionId?: string | undefined
  readonly LastModified?: Date | undefined
  readonly ContentLength?: number | undefined
  readonly ETag?: string | undefined
  readonly ChecksumCRC32?: string | undefined
  readonly ChecksumCRC32C?: string | undefined
  readonly ChecksumCRC64NVME?: string | undefined
  readonly ChecksumSHA1?: string | undefined
  readonly ChecksumSHA256?: string | undefined
  readonly ChecksumSHA512?: string | undefined
  readonly ChecksumMD5?: string | undefined
  readonly ChecksumXXHASH64?: string | undefined
  readonly ChecksumXXHASH3?: string | undefined
  readonly ChecksumXXHASH128?: string | undefined
  readonly ChecksumType?: 'COMPOSITE' | 'FULL_OBJECT' | undefined
  readonly ServerSideEncryption?: 'AES256' | 'aws:fsx' | 'aws:backup' | 'aws:kms' | 'aws:kms:dsse' | undefined
  readonly RequestCharged?: 'requester' | undefined
  readonly ReplicationStatus?: 'COMPLETE' | 'PENDING' | 'FAILED' | 'REPLICA' | 'COMPLETED' | undefined
}

export interface GetObjectAnnotationRequest {
  readonly Bucket: string
  readonly Key: string
  readonly AnnotationName: string
  readonly VersionId?: string | undefined
  readonly RequestPayer?: 'requester' | undefined
  readonly ExpectedBucketOwner?: string | undefined
  readonly ChecksumMode?: 'ENABLED' | undefined
}

export interface GetObjectAttributesOutput {
  readonly DeleteMarker?: boolean | undefined
  readonly LastModified?: Date | undefined
  readonly VersionId?: string | undefined
  readonly RequestCharged?: 'requester' | undefined
  readonly ETag?: string | undefined
  readonly Checksum?: Checksum | undefined
  readonly ObjectParts?: GetObjectAttributesParts | undefined
  readonly StorageClass?: 'STANDARD' | 'REDUCED_REDUNDANCY' | 'STANDARD_IA' | 'ONEZONE_IA' | 'INTELLIGENT_TIERING' | 'GLACIER' | 'DEEP_ARCHIVE' | 'OUTPOSTS' | 'GLACIER_IR' | 'SNOW' | 'EXPRESS_ONEZONE' | 'FSX_OPENZFS' | 'FSX_ONTAP' | 'AWS_BACKUP_WARM' | 'AWS_BACKUP_LOW_COST_WARM' | undefined
  readonly ObjectSize?: number | undefined
}

export interface GetObjectAttributesParts {
  readonly TotalPartsCount?: number | undefined
  readonly PartNumberMarker?: number | undefined
  readonly NextPartNumberMarker?: number | undefined
  readonly MaxParts?: number | undefined
  readonly IsTruncated?: boolean | undefined
  readonly Parts?: readonly ObjectPart[] | undefined
}

export interface GetObjectAttributesRequest {
  readonly Bucket: string
  readonly Key: string
  readonly VersionId?: string | undefined
  readonly MaxParts?: number | undefined
  readonly PartNumberMarker?: number | undefined
  readonly SSECustomerAlgorithm?: string | undefined
  readonly SSECustomerKey?: string | undefined
  readonly SSECustomerKeyMD5?: string | undefined
  readonly RequestPayer?: 'requester' | undefined
  readonly ExpectedBucketOwner?: string | undefined
  readonly ObjectAttributes: readonly ('ETag' | 'Checksum' | 'ObjectParts' | 'StorageClass' | 'ObjectSize')[]
}

export interface GetObjectLegalHoldOutput {
  readonly LegalHold?: ObjectLockLegalHold | undefined
}

export interface GetObjectLegalHoldRequest {
  readonly Bucket: string
  readonly Key: string
  readonly VersionId?: string | undefined
  readonly RequestPayer?: 'requester' | undefined
  readonly ExpectedBucketOwner?: string | undefined
}

export interface GetObjectLockConfigurationOutput {
  readonly ObjectLockConfiguration?: ObjectLockConfiguration | undefined
}

export interface GetObjectLockConfigurationRequest {
  readonly Bucket: string
  readonly ExpectedBucketOwner?: string | undefined
}

export interface GetObjectOutput {
  readonly Body?: Uint8Array | undefined
  readonly DeleteMarker?: boolean | undefined
  readonly AcceptRanges?: string | undefined
  readonly Expiration?: string | undefined
  readonly Restore?: string | undefined
  readonly LastModified?: Date | undefined
  readonly ContentLength?: number | undefined
  readonly ETag?: string | undefined
  readonly ChecksumCRC32?: string | undefined
  readonly ChecksumCRC32C?: string | undefined
  readonly ChecksumCRC64NVME?: string | undefined
  readonly ChecksumSHA1?: string | undefined
  readonly ChecksumSHA256?: string | undefined
  readonly ChecksumSHA512?: string | undefined
  readonly ChecksumMD5?: string | undefined
  readonly ChecksumXXHASH64?: string | undefined
  readonly ChecksumXXHASH3?: string | undefined
  readonly ChecksumXXHASH128?: string | undefined
  readonly ChecksumType?: 'COMPOSITE' | 'FULL_OBJECT' | undefined
  readonly MissingMeta?: number | undefined
  readonly VersionId?: string | undefined
  readonly CacheControl?: string | undefined
  readonly ContentDisposition?: string | undefined
  readonly ContentEncoding?: string | undefined
  readonly ContentLanguage?: string | undefined
  readonly ContentRange?: string | undefined
  readonly ContentType?: string | undefined
  readonly Expires?: string | undefined
  readonly WebsiteRedirectLocation?: string | undefined
  readonly ServerSideEncryption?: 'AES256' | 'aws:fsx' | 'aws:backup' | 'aws:kms' | 'aws:kms:dsse' | undefined
  readonly Metadata?: Readonly<Record<string, string>> | undefined
  readonly SSECustomerAlgorithm?: string | undefined
  readonly SSECustomerKeyMD5?: string | undefined
  readonly SSEKMSKeyId?: string | undefined
  readonly BucketKeyEnabled?: boolean | undefined
  readonly StorageClass?: 'STANDARD' | 'REDUCED_REDUNDANCY' | 'STANDARD_IA' | 'ONEZONE_IA' | 'INTELLIGENT_TIERING' | 'GLACIER' | 'DEEP_ARCHIVE' | 'OUTPOSTS' | 'GLACIER_IR' | 'SNOW' | 'EXPRESS_ONEZONE' | 'FSX_OPENZFS' | 'FSX_ONTAP' | 'AWS_BACKUP_WARM' | 'AWS_BACKUP_LOW_COST_WARM' | undefined
  readonly RequestCharged?: 'requester' | undefined
  readonly ReplicationStatus?: 'COMPLETE' | 'PENDING' | 'FAILED' | 'REPLICA' | 'COMPLETED' | undefined
  readonly PartsCount?: number | undefined
  readonly TagCount?: number | undefined
  readonly ObjectLockMode?: 'GOVERNANCE' | 'COMPLIANCE' | undefined
  readonly ObjectLockRetainUntilDate?: Date | undefined
  readonly ObjectLockLegalHoldStatus?: 'ON' | 'OFF' | undefined
  readonly ObjectLockEventHold?: 'ON' | 'OFF' | undefined
  readonly ObjectLockEventHoldDurationDays?: number | undefined
  readonly ObjectLockEventHoldDurationYears?: number | undefined
}

export interface GetObjectRequest {
  readonly Bucket: string
  readonly IfMatch?: string | undefined
  readonly IfModifiedSince?: Date | undefined
  readonly IfNoneMatch?: string | undefined
  readonly IfUnmodifiedSince?: Date | undefined
  readonly Key: string
  readonly Range?: string | undefined
  readonly ResponseCacheControl?: string | undefined
  readonly ResponseContentDisposition?: string | undefined
  readonly ResponseContentEncoding?: string | undefined
  readonly ResponseContentLanguage?: string | undefined
  readonly ResponseContentType?: string | undefined
  readonly ResponseExpires?: Date | undefined
  readonly VersionId?: string | undefined
  readonly SSECustomerAlgorithm?: string | undefined
  readonly SSECustomerKey?: string | undefined
  readonly SSECustomerKeyMD5?: string | undefined
  readonly RequestPayer?: 'requester' | undefined
  readonly PartNumber?: number | undefined
  readonly ExpectedBucketOwner?: string | undefined
  readonly ChecksumMode?: 'ENABLED' | undefined
}

export interface GetObjectRetentionOutput {
  readonly Retention?: ObjectLockRetention | undefined
}

export interface GetObjectRetentionRequest {
  readonly Bucket: string
  readonly Key: string
  readonly VersionId?: string | undefined
  readonly RequestPayer?: 'requester' | undefined
  readonly ExpectedBucketOwner?: string | undefined
}

export interface GetObjectTaggingOutput {
  readonly VersionId?: string | undefined
  readonly TagSet: readonly Tag[]
}

export interface GetObjectTaggingRequest {
  readonly Bucket: string
  readonly Key: string
  readonly VersionId?: string | undefined
  readonly ExpectedBucketOwner?: string | undefined
  readonly RequestPayer?: 'requester' | undefined
}

export interface GetObjectTorrentOutput {
  readonly Body?: Uint8Array | undefined
  readonly RequestCharged?: 'requester' | undefined
}

export interface GetObjectTorrentRequest {
  readonly Bucket: string
  readonly Key: string
  readonly RequestPayer?: 'requester' | undefined
  readonly ExpectedBucketOwner?: string | undefined
}

export interface GetPublicAccessBlockOutput {
  readonly PublicAccessBlockConfiguration?: PublicAccessBlockConfiguration | undefined
}

export interface GetPublicAccessBlockRequest {
  readonly Bucket: string
  readonly ExpectedBucketOwner?: string | undefined
}

export interface GlacierJobParameters {
  readonly Tier: 'Standard' | 'Bulk' | 'Expedited'
}

export interface Grant {
  readonly Grantee?: Grantee | undefined
  readonly Permission?: 'FULL_CONTROL' | 'WRITE' | 'WRITE_ACP' | 'READ' | 'READ_ACP' | undefined
}

export interface Grantee {
  readonly DisplayName?: string | undefined
  readonly EmailAddress?: string | undefined
  readonly ID?: string | undefined
  readonly Type: 'CanonicalUser' | 'AmazonCustomerByEmail' | 'Group'
  readonly URI?: string | undefined
}

export interface HeadBucketOutput {
  readonly BucketArn?: string | undefined
  readonly BucketLocationType?: 'AvailabilityZone' | 'LocalZone' | undefined
  readonly BucketLocationName?: string | undefined
  readonly BucketRegion?: string | undefined
  readonly AccessPointAlias?: boolean | undefined
}

export interface HeadBucketRequest {
  readonly Bucket: string
  readonly ExpectedBucketOwner?: string | undefined
}

export interface HeadObjectOutput {
  readonly DeleteMarker?: boolean | undefined
  readonly AcceptRanges?: string | undefined
  readonly Expiration?: string | undefined
  readonly Restore?: string | undefined
  readonly ArchiveStatus?: 'ARCHIVE_ACCESS' | 'DEEP_ARCHIVE_ACCESS' | undefined
  readonly LastModified?: Date | undefined
  readonly ContentLength?: number | undefined
  readonly ChecksumCRC32?: string | undefined
  readonly ChecksumCRC32C?: string | undefined
  readonly ChecksumCRC64NVME?: string | undefined
  readonly ChecksumSHA1?: string | undefined
  readonly ChecksumSHA256?: string | undefined
  readonly ChecksumSHA512?: string | undefined
  readonly ChecksumMD5?: string | undefined
  readonly ChecksumXXHASH64?: string | undefined
  readonly ChecksumXXHASH3?: string | undefined
  readonly ChecksumXXHASH128?: string | undefined
  readonly ChecksumType?: 'COMPOSITE' | 'FULL_OBJECT' | undefined
  readonly ETag?: string | undefined
  readonly MissingMeta?: number | undefined
  readonly VersionId?: string | undefined
  readonly CacheControl?: string | undefined
  readonly ContentDisposition?: string | undefined
  readonly ContentEncoding?: string | undefined
  readonly ContentLanguage?: string | undefined
  readonly ContentType?: string | undefined
  readonly ContentRange?: string | undefined
  readonly Expires?: string | undefined
  readonly WebsiteRedirectLocation?: string | undefined
  readonly ServerSideEncryption?: 'AES256' | 'aws:fsx' | 'aws:backup' | 'aws:kms' | 'aws:kms:dsse' | undefined
  readonly Metadata?: Readonly<Record<string, string>> | undefined
  readonly SSECustomerAlgorithm?: string | undefined
  readonly SSECustomerKeyMD5?: string | undefined
  readonly SSEKMSKeyId?: string | undefined
  readonly BucketKeyEnabled?: boolean | undefined
  readonly StorageClass?: 'STANDARD' | 'REDUCED_REDUNDANCY' | 'STANDARD_IA' | 'ONEZONE_IA' | 'INTELLIGENT_TIERING' | 'GLACIER' | 'DEEP_ARCHIVE' | 'OUTPOSTS' | 'GLACIER_IR' | 'SNOW' | 'EXPRESS_ONEZONE' | 'FSX_OPENZFS' | 'FSX_ONTAP' | 'AWS_BACKUP_WARM' | 'AWS_BACKUP_LOW_COST_WARM' | undefined
  readonly RequestCharged?: 'requester' | undefined
  readonly ReplicationStatus?: 'COMPLETE' | 'PENDING' | 'FAILED' | 'REPLICA' | 'COMPLETED' | undefined
  readonly PartsCount?: number | undefined
  readonly TagCount?: number | undefined
  readonly ObjectLockMode?: 'GOVERNANCE' | 'COMPLIANCE' | undefined
  readonly ObjectLockRetainUntilDate?: Date | undefined
  readonly ObjectLockLegalHoldStatus?: 'ON' | 'OFF' | undefined
  readonly ObjectLockEventHold?: 'ON' | 'OFF' | undefined
  readonly ObjectLockEventHoldDurationDays?: number | undefined
  readonly ObjectLockEventHoldDurationYears?: number | undefined
}

export interface HeadObjectRequest {
  readonly Bucket: string
  readonly IfMatch?: string | undefined
  readonly IfModifiedSince?: Date | undefined
  readonly IfNoneMatch?: string | undefined
  readonly IfUnmodifiedSince?: Date | undefined
  readonly Key: string
  readonly Range?: string | undefined
  readonly ResponseCacheControl?: string | undefined
  readonly ResponseContentDisposition?: string | undefined
  readonly ResponseContentEncoding?: string | undefined
  readonly ResponseContentLanguage?: string | undefined
  readonly ResponseContentType?: string | undefined
  readonly ResponseExpires?: Date | undefined
  readonly VersionId?: string | undefined
  readonly SSECustomerAlgorithm?: string | undefined
  readonly SSECustomerKey?: string | undefined
  readonly SSECustomerKeyMD5?: string | undefined
  readonly RequestPayer?: 'requester' | undefined
  readonly PartNumber?: number | undefined
  readonly ExpectedBucketOwner?: string | undefined
  readonly ChecksumMode?: 'ENABLED' | undefined
}

export interface IndexDocument {
  readonly Suffix: string
}

export interface Initiator {
  readonly ID?: string | undefined
  readonly DisplayName?: string | undefined
}

export interface InputSerialization {
  readonly CSV?: CSVInput | undefined
  readonly CompressionType?: 'NONE' | 'GZIP' | 'BZIP2' | undefined
  readonly JSON?: JSONInput | undefined
  readonly Parquet?: Readonly<Record<string, never>> | undefined
}

export interface IntelligentTieringAndOperator {
  readonly Prefix?: string | undefined
  readonly Tags?: readonly Tag[] | undefined
}

export interface IntelligentTieringConfiguration {
  readonly Id: string
  readonly Filter?: IntelligentTieringFilter | undefined
  readonly Status: 'Enabled' | 'Disabled'
  readonly Tierings: readonly Tiering[]
}

export interface IntelligentTieringFilter {
  readonly Prefix?: string | undefined
  readonly Tag?: Tag | undefined
  readonly And?: IntelligentTieringAndOperator | undefined
}

export interface InventoryConfiguration {
  readonly Destination: InventoryDestination
  readonly IsEnabled: boolean
  readonly Filter?: InventoryFilter | undefined
  readonly Id: string
  readonly IncludedObjectVersions: 'All' | 'Current'
  readonly OptionalFields?: readonly ('Size' | 'LastModifiedDate' | 'StorageClass' | 'ETag' | 'IsMultipartUploaded' | 'ReplicationStatus' | 'EncryptionStatus' | 'ObjectLockRetainUntilDate' | 'ObjectLockMode' | 'ObjectLockLegalHoldStatus' | 'ObjectLockEventHoldStatus' | 'ObjectLockEventHoldDuration' | 'IntelligentTieringAccessTier' | 'BucketKeyStatus' | 'ChecksumAlgorithm' | 'ObjectAccessControlList' | 'ObjectOwner' | 'LifecycleExpirationDate' | 'IntelligentTieringReferenceDate')[] | undefined
  readonly Schedule: InventorySchedule
}

export interface InventoryDestination {
  readonly S3BucketDestination: InventoryS3BucketDestination
}

export interface InventoryEncryption {
  readonly SSES3?: Readonly<Record<string, never>> | undefined
  readonly SSEKMS?: SSEKMS | undefined
}

export interface InventoryFilter {
  readonly Prefix: string
}

export interface InventoryS3BucketDestination {
  readonly AccountId?: string | undefined
  readonly Bucket: string
  readonly Format: 'CSV' | 'ORC' | 'Parquet'
  readonly Prefix?: string | undefined
  readonly Encryption?: InventoryEncryption | undefined
}

export interface InventorySchedule {
  readonly Frequency: 'Daily' | 'Weekly'
}

export interface InventoryTableConfiguration {
  readonly ConfigurationState: 'ENABLED' | 'DISABLED'
  readonly EncryptionConfiguration?: MetadataTableEncryptionConfiguration | undefined
}

export interface InventoryTableConfigurationResult {
  readonly ConfigurationState: 'ENABLED' | 'DISABLED'
  readonly TableStatus?: string | undefined
  readonly Error?: ErrorDetails | undefined
  readonly TableName?: string | undefined
  readonly TableArn?: string | undefined
}

export interface InventoryTableConfigurationUpdates {
  readonly ConfigurationState: 'ENABLED' | 'DISABLED'
  readonly EncryptionConfiguration?: MetadataTableEncryptionConfiguration | undefined
}

export interface JSONInput {
  readonly Type?: 'DOCUMENT' | 'LINES' | undefined
}

export interface JSONOutput {
  readonly RecordDelimiter?: string | undefined
}

export interface JournalTableConfiguration {
  readonly RecordExpiration: RecordExpiration
  readonly EncryptionConfiguration?: MetadataTableEncryptionConfiguration | undefined
}

export interface JournalTableConfigurationResult {
  readonly TableStatus: string
  readonly Error?: ErrorDetails | undefined
  readonly TableName: string
  readonly TableArn?: string | undefined
  readonly RecordExpiration: RecordExpiration
}

export interface JournalTableConfigurationUpdates {
  readonly RecordExpiration: RecordExpiration
}

export interface LambdaFunctionConfiguration {
  readonly Id?: string | undefined
  readonly LambdaFunctionArn: string
  readonly Events: readonly string[]
  readonly Filter?: NotificationConfigurationFilter | undefined
}

export interface LifecycleExpiration {
  readonly Date?: Date | undefined
  readonly Days?: number | undefined
  readonly ExpiredObjectDeleteMarker?: boolean | undefined
}

export interface LifecycleRule {
  readonly Expiration?: LifecycleExpiration | undefined
  readonly ID?: string | undefined
  readonly Prefix?: string | undefined
  readonly Filter?: LifecycleRuleFilter | undefined
  readonly Status: 'Enabled' | 'Disabled'
  readonly Transitions?: readonly Transition[] | undefined
  readonly NoncurrentVersionTransitions?: readonly NoncurrentVersionTransition[] | undefined
  readonly NoncurrentVersionExpiration?: NoncurrentVersionExpiration | undefined
  readonly AbortIncompleteMultipartUpload?: AbortIncompleteMultipartUpload | undefined
}

export interface LifecycleRuleAndOperator {
  readonly Prefix?: string | undefined
  readonly Tags?: readonly Tag[] | undefined
  readonly ObjectSizeGreaterThan?: number | undefined
  readonly ObjectSizeLessThan?: number | undefined
}

export interface LifecycleRuleFilter {
  readonly Prefix?: string | undefined
  readonly Tag?: Tag | undefined
  readonly ObjectSizeGreaterThan?: number | undefined
  readonly ObjectSizeLessThan?: number | undefined
  readonly And?: LifecycleRuleAndOperator | undefined
}

export interface ListBucketAnalyticsConfigurationsOutput {
  readonly IsTruncated?: boolean | undefined
  readonly ContinuationToken?: string | undefined
  readonly NextContinuationToken?: string | undefined
  readonly AnalyticsConfigurationList?: readonly AnalyticsConfiguration[] | undefined
}

export interface ListBucketAnalyticsConfigurationsRequest {
  readonly Bucket: string
  readonly ContinuationToken?: string | undefined
  readonly ExpectedBucketOwner?: string | undefined
}

export interface ListBucketIntelligentTieringConfigurationsOutput {
  readonly IsTruncated?: boolean | undefined
  readonly ContinuationToken?: string | undefined
  readonly NextContinuationToken?: string | undefined
  readonly IntelligentTieringConfigurationList?: readonly IntelligentTieringConfiguration[] | undefined
}

export interface ListBucketIntelligentTieringConfigurationsRequest {
  readonly Bucket: string
  readonly ContinuationToken?: string | undefined
  readonly ExpectedBucketOwner?: string | undefined
}

export interface ListBucketInventoryConfigurationsOutput {
  readonly ContinuationToken?: string | undefined
  readonly InventoryConfigurationList?: readonly InventoryConfiguration[] | undefined
  readonly IsTruncated?: boolean | undefined
  readonly NextContinuationToken?: string | undefined
}

export interface ListBucketInventoryConfigurationsRequest {
  readonly Bucket: string
  readonly ContinuationToken?: string | undefined
  readonly ExpectedBucketOwner?: string | undefined
}

export interface ListBucketMetricsConfigurationsOutput {
  readonly IsTruncated?: boolean | undefined
  readonly ContinuationToken?: string | undefined
  readonly NextContinuationToken?: string | undefined
  readonly MetricsConfigurationList?: readonly MetricsConfiguration[] | undefined
}

export interface ListBucketMetricsConfigurationsRequest {
  readonly Bucket: string
  readonly ContinuationToken?: string | undefined
  readonly ExpectedBucketOwner?: string | undefined
}

export interface ListBucketsOutput {
  readonly Buckets?: readonly Bucket[] | undefined
  readonly Owner?: Owner | undefined
  readonly ContinuationToken?: string | undefined
  readonly Prefix?: string | undefined
}

export interface ListBucketsRequest {
  readonly MaxBuckets?: number | undefined
  readonly ContinuationToken?: string | undefined
  readonly Prefix?: string | undefined
  readonly BucketRegion?: string | undefined
}

export interface ListMultipartUploadsOutput {
  readonly Bucket?: string | undefined
  readonly KeyMarker?: string | undefined
  readonly UploadIdMarker?: string | undefined
  readonly NextKeyMarker?: string | undefined
  readonly Prefix?: string | undefined
  readonly Delimiter?: string | undefined
  readonly NextUploadIdMarker?: string | undefined
  readonly MaxUploads?: number | undefined
  readonly IsTruncated?: boolean | undefined
  readonly Uploads?: readonly MultipartUpload[] | undefined
  readonly CommonPrefixes?: readonly CommonPrefix[] | undefined
  readonly EncodingType?: 'url' | undefined
  readonly RequestCharged?: 'requester' | undefined
}

export interface ListMultipartUploadsRequest {
  readonly Bucket: string
  readonly Delimiter?: string | undefined
  readonly EncodingType?: 'url' | undefined
  readonly KeyMarker?: string | undefined
  readonly MaxUploads?: number | undefined
  readonly Prefix?: string | undefined
  readonly UploadIdMarker?: string | undefined
  readonly ExpectedBucketOwner?: string | undefined
  readonly RequestPayer?: 'requester' | undefined
}

export interface ListObjectAnnotationsOutput {
  readonly Annotations?: readonly AnnotationEntry[] | undefined
  readonly Bucket?: string | undefined
  readonly Key?: string | undefined
  readonly ObjectVersionId?: string | undefined
  readonly AnnotationPrefix?: string | undefined
  readonly MaxAnnotationResults?: number | undefined
  readonly AnnotationCount?: number | undefined
  readonly ContinuationToken?: string | undefined
  readonly NextContinuationToken?: string | undefined
  readonly RequestCharged?: 'requester' | undefined
}

export interface ListObjectAnnotationsRequest {
  readonly Bucket: string
  readonly Key: string
  readonly VersionId?: string | undefined
  readonly MaxAnnotationResults?: number | undefined
  readonly AnnotationPrefix?: string | undefined
  readonly ContinuationToken?: string | undefined
  readonly RequestPayer?: 'requester' | undefined
  readonly ExpectedBucketOwner?: string | undefined
}

export interface ListObjectVersionsOutput {
  readonly IsTruncated?: boolean | undefined
  readonly KeyMarker?: string | undefined
  readonly VersionIdMarker?: string | undefined
  readonly NextKeyMarker?: string | undefined
  readonly NextVersionIdMarker?: string | undefined
  readonly Versions?: readonly ObjectVersion[] | undefined
  readonly DeleteMarkers?: readonly DeleteMarkerEntry[] | undefined
  readonly Name?: string | undefined
  readonly Prefix?: string | undefined
  readonly Delimiter?: string | undefined
  readonly MaxKeys?: number | undefined
  readonly CommonPrefixes?: readonly CommonPrefix[] | undefined
  readonly EncodingType?: 'url' | undefined
  readonly RequestCharged?: 'requester' | undefined
}

export interface ListObjectVersionsRequest {
  readonly Bucket: string
  readonly Delimiter?: string | undefined
  readonly EncodingType?: 'url' | undefined
  readonly KeyMarker?: string | undefined
  readonly MaxKeys?: number | undefined
  readonly Prefix?: string | undefined
  readonly VersionIdMarker?: string | undefined
  readonly ExpectedBucketOwner?: string | undefined
  readonly RequestPayer?: 'requester' | undefined
  readonly OptionalObjectAttributes?: readonly 'RestoreStatus'[] | undefined
}

export interface ListObjectsOutput {
  readonly IsTruncated?: boolean | undefined
  readonly Marker?: string | undefined
  readonly NextMarker?: string | undefined
  readonly Contents?: readonly Object[] | undefined
  readonly Name?: string | undefined
  readonly Prefix?: string | undefined
  readonly Delimiter?: string | undefined
  readonly MaxKeys?: number | undefined
  readonly CommonPrefixes?: readonly CommonPrefix[] | undefined
  readonly EncodingType?: 'url' | undefined
  readonly RequestCharged?: 'requester' | undefined
}

export interface ListObjectsRequest {
  readonly Bucket: string
  readonly Delimiter?: string | undefined
  readonly EncodingType?: 'url' | undefined
  readonly Marker?: string | undefined
  readonly MaxKeys?: number | undefined
  readonly Prefix?: string | undefined
  readonly RequestPayer?: 'requester' | undefined
  readonly ExpectedBucketOwner?: string | undefined
  readonly OptionalObjectAttributes?: readonly 'RestoreStatus'[] | undefined
}

export interface ListObjectsV2Output {
  readonly IsTruncated?: boolean | undefined
  readonly Contents?: readonly Object[] | undefined
  readonly Name?: string | undefined
  readonly Prefix?: string | undefined
  readonly Delimiter?: string | undefined
  readonly MaxKeys?: number | undefined
  readonly CommonPrefixes?: readonly CommonPrefix[] | undefined
  readonly EncodingType?: 'url' | undefined
  readonly KeyCount?: number | undefined
  readonly ContinuationToken?: string | undefined
  readonly NextContinuationToken?: string | undefined
  readonly StartAfter?: string | undefined
  readonly RequestCharged?: 'requester' | undefined
}

export interface ListObjectsV2Request {
  readonly Bucket: string
  readonly Delimiter?: string | undefined
  readonly EncodingType?: 'url' | undefined
  readonly MaxKeys?: number | undefined
  readonly Prefix?: string | undefined
  readonly ContinuationToken?: string | undefined
  readonly FetchOwner?: boolean | undefined
  readonly StartAfter?: string | undefined
  readonly RequestPayer?: 'requester' | undefined
  readonly ExpectedBucketOwner?: string | undefined
  readonly OptionalObjectAttributes?: readonly 'RestoreStatus'[] | undefined
}

export interface ListPartsOutput {
  readonly AbortDate?: Date | undefined
  readonly AbortRuleId?: string | undefined
  readonly Bucket?: string | undefined
  readonly Key?: string | undefined
  readonly UploadId?: string | undefined
  readonly PartNumberMarker?: number | undefined
  readonly NextPartNumberMarker?: number | undefined
  readonly MaxParts?: number | undefined
  readonly IsTruncated?: boolean | undefined
  readonly Parts?: readonly Part[] | undefined
  readonly Initiator?: Initiator | undefined
  readonly Owner?: Owner | undefined
  readonly StorageClass?: 'STANDARD' | 'REDUCED_REDUNDANCY' | 'STANDARD_IA' | 'ONEZONE_IA' | 'INTELLIGENT_TIERING' | 'GLACIER' | 'DEEP_ARCHIVE' | 'OUTPOSTS' | 'GLACIER_IR' | 'SNOW' | 'EXPRESS_ONEZONE' | 'FSX_OPENZFS' | 'FSX_ONTAP' | 'AWS_BACKUP_WARM' | 'AWS_BACKUP_LOW_COST_WARM' | undefined
  readonly RequestCharged?: 'requester' | undefined
  readonly ChecksumAlgorithm?: 'CRC32' | 'CRC32C' | 'SHA1' | 'SHA256' | 'CRC64NVME' | 'SHA512' | 'MD5' | 'XXHASH64' | 'XXHASH3' | 'XXHASH128' | undefined
  readonly ChecksumType?: 'COMPOSITE' | 'FULL_OBJECT' | undefined
}

export interface ListPartsRequest {
  readonly Bucket: string
  readonly Key: string
  readonly MaxParts?: number | undefined
  readonly PartNumberMarker?: number | undefined
  readonly UploadId: string
  readonly RequestPayer?: 'requester' | undefined
  readonly ExpectedBucketOwner?: string | undefined
  readonly SSECustomerAlgorithm?: string | undefined
  readonly SSECustomerKey?: string | undefined
  readonly SSECustomerKeyMD5?: string | undefined
}

export interface LocationInfo {
  readonly Type?: 'AvailabilityZone' | 'LocalZone' | undefined
  readonly Name?: string | undefined
}

export interface LoggingEnabled {
  readonly TargetBucket: string
  readonly TargetGrants?: readonly TargetGrant[] | undefined
  readonly TargetPrefix: string
  readonly TargetObjectKeyFormat?: TargetObjectKeyFormat | undefined
}

export interface MetadataConfiguration {
  readonly JournalTableConfiguration: JournalTableConfiguration
  readonly InventoryTableConfiguration?: InventoryTableConfiguration | undefined
  readonly AnnotationTableConfiguration?: AnnotationTableConfiguration | undefined
}

export interface MetadataConfigurationResult {
  readonly DestinationResult: DestinationResult
  readonly JournalTableConfigurationResult?: JournalTableConfigurationResult | undefined
  readonly InventoryTableConfigurationResult?: InventoryTableConfigurationResult | undefined
  readonly AnnotationTableConfigurationResult?: AnnotationTableConfigurationResult | undefined
}

export interface MetadataEntry {
  readonly Name?: string | undefined
  readonly Value?: string | undefined
}

export interface MetadataTableConfiguration {
  readonly S3TablesDestination: S3TablesDestination
}

export interface MetadataTableConfigurationResult {
  readonly S3TablesDestinationResult: S3TablesDestinationResult
}

export interface MetadataTableEncryptionConfiguration {
  readonly SseAlgorithm: 'aws:kms' | 'AES256'
  readonly KmsKeyArn?: string | undefined
}

export interface Metrics {
  readonly Status: 'Enabled' | 'Disabled'
  readonly EventThreshold?: ReplicationTimeValue | undefined
}

export interface MetricsAndOperator {
  readonly Prefix?: string | undefined
  readonly Tags?: readonly Tag[] | undefined
  readonly AccessPointArn?: string | undefined
}

export interface MetricsConfiguration {
  readonly Id: string
  readonly Filter?: MetricsFilter | undefined
}

export interface MetricsFilter {
  readonly Prefix?: string | undefined
  readonly Tag?: Tag | undefined
  readonly AccessPointArn?: string | undefined
  readonly And?: MetricsAndOperator | undefined
}

export interface MultipartUpload {
  readonly UploadId?: string | undefined
  readonly Key?: string | undefined
  readonly Initiated?: Date | undefined
  readonly StorageClass?: 'STANDARD' | 'REDUCED_REDUNDANCY' | 'STANDARD_IA' | 'ONEZONE_IA' | 'INTELLIGENT_TIERING' | 'GLACIER' | 'DEEP_ARCHIVE' | 'OUTPOSTS' | 'GLACIER_IR' | 'SNOW' | 'EXPRESS_ONEZONE' | 'FSX_OPENZFS' | 'FSX_ONTAP' | 'AWS_BACKUP_WARM' | 'AWS_BACKUP_LOW_COST_WARM' | undefined
  readonly Owner?: Owner | undefined
  readonly Initiator?: Initiator | undefined
  readonly ChecksumAlgorithm?: 'CRC32' | 'CRC32C' | 'SHA1' | 'SHA256' | 'CRC64NVME' | 'SHA512' | 'MD5' | 'XXHASH64' | 'XXHASH3' | 'XXHASH128' | undefined
  readonly ChecksumType?: 'COMPOSITE' | 'FULL_OBJECT' | undefined
}

export interface NoncurrentVersionExpiration {
  readonly NoncurrentDays?: number | undefined
  readonly NewerNoncurrentVersions?: number | undefined
}

export interface NoncurrentVersionTransition {
  readonly NoncurrentDays?: number | undefined
  readonly StorageClass?: 'GLACIER' | 'STANDARD_IA' | 'ONEZONE_IA' | 'INTELLIGENT_TIERING' | 'DEEP_ARCHIVE' | 'GLACIER_IR' | undefined
  readonly NewerNoncurrentVersions?: number | undefined
}

export interface NotificationConfiguration {
  readonly TopicConfigurations?: readonly TopicConfiguration[] | undefined
  readonly QueueConfigurations?: readonly QueueConfiguration[] | undefined
  readonly LambdaFunctionConfigurations?: readonly LambdaFunctionConfiguration[] | undefined
  readonly EventBridgeConfiguration?: Readonly<Record<string, never>> | undefined
}

export interface NotificationConfigurationFilter {
  readonly Key?: S3KeyFilter | undefined
}

export interface Object {
  readonly Key?: string | undefined
  readonly LastModified?: Date | undefined
  readonly ETag?: string | undefined
  readonly ChecksumAlgorithm?: readonly ('CRC32' | 'CRC32C' | 'SHA1' | 'SHA256' | 'CRC64NVME' | 'SHA512' | 'MD5' | 'XXHASH64' | 'XXHASH3' | 'XXHASH128')[] | undefined
  readonly ChecksumType?: 'COMPOSITE' | 'FULL_OBJECT' | undefined
  readonly Size?: number | undefined
  readonly StorageClass?: 'STANDARD' | 'REDUCED_REDUNDANCY' | 'GLACIER' | 'STANDARD_IA' | 'ONEZONE_IA' | 'INTELLIGENT_TIERING' | 'DEEP_ARCHIVE' | 'OUTPOSTS' | 'GLACIER_IR' | 'SNOW' | 'EXPRESS_ONEZONE' | 'FSX_OPENZFS' | 'FSX_ONTAP' | 'AWS_BACKUP_WARM' | 'AWS_BACKUP_LOW_COST_WARM' | undefined
  readonly Owner?: Owner | undefined
  readonly RestoreStatus?: RestoreStatus | undefined
}

export interface ObjectEncryption {
  readonly SSEKMS?: SSEKMSEncryption | undefined
}

export interface ObjectIdentifier {
  readonly Key: string
  readonly VersionId?: string | undefined
  readonly ETag?: string | undefined
  readonly LastModifiedTime?: Date | undefined
  readonly Size?: number | undefined
}

export interface ObjectLockConfiguration {
  readonly ObjectLockEnabled?: 'Enabled' | undefined
  readonly Rule?: ObjectLockRule | undefined
}

export interface ObjectLockLegalHold {
  readonly Status?: 'ON' | 'OFF' | undefined
}

export interface ObjectLockRetention {
  readonly Mode?: 'GOVERNANCE' | 'COMPLIANCE' | undefined
  readonly RetainUntilDate?: Date | undefined
  readonly EventHold?: 'ON' | 'OFF' | undefined
  readonly EventHoldDuration?: EventHoldDuration | undefined
}

export interface ObjectLockRule {
  readonly DefaultRetention?: DefaultRetention | undefined
}

export interface ObjectPart {
  readonly PartNumber?: number | undefined
  readonly Size?: number | undefined
  readonly ChecksumCRC32?: string | undefined
  readonly ChecksumCRC32C?: string | undefined
  readonly ChecksumCRC64NVME?: string | undefined
  readonly ChecksumSHA1?: string | undefined
  readonly ChecksumSHA256?: string | undefined
  readonly ChecksumSHA512?: string | undefined
  readonly ChecksumMD5?: string | undefined
  readonly ChecksumXXHASH64?: string | undefined
  readonly ChecksumXXHASH3?: string | undefined
  readonly ChecksumXXHASH128?: string | undefined
}

export interface ObjectVersion {
  readonly ETag?: string | undefined
  readonly ChecksumAlgorithm?: readonly ('CRC32' | 'CRC32C' | 'SHA1' | 'SHA256' | 'CRC64NVME' | 'SHA512' | 'MD5' | 'XXHASH64' | 'XXHASH3' | 'XXHASH128')[] | undefined
  readonly ChecksumType?: 'COMPOSITE' | 'FULL_OBJECT' | undefined
  readonly Size?: number | undefined
  readonly StorageClass?: 'STANDARD' | undefined
  readonly Key?: string | undefined
  readonly VersionId?: string | undefined
  readonly IsLatest?: boolean | undefined
  readonly LastModified?: Date | undefined
  readonly Owner?: Owner | undefined
  readonly RestoreStatus?: RestoreStatus | undefined
}

export interface OutputLocation {
  readonly S3?: S3Location | undefined
}

export interface OutputSerialization {
  readonly CSV?: CSVOutput | undefined
  readonly JSON?: JSONOutput | undefined
}

export interface Owner {
  readonly DisplayName?: string | undefined
  readonly ID?: string | undefined
}

export interface OwnershipControls {
  readonly Rules: readonly OwnershipControlsRule[]
}

export interface OwnershipControlsRule {
  readonly ObjectOwnership: 'BucketOwnerPreferred' | 'ObjectWriter' | 'BucketOwnerEnforced'
}

export interface Part {
  readonly PartNumber?: number | undefined
  readonly LastModified?: Date | undefined
  readonly ETag?: string | undefined
  readonly Size?: number | undefined
  readonly ChecksumCRC32?: string | undefined
  readonly ChecksumCRC32C?: string | undefined
  readonly ChecksumCRC64NVME?: string | undefined
  readonly ChecksumSHA1?: string | undefined
  readonly ChecksumSHA256?: string | undefined
  readonly ChecksumSHA512?: string | undefined
  readonly ChecksumMD5?: string | undefined
  readonly ChecksumXXHASH64?: string | undefined
  readonly ChecksumXXHASH3?: string | undefined
  readonly ChecksumXXHASH128?: string | undefined
}

export interface PartitionedPrefix {
  readonly PartitionDateSource?: 'EventTime' | 'DeliveryTime' | undefined
}

export interface PolicyStatus {
  readonly IsPublic?: boolean | undefined
}

export interface Progress {
  readonly BytesScanned?: number | undefined
  readonly BytesProcessed?: number | undefined
  readonly BytesReturned?: number | undefined
}

export interface ProgressEvent {
  readonly Details?: Progress | undefined
}

export interface PublicAccessBlockConfiguration {
  readonly BlockPublicAcls?: boolean | undefined
  readonly IgnorePublicAcls?: boolean | undefined
  readonly BlockPublicPolicy?: boolean | undefined
  readonly RestrictPublicBuckets?: boolean | undefined
}

export interface PutBucketAbacRequest {
  readonly Bucket: string
  readonly ContentMD5?: string | undefined
  readonly ChecksumAlgorithm?: 'CRC32' | 'CRC32C' | 'SHA1' | 'SHA256' | 'CRC64NVME' | 'SHA512' | 'MD5' | 'XXHASH64' | 'XXHASH3' | 'XXHASH128' | undefined
  readonly ExpectedBucketOwner?: string | undefined
  readonly AbacStatus: AbacStatus
}

export interface PutBucketAccelerateConfigurationRequest {
  readonly Bucket: string
  readonly AccelerateConfiguration: AccelerateConfiguration
  readonly ExpectedBucketOwner?: string | undefined
  readonly ChecksumAlgorithm?: 'CRC32' | 'CRC32C' | 'SHA1' | 'SHA256' | 'CRC64NVME' | 'SHA512' | 'MD5' | 'XXHASH64' | 'XXHASH3' | 'XXHASH128' | undefined
}

export interface PutBucketAclRequest {
  readonly ACL?: 'private' | 'public-read' | 'public-read-write' | 'authenticated-read' | undefined
  readonly AccessControlPolicy?: AccessControlPolicy | undefined
  readonly Bucket: string
  readonly ContentMD5?: string | undefined
  readonly ChecksumAlgorithm?: 'CRC32' | 'CRC32C' | 'SHA1' | 'SHA256' | 'CRC64NVME' | 'SHA512' | 'MD5' | 'XXHASH64' | 'XXHASH3' | 'XXHASH128' | undefined
  readonly GrantFullControl?: string | undefined
  readonly GrantRead?: string | undefined
  readonly GrantReadACP?: string | undefined
  readonly GrantWrite?: string | undefined
  readonly GrantWriteACP?: string | undefined
  readonly ExpectedBucketOwner?: string | undefined
}

export interface PutBucketAnalyticsConfigurationRequest {
  readonly Bucket: string
  readonly Id: string
  readonly AnalyticsConfiguration: AnalyticsConfiguration
  readonly ExpectedBucketOwner?: string | undefined
}

export interface PutBucketCorsRequest {
  readonly Bucket: string
  readonly CORSConfiguration: CORSConfiguration
  readonly ContentMD5?: string | undefined
  readonly ChecksumAlgorithm?: 'CRC32' | 'CRC32C' | 'SHA1' | 'SHA256' | 'CRC64NVME' | 'SHA512' | 'MD5' | 'XXHASH64' | 'XXHASH3' | 'XXHASH128' | undefined
  readonly ExpectedBucketOwner?: string | undefined
}

export interface PutBucketEncryptionRequest {
  readonly Bucket: string
  readonly ContentMD5?: string | undefined
  readonly ChecksumAlgorithm?: 'CRC32' | 'CRC32C' | 'SHA1' | 'SHA256' | 'CRC64NVME' | 'SHA512' | 'MD5' | 'XXHASH64' | 'XXHASH3' | 'XXHASH128' | undefined
  readonly ServerSideEncryptionConfiguration: ServerSideEncryptionConfiguration
  readonly ExpectedBucketOwner?: string | undefined
}

export interface PutBucketIntelligentTieringConfigurationRequest {
  readonly Bucket: string
  readonly Id: string
  readonly ExpectedBucketOwner?: string | undefined
  readonly IntelligentTieringConfiguration: IntelligentTieringConfiguration
}

export interface PutBucketInventoryConfigurationRequest {
  readonly Bucket: string
  readonly Id: string
  readonly InventoryConfiguration: InventoryConfiguration
  readonly ExpectedBucketOwner?: string | undefined
}

export interface PutBucketLifecycleConfigurationOutput {
  readonly TransitionDefaultMinimumObjectSize?: 'varies_by_storage_class' | 'all_storage_classes_128K' | undefined
}

export interface PutBucketLifecycleConfigurationRequest {
  readonly Bucket: string
  readonly ChecksumAlgorithm?: 'CRC32' | 'CRC32C' | 'SHA1' | 'SHA256' | 'CRC64NVME' | 'SHA512' | 'MD5' | 'XXHASH64' | 'XXHASH3' | 'XXHASH128' | undefined
  readonly LifecycleConfiguration?: BucketLifecycleConfiguration | undefined
  readonly ExpectedBucketOwner?: string | undefined
  readonly TransitionDefaultMinimumObjectSize?: 'varies_by_storage_class' | 'all_storage_classes_128K' | undefined
}

export interface PutBucketLoggingRequest {
  readonly Bucket: string
  readonly BucketLoggingStatus: BucketLoggingStatus
  readonly ContentMD5?: string | undefined
  readonly ChecksumAlgorithm?: 'CRC32' | 'CRC32C' | 'SHA1' | 'SHA256' | 'CRC64NVME' | 'SHA512' | 'MD5' | 'XXHASH64' | 'XXHASH3' | 'XXHASH128' | undefined
  readonly ExpectedBucketOwner?: string | undefined
}

export interface PutBucketMetricsConfigurationRequest {
  readonly Bucket: string
  readonly Id: string
  readonly MetricsConfiguration: MetricsConfiguration
  readonly ExpectedBucketOwner?: string | undefined
}

export interface PutBucketNotificationConfigurationRequest {
  readonly Bucket: string
  readonly NotificationConfiguration: NotificationConfiguration
  readonly ExpectedBucketOwner?: string | undefined
  readonly SkipDestinationValidation?: boolean | undefined
}

export interface PutBucketOwnershipControlsRequest {
  readonly Bucket: string
  readonly ContentMD5?: string | undefined
  readonly ExpectedBucketOwner?: string | undefined
  readonly OwnershipControls: OwnershipControls
  readonly ChecksumAlgorithm?: 'CRC32' | 'CRC32C' | 'SHA1' | 'SHA256' | 'CRC64NVME' | 'SHA512' | 'MD5' | 'XXHASH64' | 'XXHASH3' | 'XXHASH128' | undefined
}

export interface PutBucketPolicyRequest {
  readonly Bucket: string
  readonly ContentMD5?: string | undefined
  readonly ChecksumAlgorithm?: 'CRC32' | 'CRC32C' | 'SHA1' | 'SHA256' | 'CRC64NVME' | 'SHA512' | 'MD5' | 'XXHASH64' | 'XXHASH3' | 'XXHASH128' | undefined
  readonly ConfirmRemoveSelfBucketAccess?: boolean | undefined
  readonly Policy: string
  readonly ExpectedBucketOwner?: string | undefined
}

export interface PutBucketReplicationRequest {
  readonly Bucket: string
  readonly ContentMD5?: string | undefined
  readonly ChecksumAlgorithm?: 'CRC32' | 'CRC32C' | 'SHA1' | 'SHA256' | 'CRC64NVME' | 'SHA512' | 'MD5' | 'XXHASH64' | 'XXHASH3' | 'XXHASH128' | undefined
  readonly ReplicationConfiguration: ReplicationConfiguration
  readonly Token?: string | undefined
  readonly ExpectedBucketOwner?: string | undefined
}

export interface PutBucketRequestPaymentRequest {
  readonly Bucket: string
  readonly ContentMD5?: string | undefined
  readonly ChecksumAlgorithm?: 'CRC32' | 'CRC32C' | 'SHA1' | 'SHA256' | 'CRC64NVME' | 'SHA512' | 'MD5' | 'XXHASH64' | 'XXHASH3' | 'XXHASH128' | undefined
  readonly RequestPaymentConfiguration: RequestPaymentConfiguration
  readonly ExpectedBucketOwner?: string | undefined
}

export interface PutBucketTaggingRequest {
  readonly Bucket: string
  readonly ContentMD5?: string | undefined
  readonly ChecksumAlgorithm?: 'CRC32' | 'CRC32C' | 'SHA1' | 'SHA256' | 'CRC64NVME' | 'SHA512' | 'MD5' | 'XXHASH64' | 'XXHASH3' | 'XXHASH128' | undefined
  readonly Tagging: Tagging
  readonly ExpectedBucketOwner?: string | undefined
}

export interface PutBucketVersioningRequest {
  readonly Bucket: string
  readonly ContentMD5?: string | undefined
  readonly ChecksumAlgorithm?: 'CRC32' | 'CRC32C' | 'SHA1' | 'SHA256' | 'CRC64NVME' | 'SHA512' | 'MD5' | 'XXHASH64' | 'XXHASH3' | 'XXHASH128' | undefined
  readonly MFA?: string | undefined
  readonly VersioningConfiguration: VersioningConfiguration
  readonly ExpectedBucketOwner?: string | undefined
}

export interface PutBucketWebsiteRequest {
  readonly Bucket: string
  readonly ContentMD5?: string | undefined
  readonly ChecksumAlgorithm?: 'CRC32' | 'CRC32C' | 'SHA1' | 'SHA256' | 'CRC64NVME' | 'SHA512' | 'MD5' | 'XXHASH64' | 'XXHASH3' | 'XXHASH128' | undefined
  readonly WebsiteConfiguration: WebsiteConfiguration
  readonly ExpectedBucketOwner?: string | undefined
}

export interface PutObjectAclOutput {
  readonly RequestCharged?: 'requester' | undefined
}

export interface PutObjectAclRequest {
  readonly ACL?: 'private' | 'public-read' | 'public-read-write' | 'authenticated-read' | 'aws-exec-read' | 'bucket-owner-read' | 'bucket-owner-full-control' | undefined
  readonly AccessControlPolicy?: AccessControlPolicy | undefined
  readonly Bucket: string
  readonly ContentMD5?: string | undefined
  readonly ChecksumAlgorithm?: 'CRC32' | 'CRC32C' | 'SHA1' | 'SHA256' | 'CRC64NVME' | 'SHA512' | 'MD5' | 'XXHASH64' | 'XXHASH3' | 'XXHASH128' | undefined
  readonly GrantFullControl?: string | undefined
  readonly GrantRead?: string | undefined
  readonly GrantReadACP?: string | undefined
  readonly GrantWrite?: string | undefined
  readonly GrantWriteACP?: string | undefined
  readonly Key: string
  readonly RequestPayer?: 'requester' | undefined
  readonly VersionId?: string | undefined
  readonly ExpectedBucketOwner?: string | undefined
}

export interface PutObjectAnnotationOutput {
  readonly Key?: string | undefined
  readonly AnnotationName?: string | undefined
  readonly ObjectVersionId?: string | undefined
  readonly ETag?: string | undefined
  readonly ChecksumCRC32?: string | undefined
  readonly ChecksumCRC32C?: string | undefined
  readonly ChecksumCRC64NVME?: string | undefined
  readonly ChecksumSHA1?: string | undefined
  readonly ChecksumSHA256?: string | undefined
  readonly ChecksumSHA512?: string | undefined
  readonly ChecksumMD5?: string | undefined
  readonly ChecksumXXHASH64?: string | undefined
  readonly ChecksumXXHASH3?: string | undefined
  readonly ChecksumXXHASH128?: string | undefined
  readonly ChecksumType?: 'COMPOSITE' | 'FULL_OBJECT' | undefined
  readonly ServerSideEncryption?: 'AES256' | 'aws:fsx' | 'aws:backup' | 'aws:kms' | 'aws:kms:dsse' | undefined
  readonly RequestCharged?: 'requester' | undefined
}

export interface PutObjectAnnotationRequest {
  readonly Bucket: string
  readonly Key: string
  readonly VersionId?: string | undefined
  readonly AnnotationName: string
  readonly AnnotationPayload: Uint8Array
  readonly ObjectIfMatch?: string | undefined
  readonly ChecksumAlgorithm?: 'CRC32' | 'CRC32C' | 'SHA1' | 'SHA256' | 'CRC64NVME' | 'SHA512' | 'MD5' | 'XXHASH64' | 'XXHASH3' | 'XXHASH128' | undefined
  readonly ChecksumCRC32?: string | undefined
  readonly ChecksumCRC32C?: string | undefined
  readonly ChecksumCRC64NVME?: string | undefined
  readonly ChecksumSHA1?: string | undefined
  readonly ChecksumSHA256?: string | undefined
  readonly ChecksumSHA512?: string | undefined
  readonly ChecksumMD5?: string | undefined
  readonly ChecksumXXHASH64?: string | undefined
  readonly ChecksumXXHASH3?: string | undefined
  readonly ChecksumXXHASH128?: string | undefined
  readonly ContentMD5?: string | undefined
  readonly RequestPayer?: 'requester' | undefined
  readonly ExpectedBucketOwner?: string | undefined
}

export interface PutObjectLegalHoldOutput {
  readonly RequestCharged?: 'requester' | undefined
}

export interface PutObjectLegalHoldRequest {
  readonly Bucket: string
  readonly Key: string
  readonly LegalHold?: ObjectLockLegalHold | undefined
  readonly RequestPayer?: 'requester' | undefined
  readonly VersionId?: string | undefined
  readonly ContentMD5?: string | undefined
  readonly ChecksumAlgorithm?: 'CRC32' | 'CRC32C' | 'SHA1' | 'SHA256' | 'CRC64NVME' | 'SHA512' | 'MD5' | 'XXHASH64' | 'XXHASH3' | 'XXHASH128' | undefined
  readonly ExpectedBucketOwner?: string | undefined
}

export interface PutObjectLockConfigurationOutput {
  readonly RequestCharged?: 'requester' | undefined
}

export interface PutObjectLockConfigurationRequest {
  readonly Bucket: string
  readonly ObjectLockConfiguration?: ObjectLockConfiguration | undefined
  readonly RequestPayer?: 'requester' | undefined
  readonly Token?: string | undefined
  readonly ContentMD5?: string | undefined
  readonly ChecksumAlgorithm?: 'CRC32' | 'CRC32C' | 'SHA1' | 'SHA256' | 'CRC64NVME' | 'SHA512' | 'MD5' | 'XXHASH64' | 'XXHASH3' | 'XXHASH128' | undefined
  readonly ExpectedBucketOwner?: string | undefined
}

export interface PutObjectOutput {
  readonly Expiration?: string | undefined
  readonly ETag?: string | undefined
  readonly ChecksumCRC32?: string | undefined
  readonly ChecksumCRC32C?: string | undefined
  readonly ChecksumCRC64NVME?: string | undefined
  readonly ChecksumSHA1?: string | undefined
  readonly ChecksumSHA256?: string | undefined
  readonly ChecksumSHA512?: string | undefined
  readonly ChecksumMD5?: string | undefined
  readonly ChecksumXXHASH64?: string | undefined
  readonly ChecksumXXHASH3?: string | undefined
  readonly ChecksumXXHASH128?: string | undefined
  readonly ChecksumType?: 'COMPOSITE' | 'FULL_OBJECT' | undefined
  readonly ServerSideEncryption?: 'AES256' | 'aws:fsx' | 'aws:backup' | 'aws:kms' | 'aws:kms:dsse' | undefined
  readonly VersionId?: string | undefined
  readonly SSECustomerAlgorithm?: string | undefined
  readonly SSECustomerKeyMD5?: string | undefined
  readonly SSEKMSKeyId?: string | undefined
  readonly SSEKMSEncryptionContext?: string | undefined
  readonly BucketKeyEnabled?: boolean | undefined
  readonly Size?: number | undefined
  readonly RequestCharged?: 'requester' | undefined
}

export interface PutObjectRequest {
  readonly ACL?: 'private' | 'public-read' | 'public-read-write' | 'authenticated-read' | 'aws-exec-read' | 'bucket-owner-read' | 'bucket-owner-full-control' | undefined
  readonly Body?: Uint8Array | undefined
  readonly Bucket: string
  readonly CacheControl?: string | undefined
  readonly ContentDisposition?: string | undefined
  readonly ContentEncoding?: string | undefined
  readonly ContentLanguage?: string | undefined
  readonly ContentLength?: number | undefined
  readonly ContentMD5?: string | undefined
  readonly ContentType?: string | undefined
  readonly ChecksumAlgorithm?: 'CRC32' | 'CRC32C' | 'SHA1' | 'SHA256' | 'CRC64NVME' | 'SHA512' | 'MD5' | 'XXHASH64' | 'XXHASH3' | 'XXHASH128' | undefined
  readonly ChecksumCRC32?: string | undefined
  readonly ChecksumCRC32C?: string | undefined
  readonly ChecksumCRC64NVME?: string | undefined
  readonly ChecksumSHA1?: string | undefined
  readonly ChecksumSHA256?: string | undefined
  readonly ChecksumSHA512?: string | undefined
  readonly ChecksumMD5?: string | undefined
  readonly ChecksumXXHASH64?: string | undefined
  readonly ChecksumXXHASH3?: string | undefined
  readonly ChecksumXXHASH128?: string | undefined
  readonly Expires?: string | undefined
  readonly IfMatch?: string | undefined
  readonly IfNoneMatch?: string | undefined
  readonly GrantFullControl?: string | undefined
  readonly GrantRead?: string | undefined
  readonly GrantReadACP?: string | undefined
  readonly GrantWriteACP?: string | undefined
  readonly Key: string
  readonly WriteOffsetBytes?: number | undefined
  readonly Metadata?: Readonly<Record<string, string>> | undefined
  readonly ServerSideEncryption?: 'AES256' | 'aws:fsx' | 'aws:backup' | 'aws:kms' | 'aws:kms:dsse' | undefined
  readonly StorageClass?: 'STANDARD' | 'REDUCED_REDUNDANCY' | 'STANDARD_IA' | 'ONEZONE_IA' | 'INTELLIGENT_TIERING' | 'GLACIER' | 'DEEP_ARCHIVE' | 'OUTPOSTS' | 'GLACIER_IR' | 'SNOW' | 'EXPRESS_ONEZONE' | 'FSX_OPENZFS' | 'FSX_ONTAP' | 'AWS_BACKUP_WARM' | 'AWS_BACKUP_LOW_COST_WARM' | undefined
  readonly WebsiteRedirectLocation?: string | undefined
  readonly SSECustomerAlgorithm?: string | undefined
  readonly SSECustomerKey?: string | undefined
  readonly SSECustomerKeyMD5?: string | undefined
  readonly SSEKMSKeyId?: string | undefined
  readonly SSEKMSEncryptionContext?: string | undefined
  readonly BucketKeyEnabled?: boolean | undefined
  readonly RequestPayer?: 'requester' | undefined
  readonly Tagging?: string | undefined
  readonly ObjectLockMode?: 'GOVERNANCE' | 'COMPLIANCE' | undefined
  readonly ObjectLockRetainUntilDate?: Date | undefined
  readonly ObjectLockLegalHoldStatus?: 'ON' | 'OFF' | undefined
  readonly ObjectLockEventHold?: 'ON' | 'OFF' | undefined
  readonly ObjectLockEventHoldDurationDays?: number | undefined
  readonly ObjectLockEventHoldDurationYears?: number | undefined
  readonly ExpectedBucketOwner?: string | undefined
}

export interface PutObjectRetentionOutput {
  readonly RequestCharged?: 'requester' | undefined
}

export interface PutObjectRetentionRequest {
  readonly Bucket: string
  readonly Key: string
  readonly Retention?: ObjectLockRetention | undefined
  readonly RequestPayer?: 'requester' | undefined
  readonly VersionId?: string | undefined
  readonly BypassGovernanceRetention?: boolean | undefined
  readonly ContentMD5?: string | undefined
  readonly ChecksumAlgorithm?: 'CRC32' | 'CRC32C' | 'SHA1' | 'SHA256' | 'CRC64NVME' | 'SHA512' | 'MD5' | 'XXHASH64' | 'XXHASH3' | 'XXHASH128' | undefined
  readonly ExpectedBucketOwner?: string | undefined
}

export interface PutObjectTaggingOutput {
  readonly VersionId?: string | undefined
}

export interface PutObjectTaggingRequest {
  readonly Bucket: string
  readonly Key: string
  readonly VersionId?: string | undefined
  readonly ContentMD5?: string | undefined
  readonly ChecksumAlgorithm?: 'CRC32' | 'CRC32C' | 'SHA1' | 'SHA256' | 'CRC64NVME' | 'SHA512' | 'MD5' | 'XXHASH64' | 'XXHASH3' | 'XXHASH128' | undefined
  readonly Tagging: Tagging
  readonly ExpectedBucketOwner?: string | undefined
  readonly RequestPayer?: 'requester' | undefined
}

export interface PutPublicAccessBlockRequest {
  readonly Bucket: string
  readonly ContentMD5?: string | undefined
  readonly ChecksumAlgorithm?: 'CRC32' | 'CRC32C' | 'SHA1' | 'SHA256' | 'CRC64NVME' | 'SHA512' | 'MD5' | 'XXHASH64' | 'XXHASH3' | 'XXHASH128' | undefined
  readonly PublicAccessBlockConfiguration: PublicAccessBlockConfiguration
  readonly ExpectedBucketOwner?: string | undefined
}

export interface QueueConfiguration {
  readonly Id?: string | undefined
  readonly QueueArn: string
  readonly Events: readonly string[]
  readonly Filter?: NotificationConfigurationFilter | undefined
}

export interface RecordExpiration {
  readonly Expiration: 'ENABLED' | 'DISABLED'
  readonly Days?: number | undefined
}

export interface RecordsEvent {
  readonly Payload?: Uint8Array | undefined
}

export interface Redirect {
  readonly HostName?: string | undefined
  readonly HttpRedirectCode?: string | undefined
  readonly Protocol?: 'http' | 'https' | undefined
  readonly ReplaceKeyPrefixWith?: string | undefined
  readonly ReplaceKeyWith?: string | undefined
}

export interface RedirectAllRequestsTo {
  readonly HostName: string
  readonly Protocol?: 'http' | 'https' | undefined
}

export interface RenameObjectRequest {
  readonly Bucket: string
  readonly Key: string
  readonly RenameSource: string
  readonly DestinationIfMatch?: string | undefined
  readonly DestinationIfNoneMatch?: string | undefined
  readonly DestinationIfModifiedSince?: Date | undefined
  readonly DestinationIfUnmodifiedSince?: Date | undefined
  readonly SourceIfMatch?: string | undefined
  readonly SourceIfNoneMatch?: string | undefined
  readonly SourceIfModifiedSince?: Date | undefined
  readonly SourceIfUnmodifiedSince?: Date | undefined
  readonly ClientToken?: string | undefined
}

export interface ReplicaModifications {
  readonly Status: 'Enabled' | 'Disabled'
}

export interface ReplicationConfiguration {
  readonly Role: string
  readonly Rules: readonly ReplicationRule[]
}

export interface ReplicationRule {
  readonly ID?: string | undefined
  readonly Priority?: number | undefined
  readonly Prefix?: string | undefined
  readonly Filter?: ReplicationRuleFilter | undefined
  readonly Status: 'Enabled' | 'Disabled'
  readonly SourceSelectionCriteria?: SourceSelectionCriteria | undefined
  readonly ExistingObjectReplication?: ExistingObjectReplication | undefined
  readonly Destination: Destination
  readonly DeleteMarkerReplication?: DeleteMarkerReplication | undefined
}

export interface ReplicationRuleAndOperator {
  readonly Prefix?: string | undefined
  readonly Tags?: readonly Tag[] | undefined
}

export interface ReplicationRuleFilter {
  readonly Prefix?: string | undefined
  readonly Tag?: Tag | undefined
  readonly And?: ReplicationRuleAndOperator | undefined
}

export interface ReplicationTime {
  readonly Status: 'Enabled' | 'Disabled'
  readonly Time: ReplicationTimeValue
}

export interface ReplicationTimeValue {
  readonly Minutes?: number | undefined
}

export interface RequestPaymentConfiguration {
  readonly Payer: 'Requester' | 'BucketOwner'
}

export interface RequestProgress {
  readonly Enabled?: boolean | undefined
}

export interface RestoreObjectOutput {
  readonly RequestCharged?: 'requester' | undefined
  readonly RestoreOutputPath?: string | undefined
}

export interface RestoreObjectRequest {
  readonly Bucket: string
  readonly Key: string
  readonly VersionId?: string | undefined
  readonly RestoreRequest?: RestoreRequest | undefined
  readonly RequestPayer?: 'requester' | undefined
  readonly ChecksumAlgorithm?: 'CRC32' | 'CRC32C' | 'SHA1' | 'SHA256' | 'CRC64NVME' | 'SHA512' | 'MD5' | 'XXHASH64' | 'XXHASH3' | 'XXHASH128' | undefined
  readonly ExpectedBucketOwner?: string | undefined
}

export interface RestoreRequest {
  readonly Days?: number | undefined
  readonly GlacierJobParameters?: GlacierJobParameters | undefined
  readonly Type?: 'SELECT' | undefined
  readonly Tier?: 'Standard' | 'Bulk' | 'Expedited' | undefined
  readonly Description?: string | undefined
  readonly SelectParameters?: SelectParameters | undefined
  readonly OutputLocation?: OutputLocation | undefined
}

export interface RestoreStatus {
  readonly IsRestoreInProgress?: boolean | undefined
  readonly RestoreExpiryDate?: Date | undefined
}

export interface RoutingRule {
  readonly Condition?: Condition | undefined
  readonly Redirect: Redirect
}

export interface S3KeyFilter {
  readonly FilterRules?: readonly FilterRule[] | undefined
}

export interface S3Location {
  readonly BucketName: string
  readonly Prefix: string
  readonly Encryption?: Encryption | undefined
  readonly CannedACL?: 'private' | 'public-read' | 'public-read-write' | 'authenticated-read' | 'aws-exec-read' | 'bucket-owner-read' | 'bucket-owner-full-control' | undefined
  readonly AccessControlList?: readonly Grant[] | undefined
  readonly Tagging?: Tagging | undefined
  readonly UserMetadata?: readonly MetadataEntry[] | undefined
  readonly StorageClass?: 'STANDARD' | 'REDUCED_REDUNDANCY' | 'STANDARD_IA' | 'ONEZONE_IA' | 'INTELLIGENT_TIERING' | 'GLACIER' | 'DEEP_ARCHIVE' | 'OUTPOSTS' | 'GLACIER_IR' | 'SNOW' | 'EXPRESS_ONEZONE' | 'FSX_OPENZFS' | 'FSX_ONTAP' | 'AWS_BACKUP_WARM' | 'AWS_BACKUP_LOW_COST_WARM' | undefined
}

export interface S3TablesDestination {
  readonly TableBucketArn: string
  readonly TableName: string
}

export interface S3TablesDestinationResult {
  readonly TableBucketArn: string
  readonly TableName: string
  readonly TableArn: string
  readonly TableNamespace: string
}

export interface SSEKMS {
  readonly KeyId: string
}

export interface SSEKMSEncryption {
  readonly KMSKeyArn: string
  readonly BucketKeyEnabled?: boolean | undefined
}

export interface ScanRange {
  readonly Start?: number | undefined
  readonly End?: number | undefined
}

export interface SelectObjectContentEventStream {
  readonly Records?: RecordsEvent | undefined
  readonly Stats?: StatsEvent | undefined
  readonly Progress?: ProgressEvent | undefined
  readonly Cont?: Readonly<Record<string, never>> | undefined
  readonly End?: Readonly<Record<string, never>> | undefined
}

export interface SelectObjectContentOutput {
  readonly Payload?: SelectObjectContentEventStream | undefined
}

export interface SelectObjectContentRequest {
  readonly Bucket: string
  readonly Key: string
  readonly SSECustomerAlgorithm?: string | undefined
  readonly SSECustomerKey?: string | undefined
  readonly SSECustomerKeyMD5?: string | undefined
  readonly Expression: string
  readonly ExpressionType: 'SQL'
  readonly RequestProgress?: RequestProgress | undefined
  readonly InputSerialization: InputSerialization
  readonly OutputSerialization: OutputSerialization
  readonly ScanRange?: ScanRange | undefined
  readonly ExpectedBucketOwner?: string | undefined
}

export interface SelectParameters {
  readonly InputSerialization: InputSerialization
  readonly ExpressionType: 'SQL'
  readonly Expression: string
  readonly OutputSerialization: OutputSerialization
}

export interface ServerSideEncryptionByDefault {
  readonly SSEAlgorithm: 'AES256' | 'aws:fsx' | 'aws:backup' | 'aws:kms' | 'aws:kms:dsse'
  readonly KMSMasterKeyID?: string | undefined
}

export interface ServerSideEncryptionConfiguration {
  readonly Rules: readonly ServerSideEncryptionRule[]
}

export interface ServerSideEncryptionRule {
  readonly ApplyServerSideEncryptionByDefault?: ServerSideEncryptionByDefault | undefined
  readonly BucketKeyEnabled?: boolean | undefined
  readonly BlockedEncryptionTypes?: BlockedEncryptionTypes | undefined
}

export interface SessionCredentials {
  readonly AccessKeyId: string
  readonly SecretAccessKey: string
  readonly SessionToken: string
  readonly Expiration: Date
}

export interface SourceSelectionCriteria {
  readonly SseKmsEncryptedObjects?: SseKmsEncryptedObjects | undefined
  readonly ReplicaModifications?: ReplicaModifications | undefined
}

export interface SseKmsEncryptedObjects {
  readonly Status: 'Enabled' | 'Disabled'
}

export interface Stats {
  readonly BytesScanned?: number | undefined
  readonly BytesProcessed?: number | undefined
  readonly BytesReturned?: number | undefined
}

export interface StatsEvent {
  readonly Details?: Stats | undefined
}

export interface StorageClassAnalysis {
  readonly DataExport?: StorageClassAnalysisDataExport | undefined
}

export interface StorageClassAnalysisDataExport {
  readonly OutputSchemaVersion: 'V_1'
  readonly Destination: AnalyticsExportDestination
}

export interface Tag {
  readonly Key: string
  readonly Value: string
}

export interface Tagging {
  readonly TagSet: readonly Tag[]
}

export interface TargetGrant {
  readonly Grantee?: Grantee | undefined
  readonly Permission?: 'FULL_CONTROL' | 'READ' | 'WRITE' | undefined
}

export interface TargetObjectKeyFormat {
  readonly SimplePrefix?: Readonly<Record<string, never>> | undefined
  readonly PartitionedPrefix?: PartitionedPrefix | undefined
}

export interface Tiering {
  readonly Days: number
  readonly AccessTier: 'ARCHIVE_ACCESS' | 'DEEP_ARCHIVE_ACCESS'
}

export interface TopicConfiguration {
  readonly Id?: string | undefined
  readonly TopicArn: string
  readonly Events: readonly string[]
  readonly Filter?: NotificationConfigurationFilter | undefined
}

export interface Transition {
  readonly Date?: Date | undefined
  readonly Days?: number | undefined
  readonly StorageClass?: 'GLACIER' | 'STANDARD_IA' | 'ONEZONE_IA' | 'INTELLIGENT_TIERING' | 'DEEP_ARCHIVE' | 'GLACIER_IR' | undefined
}

export interface UpdateBucketMetadataAnnotationTableConfigurationRequest {
  readonly Bucket: string
  readonly ContentMD5?: string | undefined
  readonly ChecksumAlgorithm?: 'CRC32' | 'CRC32C' | 'SHA1' | 'SHA256' | 'CRC64NVME' | 'SHA512' | 'MD5' | 'XXHASH64' | 'XXHASH3' | 'XXHASH128' | undefined
  readonly AnnotationTableConfiguration: AnnotationTableConfigurationUpdates
  readonly ExpectedBucketOwner?: string | undefined
}

export interface UpdateBucketMetadataInventoryTableConfigurationRequest {
  readonly Bucket: string
  readonly ContentMD5?: string | undefined
  readonly ChecksumAlgorithm?: 'CRC32' | 'CRC32C' | 'SHA1' | 'SHA256' | 'CRC64NVME' | 'SHA512' | 'MD5' | 'XXHASH64' | 'XXHASH3' | 'XXHASH128' | undefined
  readonly InventoryTableConfiguration: InventoryTableConfigurationUpdates
  readonly ExpectedBucketOwner?: string | undefined
}

export interface UpdateBucketMetadataJournalTableConfigurationRequest {
  readonly Bucket: string
  readonly ContentMD5?: string | undefined
  readonly ChecksumAlgorithm?: 'CRC32' | 'CRC32C' | 'SHA1' | 'SHA256' | 'CRC64NVME' | 'SHA512' | 'MD5' | 'XXHASH64' | 'XXHASH3' | 'XXHASH128' | undefined
  readonly JournalTableConfiguration: JournalTableConfigurationUpdates
  readonly ExpectedBucketOwner?: string | undefined
}

export interface UpdateObjectEncryptionRequest {
  readonly Bucket: string
  readonly Key: string
  readonly VersionId?: string | undefined
  readonly ObjectEncryption: ObjectEncryption
  readonly RequestPayer?: 'requester' | undefined
  readonly ExpectedBucketOwner?: string | undefined
  readonly ContentMD5?: string | undefined
  readonly ChecksumAlgorithm?: 'CRC32' | 'CRC32C' | 'SHA1' | 'SHA256' | 'CRC64NVME' | 'SHA512' | 'MD5' | 'XXHASH64' | 'XXHASH3' | 'XXHASH128' | undefined
}

export interface UpdateObjectEncryptionResponse {
  readonly RequestCharged?: 'requester' | undefined
}

export interface UploadPartCopyOutput {
  readonly CopySourceVersionId?: string | undefined
  readonly CopyPartResult?: CopyPartResult | undefined
  readonly ServerSideEncryption?: 'AES256' | 'aws:fsx' | 'aws:backup' | 'aws:kms' | 'aws:kms:dsse' | undefined
  readonly SSECustomerAlgorithm?: string | undefined
  readonly SSECustomerKeyMD5?: string | undefined
  readonly SSEKMSKeyId?: string | undefined
  readonly BucketKeyEnabled?: boolean | undefined
  readonly RequestCharged?: 'requester' | undefined
}

export interface UploadPartCopyRequest {
  readonly Bucket: string
  readonly CopySource: string
  readonly CopySourceIfMatch?: string | undefined
  readonly CopySourceIfModifiedSince?: Date | undefined
  readonly CopySourceIfNoneMatch?: string | undefined
  readonly CopySourceIfUnmodifiedSince?: Date | undefined
  readonly CopySourceRange?: string | undefined
  readonly Key: string
  readonly PartNumber: number
  readonly UploadId: string
  readonly SSECustomerAlgorithm?: string | undefined
  readonly SSECustomerKey?: string | undefined
  readonly SSECustomerKeyMD5?: string | undefined
  readonly CopySourceSSECustomerAlgorithm?: string | undefined
  readonly CopySourceSSECustomerKey?: string | undefined
  readonly CopySourceSSECustomerKeyMD5?: string | undefined
  readonly RequestPayer?: 'requester' | undefined
  readonly ExpectedBucketOwner?: string | undefined
  readonly ExpectedSourceBucketOwner?: string | undefined
}

export interface UploadPartOutput {
  readonly ServerSideEncryption?: 'AES256' | 'aws:fsx' | 'aws:backup' | 'aws:kms' | 'aws:kms:dsse' | undefined
  readonly ETag?: string | undefined
  readonly ChecksumCRC32?: string | undefined
  readonly ChecksumCRC32C?: string | undefined
  readonly ChecksumCRC64NVME?: string | undefined
  readonly ChecksumSHA1?: string | undefined
  readonly ChecksumSHA256?: string | undefined
  readonly ChecksumSHA512?: string | undefined
  readonly ChecksumMD5?: string | undefined
  readonly ChecksumXXHASH64?: string | undefined
  readonly ChecksumXXHASH3?: string | undefined
  readonly ChecksumXXHASH128?: string | undefined
  readonly SSECustomerAlgorithm?: string | undefined
  readonly SSECustomerKeyMD5?: string | undefined
  readonly SSEKMSKeyId?: string | undefined
  readonly BucketKeyEnabled?: boolean | undefined
  readonly RequestCharged?: 'requester' | undefined
}

export interface UploadPartRequest {
  readonly Body?: Uint8Array | undefined
  readonly Bucket: string
  readonly ContentLength?: number | undefined
  readonly ContentMD5?: string | undefined
  readonly ChecksumAlgorithm?: 'CRC32' | 'CRC32C' | 'SHA1' | 'SHA256' | 'CRC64NVME' | 'SHA512' | 'MD5' | 'XXHASH64' | 'XXHASH3' | 'XXHASH128' | undefined
  readonly ChecksumCRC32?: string | undefined
  readonly ChecksumCRC32C?: string | undefined
  readonly ChecksumCRC64NVME?: string | undefined
  readonly ChecksumSHA1?: string | undefined
  readonly ChecksumSHA256?: string | undefined
  readonly ChecksumSHA512?: string | undefined
  readonly ChecksumMD5?: string | undefined
  readonly ChecksumXXHASH64?: string | undefined
  readonly ChecksumXXHASH3?: string | undefined
  readonly ChecksumXXHASH128?: string | undefined
  readonly Key: string
  readonly PartNumber: number
  readonly UploadId: string
  readonly SSECustomerAlgorithm?: string | undefined
  readonly SSECustomerKey?: string | undefined
  readonly SSECustomerKeyMD5?: string | undefined
  readonly RequestPayer?: 'requester' | undefined
  readonly ExpectedBucketOwner?: string | undefined
}

export interface VersioningConfiguration {
  readonly MFADelete?: 'Enabled' | 'Disabled' | undefined
  readonly Status?: 'Enabled' | 'Suspended' | undefined
}

export interface WebsiteConfiguration {
  readonly ErrorDocument?: ErrorDocument | undefined
  readonly IndexDocument?: IndexDocument | undefined
  readonly RedirectAllRequestsTo?: RedirectAllRequestsTo | undefined
  readonly RoutingRules?: readonly RoutingRule[] | undefined
}

export interface WriteGetObjectResponseRequest {
  readonly RequestRoute: string
  readonly RequestToken: string
  readonly Body?: Uint8Array | undefined
  readonly StatusCode?: number | undefined
  readonly ErrorCode?: string | undefined
  readonly ErrorMessage?: string | undefined
  readonly AcceptRanges?: string | undefined
  readonly CacheControl?: string | undefined
  readonly ContentDisposition?: string | undefined
  readonly ContentEncoding?: string | undefined
  readonly ContentLanguage?: string | undefined
  readonly ContentLength?: number | undefined
  readonly ContentRange?: string | undefined
  readonly ContentType?: string | undefined
  readonly ChecksumCRC32?: string | undefined
  readonly ChecksumCRC32C?: string | undefined
  readonly ChecksumCRC64NVME?: string | undefined
  readonly ChecksumSHA1?: string | undefined
  readonly ChecksumSHA256?: string | undefined
  readonly ChecksumSHA512?: string | undefined
  readonly ChecksumMD5?: string | undefined
  readonly ChecksumXXHASH64?: string | undefined
  readonly ChecksumXXHASH3?: string | undefined
  readonly ChecksumXXHASH128?: string | undefined
  readonly DeleteMarker?: boolean | undefined
  readonly ETag?: string | undefined
  readonly Expires?: string | undefined
  readonly Expiration?: string | undefined
  readonly LastModified?: Date | undefined
  readonly MissingMeta?: number | undefined
  readonly Metadata?: Readonly<Record<string, string>> | undefined
  readonly ObjectLockMode?: 'GOVERNANCE' | 'COMPLIANCE' | undefined
  readonly ObjectLockLegalHoldStatus?: 'ON' | 'OFF' | undefined
  readonly ObjectLockRetainUntilDate?: Date | undefined
  readonly PartsCount?: number | undefined
  readonly ReplicationStatus?: 'COMPLETE' | 'PENDING' | 'FAILED' | 'REPLICA' | 'COMPLETED' | undefined
  readonly RequestCharged?: 'requester' | undefined
  readonly Restore?: string | undefined
  readonly ServerSideEncryption?: 'AES256' | 'aws:fsx' | 'aws:backup' | 'aws:kms' | 'aws:kms:dsse' | undefined
  readonly SSECustomerAlgorithm?: string | undefined
  readonly SSEKMSKeyId?: string | undefined
  readonly SSECustomerKeyMD5?: string | undefined
  readonly StorageClass?: 'STANDARD' | 'REDUCED_REDUNDANCY' | 'STANDARD_IA' | 'ONEZONE_IA' | 'INTELLIGENT_TIERING' | 'GLACIER' | 'DEEP_ARCHIVE' | 'OUTPOSTS' | 'GLACIER_IR' | 'SNOW' | 'EXPRESS_ONEZONE' | 'FSX_OPENZFS' | 'FSX_ONTAP' | 'AWS_BACKUP_WARM' | 'AWS_BACKUP_LOW_COST_WARM' | undefined
  readonly TagCount?: number | undefined
  readonly VersionId?: string | undefined
  readonly BucketKeyEnabled?: boolean | undefined
}
