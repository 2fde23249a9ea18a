import { type Creation, DEFAULT_LOCATIONS } from './creation.ts'
import { newId } from './ids.ts'
import { storageEvent } from './storage.ts'

/** The events that give a new instance the storage configurations that the console proposes. */
export function defaultLocations({ call, instance, bucket, keyArn: KeyId }: Creation) {
  return Object.entries(DEFAULT_LOCATIONS).map(([ResourceType, last]) =>
    storageEvent(call.at, instance.instanceId, {
      AssociationId: newId(call.context.randomBytes),
      ResourceType,
      StorageType: 'S3',
      S3Config: {
        BucketName: bucket,
        BucketPrefix: `connect/${instance.alias}/${last}`,
        EncryptionConfig: { EncryptionType: 'KMS', KeyId },
      },
      isDefault: true,
    }),
  )
}
