/**
 * An error with a code for programs and one sentence for people; its name is that of its class.
 *
 * @example
 * import { CodedError } from '@gatewarden/policy/internal'
 * class LampError extends CodedError<'Broken'> {}
 * const error = new LampError('Broken', 'The lamp is broken; replace it')
 * error.code // => 'Broken'
 * String(error) // => 'LampError: The lamp is broken; replace it'
 */
export class CodedError<Code extends string> extends Error {
  readonly code: Code

  constructor(code: Code, message: string) {
    super(message)
    this.name = new.target.name
    this.code = code
  }
}
