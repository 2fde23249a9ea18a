import type { RandomBytes, Seal } from '@gatewarden/directory/internal'
import type { KeyMaterial, KmsKey } from './state.ts'

const BYTES = 32

interface Sealing {
  readonly seal: Seal
  readonly randomBytes: RandomBytes
}

/** New secret key material, sealed for its key. */
export function newKeyMaterial({ seal, randomBytes }: Sealing, keyId: string): Omit<KeyMaterial, 'createDate'> {
  const materialId = Buffer.from(randomBytes(BYTES)).toString('hex')
  const secret = Buffer.from(randomBytes(BYTES)).toString('base64')
  return { materialId, sealed: seal.close(secret, purposeOf(keyId, materialId)) }
}

/** The secret of one version of the key material; the current one when no id is given, undefined for an id that the key does not have. */
export function openKeyMaterial(
  { seal }: Pick<Sealing, 'seal'>,
  { keyId, material }: Pick<KmsKey, 'keyId' | 'material'>,
  id?: string,
): { readonly materialId: string; readonly secret: Buffer } | undefined {
  const found = id === undefined ? material.at(-1) : material.find(({ materialId }) => materialId === id)
  if (found === undefined) return undefined
  const { materialId, sealed } = found
  return { materialId, secret: Buffer.from(seal.open(sealed, purposeOf(keyId, materialId)), 'base64') }
}

/** Sealed material of one key cannot be opened as that of another. */
function purposeOf(keyId: string, materialId: string): string {
  return `key material ${keyId} ${materialId}`
}
