import { createHmac } from 'node:crypto'
import { type Seal, seal } from '@gatewarden/directory/internal'
import type { Call, InnerCalls } from '../call.ts'
import { checkServiceUse } from '../kms/serviceUse.ts'
import { encryptionContextOf, usingKey, VOICE_ID } from './domainKeys.ts'
import { type DomainCall, domainArn, domainOf } from './lookup.ts'
import type { Domain } from './state.ts'

/** The texts that a domain keeps encrypted, of one thing; `of` names the thing. */
interface Texts {
  readonly name: string
  readonly description?: string
}

/** A domain whose data can be read and written, because its data key was decrypted. */
export interface OpenDomain {
  readonly inner: InnerCalls
  readonly domain: Domain
  seal(text: string, of: string): string
  unseal(sealed: string, of: string): string
  sealTexts(texts: Partial<{ Name: string; Description: string | undefined }>, of: string): Texts
  unsealTexts(texts: Texts, of: string): { readonly Name: string; readonly Description?: string }
  /** Equal for equal texts of this domain, and says nothing else of them. */
  fingerprint(text: string): string
}

/** The domain of a call, opened. Throws AccessDenied unless both the caller and Voice ID may decrypt with its key. */
export function openDomain(call: DomainCall): OpenDomain {
  return openWith(call, call.actingFor(VOICE_ID), domainOf(call))
}

/** As `openDomain`, for the domain of a call that has events before. */
export function openWith(call: Pick<Call, 'state' | 'facts'>, inner: InnerCalls, domain: Domain): OpenDomain {
  const dataKey = decryptedDataKey(inner, domain, domainArn(call, domain.domainId))
  const own: Seal = seal(dataKey)
  const purpose = (of: string) => `${domain.domainId} ${of}`
  const close = (text: string, of: string) => own.close(text, purpose(of))
  const open = (sealed: string, of: string) => own.open(sealed, purpose(of))
  return {
    inner,
    domain,
    seal: close,
    unseal: open,
    sealTexts: ({ Name = '', Description }, of) => ({
      name: close(Name, `name of ${of}`),
      ...(Description !== undefined && { description: close(Description, `description of ${of}`) }),
    }),
    unsealTexts: ({ name, description }, of) => ({
      Name: open(name, `name of ${of}`),
      ...(description !== undefined && { Description: open(description, `description of ${of}`) }),
    }),
    fingerprint: (text) => createHmac('sha256', dataKey).update(text).digest('hex'),
  }
}

/** kms:Decrypt in the right of the caller, and in that of Voice ID, which its grant gives. */
function decryptedDataKey(inner: InnerCalls, { key, dataKey }: Domain, arn: string): Uint8Array {
  const EncryptionContext = encryptionContextOf(arn)
  const input = { KeyId: key.keyArn, CiphertextBlob: Buffer.from(dataKey, 'base64'), EncryptionContext }
  return usingKey(() => {
    const request = { service: 'kms', operation: 'Decrypt', input }
    const { Plaintext } = inner.perform<{ readonly Plaintext: Uint8Array }>(request)
    const use = { service: VOICE_ID, keyArn: key.keyArn, encryptionContext: EncryptionContext }
    checkServiceUse(inner, { ...use, operation: 'Decrypt' })
    return Plaintext
  })
}
