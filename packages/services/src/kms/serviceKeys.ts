import type { SliceEvent } from '@gatewarden/directory/internal'
import type { Call } from '../call.ts'
import { decrypt, encrypt, readCiphertext } from './encryption.ts'
import { kmsError } from './errors.ts'
import { openKeyMaterial } from './keyMaterial.ts'
import { keyAt } from './keyNames.ts'
import { checkServiceUse, type ServiceUse } from './serviceUse.ts'
import { kmsState } from './state.ts'

type Where = Pick<Call, 'state' | 'context'>

/** A use of a key by a service, whatever the operation. */
type Use = Omit<ServiceUse, 'operation'>

/** An AES-256 data key. */
const DATA_KEY_BYTES = 32

/** A new data key of a service: its secret, encrypted under the KMS key. Throws where the service may not use the key. */
export function newServiceDataKey(where: Where, use: Use): Uint8Array {
  checkServiceUse(where, { ...use, operation: 'GenerateDataKey' })
  return encryptFor(where, use, where.context.randomBytes(DATA_KEY_BYTES))
}

/** The data key encrypted under another KMS key. Throws where the service may not use either key, or the first one did not encrypt it. */
export function reEncryptForService(where: Where, ciphertext: Uint8Array, from: Use, to: Use): Uint8Array {
  checkServiceUse(where, { ...from, operation: 'ReEncryptFrom' })
  checkServiceUse(where, { ...to, operation: 'ReEncryptTo' })
  const read = readCiphertext(ciphertext)
  const key = keyAt(where.state, from.keyArn)
  const material = read && key && openKeyMaterial(where.context, key, read.materialId)
  const plaintext = read && material && decrypt(read, material.secret, from.encryptionContext ?? {})
  if (plaintext === undefined || read?.keyArn !== from.keyArn) throw kmsError('invalidCiphertext')
  return encryptFor(where, to, plaintext)
}

function encryptFor({ state, context }: Where, { keyArn, encryptionContext = {} }: Use, plaintext: Uint8Array): Buffer {
  const key = keyAt(state, keyArn)
  const material = key && openKeyMaterial(context, key)
  if (material === undefined) throw kmsError('noSuchKey', keyArn)
  return encrypt({ keyArn, ...material }, plaintext, encryptionContext)
}

/** A service retires a grant of which it is the retiring principal; nothing for a grant that no longer exists. */
export function retiredByService({ state, at }: Pick<Call, 'state' | 'at'>, service: string, grantId: string) {
  const grant = kmsState.of(state).grants.get(grantId)
  const events: readonly SliceEvent[] =
    grant?.retiring?.name === service ? [kmsState.event({ kind: 'kms.grantDeleted', at, grantId, as: 'retired' })] : []
  return events
}
