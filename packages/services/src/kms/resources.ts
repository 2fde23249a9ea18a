import { type ResourceRow, textIn } from '../resourceRows.ts'
import { readCiphertext } from './encryption.ts'
import { kmsError } from './errors.ts'
import { grantNamed } from './grants.ts'
import { aliasArn, keyArnNamed } from './keyNames.ts'

/** The key that a member names by id, ARN or alias. */
const keyIn =
  (member: string): ResourceRow =>
  (call) => {
    const text = textIn(call.input, member)
    return text === undefined ? undefined : keyArnNamed(call, text)
  }

/** The key of the grant that a token is for. */
const keyOfGrantToken: ResourceRow = (call) =>
  textIn(call.input, 'GrantToken') === undefined ? undefined : keyArnNamed(call, grantNamed(call)?.keyId ?? '')

/** The key that an alias names now; an alias that does not exist is its own ARN. */
export const keyOfAlias: ResourceRow = (call) => {
  const name = textIn(call.input, 'AliasName') ?? ''
  return name.startsWith('alias/') ? keyArnNamed(call, name) : undefined
}

/** The key inside a ciphertext, decided by its bytes alone. */
export function keyOfCiphertext(blob: unknown): string | undefined {
  if (!(blob instanceof Uint8Array)) return undefined
  const ciphertext = readCiphertext(blob)
  if (ciphertext === undefined) throw kmsError('invalidCiphertext')
  return ciphertext.keyArn
}

/** How a call names the resources of AWS KMS. */
export const resources: Readonly<Record<string, readonly ResourceRow[]>> = {
  key: [
    keyIn('KeyId'),
    keyIn('TargetKeyId'),
    keyOfGrantToken,
    keyOfAlias,
    // What a name of the request does not decide, the ciphertext decides.
    ({ input }) => (input.KeyId === undefined ? keyOfCiphertext(input.CiphertextBlob) : undefined),
  ],
  alias: [(call) => aliasArn(call, textIn(call.input, 'AliasName') ?? '')],
}
