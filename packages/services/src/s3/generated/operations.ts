// Written by scripts/generate.ts from the folder s3/operations; do not edit.
import { CreateBucket } from '../operations/CreateBucket.ts'
import { DeleteBucket } from '../operations/DeleteBucket.ts'
import { DeleteBucketEncryption } from '../operations/DeleteBucketEncryption.ts'
import { DeleteBucketOwnershipControls } from '../operations/DeleteBucketOwnershipControls.ts'
import { DeleteBucketPolicy } from '../operations/DeleteBucketPolicy.ts'
import { DeleteBucketTagging } from '../operations/DeleteBucketTagging.ts'
import { DeleteObject } from '../operations/DeleteObject.ts'
import { DeleteObjects } from '../operations/DeleteObjects.ts'
import { DeletePublicAccessBlock } from '../operations/DeletePublicAccessBlock.ts'
import { GetBucketAbac } from '../operations/GetBucketAbac.ts'
import { GetBucketAccelerateConfiguration } from '../operations/GetBucketAccelerateConfiguration.ts'
import { GetBucketAcl } from '../operations/GetBucketAcl.ts'
import { GetBucketCors } from '../operations/GetBucketCors.ts'
import { GetBucketEncryption } from '../operations/GetBucketEncryption.ts'
import { GetBucketLifecycleConfiguration } from '../operations/GetBucketLifecycleConfiguration.ts'
import { GetBucketLocation } from '../operations/GetBucketLocation.ts'
import { GetBucketLogging } from '../operations/GetBucketLogging.ts'
import { GetBucketNotificationConfiguration } from '../operations/GetBucketNotificationConfiguration.ts'
import { GetBucketOwnershipControls } from '../operations/GetBucketOwnershipControls.ts'
import { GetBucketPolicy } from '../operations/GetBucketPolicy.ts'
import { GetBucketPolicyStatus } from '../operations/GetBucketPolicyStatus.ts'
import { GetBucketReplication } from '../operations/GetBucketReplication.ts'
import { GetBucketRequestPayment } from '../operations/GetBucketRequestPayment.ts'
import { GetBucketTagging } from '../operations/GetBucketTagging.ts'
import { GetBucketVersioning } from '../operations/GetBucketVersioning.ts'
import { GetBucketWebsite } from '../operations/GetBucketWebsite.ts'
import { GetObject } from '../operations/GetObject.ts'
import { GetObjectLockConfiguration } from '../operations/GetObjectLockConfiguration.ts'
import { GetObjectTagging } from '../operations/GetObjectTagging.ts'
import { GetPublicAccessBlock } from '../operations/GetPublicAccessBlock.ts'
import { HeadBucket } from '../operations/HeadBucket.ts'
import { HeadObject } from '../operations/HeadObject.ts'
import { ListBuckets } from '../operations/ListBuckets.ts'
import { ListObjectVersions } from '../operations/ListObjectVersions.ts'
import { ListObjects } from '../operations/ListObjects.ts'
import { ListObjectsV2 } from '../operations/ListObjectsV2.ts'
import { PutBucketEncryption } from '../operations/PutBucketEncryption.ts'
import { PutBucketOwnershipControls } from '../operations/PutBucketOwnershipControls.ts'
import { PutBucketPolicy } from '../operations/PutBucketPolicy.ts'
import { PutBucketTagging } from '../operations/PutBucketTagging.ts'
import { PutObject } from '../operations/PutObject.ts'
import { PutPublicAccessBlock } from '../operations/PutPublicAccessBlock.ts'

export const operations = [
  CreateBucket,
  DeleteBucket,
  DeleteBucketEncryption,
  DeleteBucketOwnershipControls,
  DeleteBucketPolicy,
  DeleteBucketTagging,
  DeleteObject,
  DeleteObjects,
  DeletePublicAccessBlock,
  GetBucketAbac,
  GetBucketAccelerateConfiguration,
  GetBucketAcl,
  GetBucketCors,
  GetBucketEncryption,
  GetBucketLifecycleConfiguration,
  GetBucketLocation,
  GetBucketLogging,
  GetBucketNotificationConfiguration,
  GetBucketOwnershipControls,
  GetBucketPolicy,
  GetBucketPolicyStatus,
  GetBucketReplication,
  GetBucketRequestPayment,
  GetBucketTagging,
  GetBucketVersioning,
  GetBucketWebsite,
  GetObject,
  GetObjectLockConfiguration,
  GetObjectTagging,
  GetPublicAccessBlock,
  HeadBucket,
  HeadObject,
  ListBuckets,
  ListObjectVersions,
  ListObjects,
  ListObjectsV2,
  PutBucketEncryption,
  PutBucketOwnershipControls,
  PutBucketPolicy,
  PutBucketTagging,
  PutObject,
  PutPublicAccessBlock,
]
