import type { Call } from '../call.ts'
import { type ConditionKeyRow, eachTag, inputMember, listOf, value } from '../conditionKeyRows.ts'
import { textIn } from '../resourceRows.ts'
import { tagsFromWire, type WireTag } from '../tags.ts'
import { placeOf, s3State } from './state.ts'
import { tagsIn } from './tagging.ts'

/** Keys about the signature of a request: a call that a service makes has another one. */
function signed(
  find: (signature: NonNullable<Call['facts']['signature']>, call: Call) => string | undefined,
): ConditionKeyRow {
  return value((call) => {
    const { signature } = call.facts
    return signature === undefined || call.via !== undefined ? undefined : find(signature, call)
  })
}

/** Operations that make an object in one step, and those that make a part of one (Amazon S3 User Guide, Enforce conditional writes). */
const CREATE_OBJECTS: ReadonlySet<string> = new Set(['PutObject', 'CopyObject', 'CompleteMultipartUpload'])

/** The tags of a request: in a header, or in the body of PutObjectTagging. */
function givenTags({ input }: Pick<Call, 'input'>) {
  const { TagSet: set = [] }: { TagSet?: readonly WireTag[] } = Object(input.Tagging)
  return [...tagsIn(textIn(input, 'Tagging')), ...tagsFromWire(set)]
}

/** The tags that an object has before the request. */
function existingTags({ input, state }: Pick<Call, 'input' | 'state'>) {
  const [bucket = '', key = ''] = [textIn(input, 'Bucket'), textIn(input, 'Key')]
  return s3State.of(state).objects.get(placeOf(bucket, key))?.tags ?? []
}

const location = value(({ input }) => textIn(Object(input.CreateBucketConfiguration), 'LocationConstraint'))

/** Amazon S3's own condition keys (Service Authorization Reference; Amazon S3 User Guide, Bucket policy examples using condition keys). */
export const conditionKeys: Readonly<Record<string, ConditionKeyRow>> = {
  's3:prefix': inputMember('Prefix'),
  's3:delimiter': inputMember('Delimiter'),
  's3:max-keys': inputMember('MaxKeys'),
  's3:versionid': inputMember('VersionId'),
  's3:locationconstraint': location,
  's3:if-match': inputMember('IfMatch'),
  's3:if-none-match': inputMember('IfNoneMatch'),
  's3:x-amz-acl': inputMember('ACL'),
  's3:x-amz-grant-full-control': inputMember('GrantFullControl'),
  's3:x-amz-grant-read': inputMember('GrantRead'),
  's3:x-amz-grant-read-acp': inputMember('GrantReadACP'),
  's3:x-amz-grant-write': inputMember('GrantWrite'),
  's3:x-amz-grant-write-acp': inputMember('GrantWriteACP'),
  's3:x-amz-object-ownership': inputMember('ObjectOwnership'),
  's3:x-amz-bucket-namespace': inputMember('BucketNamespace'),
  's3:x-amz-copy-source': inputMember('CopySource'),
  's3:x-amz-metadata-directive': inputMember('MetadataDirective'),
  's3:x-amz-object-annotation-directive': inputMember('AnnotationDirective'),
  's3:x-amz-server-side-encryption': inputMember('ServerSideEncryption'),
  's3:x-amz-server-side-encryption-aws-kms-key-id': inputMember('SSEKMSKeyId'),
  's3:x-amz-server-side-encryption-customer-algorithm': inputMember('SSECustomerAlgorithm'),
  's3:x-amz-storage-class': inputMember('StorageClass'),
  's3:x-amz-website-redirect-location': inputMember('WebsiteRedirectLocation'),
  's3:object-lock-mode': inputMember('ObjectLockMode'),
  's3:object-lock-legal-hold': inputMember('ObjectLockLegalHoldStatus'),
  's3:object-lock-retain-until-date': inputMember('ObjectLockRetainUntilDate'),
  's3:ObjectCreationOperation': value(({ operation }) => String(CREATE_OBJECTS.has(operation))),
  's3:RequestObjectTagKeys': value((call) => listOf(givenTags(call).map(({ key }) => key))),
  's3:RequestObjectTag/<key>': eachTag(givenTags),
  's3:ExistingObjectTag/<key>': eachTag(existingTags),
  's3:authType': signed(({ form }) => (form === 'header' ? 'REST-HEADER' : 'REST-QUERY-STRING')),
  's3:signatureversion': signed(() => 'AWS4-HMAC-SHA256'),
  's3:x-amz-content-sha256': signed(({ payloadHash }) => payloadHash),
  // Milliseconds, and only of presigned requests (Amazon S3 API Reference, Signature Version 4-specific policy keys).
  's3:signatureAge': signed(({ form, signedAt }, { facts }) =>
    form === 'query' ? String(Math.max(0, facts.now - signedAt)) : undefined,
  ),
}
