/** Bytes of one object. Objects are events of the account, which each start reads: enough for a policy, a configuration, a short recording. */
export const MAX_OBJECT_BYTES = 256 * 1024
/** Bytes of all objects of an account, which are in memory. */
export const MAX_STORED_BYTES = 64 * 1024 * 1024
/** Amazon S3 User Guide, Naming Amazon S3 objects: bytes of a key. */
export const MAX_KEY_BYTES = 1_024
/** Amazon S3 User Guide, Bucket quotas. */
export const MAX_BUCKETS = 10_000
/** Amazon S3 User Guide, Bucket policies: bytes of a bucket policy. */
export const MAX_POLICY_BYTES = 20 * 1_024
/** Amazon S3 API Reference, PutBucketTagging and PutObject. */
export const MAX_BUCKET_TAGS = 50
export const MAX_OBJECT_TAGS = 10
/** Amazon S3 API Reference: bytes of all keys and values of user-defined metadata. */
export const MAX_METADATA_BYTES = 2_048
/** Amazon S3 API Reference, ListObjectsV2 and DeleteObjects. */
export const MAX_KEYS = 1_000
