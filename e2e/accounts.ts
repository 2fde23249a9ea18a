import { AttachUserPolicyCommand, CreateAccessKeyCommand, CreateUserCommand, IAMClient } from '@aws-sdk/client-iam'
import { ACCOUNT, type Credentials, type Server } from './server.ts'

/** The ARN of an AWS managed policy by the name that follows `policy/`. */
export function managed(name: string): string {
  return `arn:aws:iam::aws:policy/${name}`
}

/** The ARN of a resource of the account. */
export function own(resource: string): string {
  return `arn:aws:iam::${ACCOUNT}:${resource}`
}

export interface Member {
  readonly credentials: Credentials
  readonly iam: IAMClient
}

/** A user with an access key and the policies of these ARNs. */
export async function member(
  server: Pick<Server, 'config'>,
  UserName: string,
  policies: readonly string[] = [],
): Promise<Member> {
  const iam = new IAMClient(server.config())
  await iam.send(new CreateUserCommand({ UserName }))
  for (const PolicyArn of policies) await iam.send(new AttachUserPolicyCommand({ UserName, PolicyArn }))
  const credentials = await keyOf(server, UserName)
  return { credentials, iam: new IAMClient(server.config(credentials)) }
}

/** A new access key of a user. */
export async function keyOf(server: Pick<Server, 'config'>, UserName: string): Promise<Credentials> {
  const { AccessKey } = await new IAMClient(server.config()).send(new CreateAccessKeyCommand({ UserName }))
  return { accessKeyId: AccessKey?.AccessKeyId ?? '', secretAccessKey: AccessKey?.SecretAccessKey ?? '' }
}

/** The members of an SDK's error. */
export interface Refusal {
  readonly name: string
  readonly message: string
  readonly status: number | undefined
  readonly encoded: string | undefined
}

/** The error of a call that must fail. */
export async function refusal(call: Promise<unknown>): Promise<Refusal> {
  try {
    await call
  } catch (error) {
    return read(error as Error & { $metadata?: { httpStatusCode?: number }; EncodedMessage?: string; Error?: object })
  }
  throw new Error('the call succeeded, but it must be refused')
}

function read(error: Error & { $metadata?: { httpStatusCode?: number }; EncodedMessage?: string; Error?: object }) {
  // Not an answer of the server, but an error of the test or the connection.
  if (error.$metadata?.httpStatusCode === undefined) throw error
  const { EncodedMessage = error.EncodedMessage } = { ...error.Error } as { EncodedMessage?: string }
  return {
    name: error.name,
    message: error.message,
    status: error.$metadata.httpStatusCode,
    encoded: EncodedMessage,
  }
}
