import { findArn, findNamed, type NamedKind, type Tag } from '@gatewarden/directory'
import { parseArn } from '@gatewarden/policy'
import type { Call } from '../call.ts'

/** A member of the input that is text. */
export function textIn(input: Call['input'], name: string): string | undefined {
  const value = input[name]
  return typeof value === 'string' ? value : undefined
}

/** What an ARN of the account stands for, as far as it can have tags or a boundary. */
export function heldAt({ state }: Pick<Call, 'state'>, arn: string) {
  const kind = parseArn(arn)?.resource.split('/', 1)[0]
  if (kind !== 'user' && kind !== 'role' && kind !== 'policy' && kind !== 'instance-profile') return undefined
  return findArn(state, kind, arn) as
    | { readonly tags: readonly Tag[]; readonly permissionsBoundary?: string }
    | undefined
}

/** The ARN of what has a name; of something not there yet with the path it is to have. */
export function arnOfNamed({ state, input }: Pick<Call, 'state' | 'input'>, kind: NamedKind, name: string): string {
  const path = textIn(input, 'Path') ?? '/'
  return findNamed(state, kind, name)?.arn ?? arnIn(state, `${kind}${path}${name}`)
}

export function arnIn({ partition, accountId }: Call['state'], resource: string): string {
  return `arn:${partition}:iam::${accountId}:${resource}`
}

type Row = (call: Call) => string | undefined

const named =
  (kind: NamedKind, member: string): Row =>
  (call) => {
    const name = textIn(call.input, member)
    return name === undefined ? undefined : arnOfNamed(call, kind, name)
  }

const given =
  (...members: readonly string[]): Row =>
  ({ input }) =>
    members.map((member) => textIn(input, member)).find((arn) => arn !== undefined)

/** A user by name; without one the caller's own, as most of IAM's operations understand it. */
const user: Row = (call) => {
  const { input, principal } = call
  const name = textIn(input, 'UserName')
  if (name !== undefined) return arnOfNamed(call, 'user', name)
  return input.PolicySourceArn === undefined && input.Arn === undefined ? principal.text : undefined
}

/** `task/aws-service-role/connect.amazonaws.com/NAME/UUID` names a role. */
const roleOfTask: Row = ({ input, state }) => {
  const [, ...rest] = (textIn(input, 'DeletionTaskId') ?? '').split('/')
  return rest.length === 4 ? arnIn(state, `role/${rest.slice(0, 3).join('/')}`) : undefined
}

/** How the ARN of each type of resource is found in a call, by the type's name in AWS's Service Authorization Reference. */
export const RESOURCES: Readonly<Record<string, readonly Row[]>> = {
  'iam:user': [given('PolicySourceArn', 'Arn'), user],
  'iam:group': [named('group', 'GroupName'), given('PolicySourceArn', 'Arn')],
  'iam:role': [named('role', 'RoleName'), roleOfTask, given('PolicySourceArn', 'Arn')],
  'iam:policy': [given('PolicyArn'), named('policy', 'PolicyName'), given('Arn')],
  'iam:instance-profile': [named('instance-profile', 'InstanceProfileName')],
  'iam:mfa': [given('SerialNumber'), path('mfa', 'VirtualMFADeviceName')],
  'iam:sms-mfa': [given('SerialNumber')],
  'iam:saml-provider': [given('SAMLProviderArn'), path('saml-provider', 'Name')],
  'iam:oidc-provider': [given('OpenIDConnectProviderArn'), providerOfUrl],
  'iam:server-certificate': [path('server-certificate', 'ServerCertificateName')],
  'iam:access-report': [path('access-report', 'EntityPath')],
  'iam:delegation-request': [path('delegation-request', 'DelegationRequestId'), given('EntityArn')],
  'sts:role': [given('RoleArn')],
  'sts:root-user': [given('TargetPrincipal')],
}

/** Of things that are not kept here yet: the ARN that their names make. */
function path(kind: string, member: string): Row {
  return ({ input, state }) => {
    const name = textIn(input, member)
    return name === undefined ? undefined : arnIn(state, `${kind}${textIn(input, 'Path') ?? '/'}${name}`)
  }
}

function providerOfUrl({ input, state }: Call): string | undefined {
  const url = textIn(input, 'Url')
  return url === undefined ? undefined : arnIn(state, `oidc-provider/${url.replace(/^https:\/\//, '')}`)
}
