import { s3Error } from '../errors.ts'
import { bucketOf } from '../lookup.ts'
import { operation } from '../operation.ts'
import { DEFAULT_ENCRYPTION, s3State } from '../state.ts'

export const PutBucketEncryption = operation('PutBucketEncryption', {
  authorizes: 'derived',
  errors: ['NoSuchBucket', 'MalformedXML', 'InvalidArgument'],
  change(call) {
    const { name: bucket } = bucketOf(call)
    const [rule, ...more] = call.input.ServerSideEncryptionConfiguration.Rules
    if (rule === undefined || more.length > 0) throw s3Error('malformedXml')
    if (rule.BlockedEncryptionTypes !== undefined) throw s3Error('unsupported', 'BlockedEncryptionTypes')
    const { SSEAlgorithm: algorithm = DEFAULT_ENCRYPTION.algorithm, KMSMasterKeyID: keyId } =
      rule.ApplyServerSideEncryptionByDefault ?? {}
    if (keyId !== undefined && algorithm === DEFAULT_ENCRYPTION.algorithm) {
      throw s3Error(
        'invalidArgument',
        'a KMSMasterKeyID is not applicable if the default sse algorithm is not aws:kms or aws:kms:dsse',
      )
    }
    const encryption = { algorithm, ...(keyId !== undefined && { keyId }), bucketKey: rule.BucketKeyEnabled ?? false }
    return { events: [s3State.event({ kind: 's3.encryptionPut', at: call.at, bucket, encryption })] }
  },
})
