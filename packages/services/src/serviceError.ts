import { CodedError } from '@gatewarden/policy/internal'

/**
 * An error with AWS's code and message; operations throw it, and the wire writes it in the service's protocol.
 *
 * @example
 * import { ServiceError } from '@gatewarden/services'
 * new ServiceError('NoSuchEntity', 'The user with name ana cannot be found.').code // => 'NoSuchEntity'
 */
export class ServiceError extends CodedError<string> {
  /** What the error answers besides its code and message. */
  readonly members: Readonly<Record<string, unknown>> | undefined

  constructor(code: string, message: string, members?: Readonly<Record<string, unknown>>) {
    super(code, message)
    this.members = members
  }
}

/** The answer to an operation without a file, after the caller was authorized. */
export function notImplemented({ service, operation }: { readonly service: string; readonly operation: string }) {
  return new ServiceError(
    'NotImplemented',
    `${service}:${operation} is not implemented in Gatewarden; the caller is authorized to call it`,
  )
}

/** Makes the message of an error from the words in it. */
export type Words = (...words: readonly string[]) => string

/** Makes errors from a table of rows with their code and message. */
export function errorsOf<Row extends string>(
  rows: Readonly<Record<Row, readonly [code: string, sentence: Words]>>,
): (row: Row, ...words: readonly (string | number)[]) => ServiceError {
  return (row, ...words) => {
    const [code, sentence] = rows[row]
    return new ServiceError(code, sentence(...words.map(String)))
  }
}
