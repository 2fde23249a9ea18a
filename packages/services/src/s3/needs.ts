import type { Call } from '../call.ts'
import type { Need } from '../operation.ts'
import type { DeleteObjectsRequest, PutObjectRequest } from './generated/types.ts'
import { bucketOfRequest, objectOfRequest } from './resources.ts'
import { placeOf, s3State } from './state.ts'

interface OnObject {
  readonly Bucket: string
  readonly Key: string
  readonly VersionId?: string | undefined
}

/** The action on an object, or on a version of it: another permission (Amazon S3 User Guide, Required permissions for Amazon S3 API operations). */
function versionedNeed(call: Call<OnObject>, action: string, versioned: string): Need {
  return {
    action: call.input.VersionId === undefined ? action : versioned,
    resource: objectOfRequest(call, call.input.Key),
  }
}

/**
 * What a read of an object needs. Whether a key exists is told only to those who may list the bucket: for others an object that does not exist
 * is denied (Amazon S3 API Reference, GetObject).
 */
export function readNeeds(call: Call<OnObject>): readonly Need[] {
  const { input, state } = call
  const read = versionedNeed(call, 's3:GetObject', 's3:GetObjectVersion')
  const { buckets, objects } = s3State.of(state)
  if (!buckets.has(input.Bucket) || objects.has(placeOf(input.Bucket, input.Key))) return [read]
  return [read, { action: 's3:ListBucket', resource: bucketOfRequest(call) }]
}

export function deleteNeeds(call: Call<OnObject>): readonly Need[] {
  return [versionedNeed(call, 's3:DeleteObject', 's3:DeleteObjectVersion')]
}

/** Every object of the request: AWS answers an error for each that is denied, here the whole request is denied (decision 87). */
export function deleteEachNeeds(call: Call<DeleteObjectsRequest>): readonly Need[] {
  const needs = call.input.Delete.Objects.map(({ Key, VersionId }) => ({
    action: VersionId === undefined ? 's3:DeleteObject' : 's3:DeleteObjectVersion',
    resource: objectOfRequest(call, Key),
  }))
  // A request without objects is not valid, and nobody is told so without a permission.
  return needs.length > 0 ? needs : [{ action: 's3:DeleteObject', resource: objectOfRequest(call, '*') }]
}

/** The object, and what the request sets with it (Amazon S3 API Reference, PutObject, Permissions). */
export function putNeeds(call: Call<PutObjectRequest>): readonly Need[] {
  const { input } = call
  const resource = objectOfRequest(call, input.Key)
  const grants = [input.ACL, input.GrantFullControl, input.GrantRead, input.GrantReadACP, input.GrantWriteACP]
  const settings: readonly (readonly [isMade: boolean, action: string])[] = [
    [grants.some((grant) => grant !== undefined), 's3:PutObjectAcl'],
    [input.Tagging !== undefined, 's3:PutObjectTagging'],
    [(input.ObjectLockMode ?? input.ObjectLockRetainUntilDate) !== undefined, 's3:PutObjectRetention'],
    [input.ObjectLockLegalHoldStatus !== undefined, 's3:PutObjectLegalHold'],
  ]
  const made = settings.filter(([isMade]) => isMade).map(([, action]) => action)
  return ['s3:PutObject', ...made].map((action) => ({ action, resource }))
}

export function taggingNeeds(call: Call<OnObject>): readonly Need[] {
  return [versionedNeed(call, 's3:GetObjectTagging', 's3:GetObjectVersionTagging')]
}
