import { CodedError } from '@gatewarden/policy/internal'

export type SecretErrorCode = 'KeyUnusable' | 'KeyMissing' | 'KeyWrong' | 'SecretDamaged' | 'CredentialsKept'

/**
 * Why secrets cannot be sealed or opened; never what they are.
 *
 * @example
 * import { seal, SecretError } from '@gatewarden/directory/internal'
 * const answer = await Promise.resolve('nonsense').then((text) => seal(new Uint8Array(32)).open(text, 'AKIA')).catch((error) => error)
 * answer instanceof SecretError && answer.code // => 'SecretDamaged'
 */
export class SecretError extends CodedError<SecretErrorCode> {}
