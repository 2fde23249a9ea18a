import { regionalArn } from '../../arns.ts'
import { uuid } from '../../uuid.ts'
import { newKeyMaterial } from '../keyMaterial.ts'
import { keyById } from '../keyNames.ts'
import { readKeyPolicy } from '../keyPolicies.ts'
import { checkKeyQuota, checkKeyType } from '../newKeys.ts'
import { operation } from '../operation.ts'
import { kmsState } from '../state.ts'
import { readTags } from '../tags.ts'
import { keyMetadata } from '../views.ts'

export const CreateKey = operation('CreateKey', {
  authorizes: 'derived',
  errors: [
    'UnsupportedOperationException',
    'CustomKeyStoreNotFoundException',
    'MalformedPolicyDocumentException',
    'TagException',
    'LimitExceededException',
  ],
  change(call) {
    const { input, at, context, facts } = call
    checkKeyType(input)
    checkKeyQuota(call)
    const keyId = uuid(context.randomBytes)
    const policy = readKeyPolicy(call, regionalArn(call, 'kms', `key/${keyId}`))
    const created = kmsState.event({
      kind: 'kms.keyCreated',
      at,
      keyId,
      region: facts.region,
      manager: 'CUSTOMER',
      description: input.Description ?? '',
      ...policy,
      tags: readTags(input.Tags),
      material: newKeyMaterial(context, keyId),
    })
    return {
      events: [created],
      output: (after) => ({ KeyMetadata: keyMetadata(after, keyById({ state: after, facts }, keyId)) }),
    }
  },
})
