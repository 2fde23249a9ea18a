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
