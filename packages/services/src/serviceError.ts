/**
 * An error of a service in AWS's code and words; thrown by handlers, and answered in the form of the protocol.
 *
 * @example
 * import { ServiceError } from '@gatewarden/services'
 * new ServiceError('NoSuchEntity', 'The user with name ana cannot be found.').code // => 'NoSuchEntity'
 */
export class ServiceError extends Error {
  readonly code: string
  readonly members: Readonly<Record<string, unknown>> | undefined

  constructor(code: string, message: string, members?: Readonly<Record<string, unknown>>) {
    super(message)
    this.name = 'ServiceError'
    this.code = code
    this.members = members
  }
}

/** The sentence of an error, of the words that it is about. */
export type Words = (...words: readonly string[]) => string

/** Makes the errors of a table of rows: the code, and the sentence. */
export function errorsOf<Row extends string>(
  rows: Readonly<Record<Row, readonly [code: string, sentence: Words]>>,
): (row: Row, ...words: readonly (string | number)[]) => ServiceError {
  return (row, ...words) => {
    const [code, sentence] = rows[row]
    return new ServiceError(code, sentence(...words.map(String)))
  }
}
