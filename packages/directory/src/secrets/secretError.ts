export type SecretErrorCode = 'KeyUnusable' | 'KeyWrong' | 'SecretDamaged'

/**
 * Says why secrets cannot be sealed or opened; never what they are.
 *
 * @example
 * import { seal, SecretError } from '@gatewarden/directory'
 * const answer = await Promise.resolve('nonsense').then((text) => seal(new Uint8Array(32)).open(text, 'AKIA')).catch((error) => error)
 * answer instanceof SecretError && answer.code // => 'SecretDamaged'
 */
export class SecretError extends Error {
  readonly code: SecretErrorCode

  constructor(code: SecretErrorCode, sentence: string) {
    super(sentence)
    this.name = 'SecretError'
    this.code = code
  }
}
