/** An error of a service in AWS's code and words; thrown by handlers, and answered in the form of the protocol. */
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
