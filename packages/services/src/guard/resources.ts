import { findArn, findNamed, type NamedKind, type Tag } from '@gatewarden/directory'
import { isAccountId, parseArn } from '@gatewarden/policy'
import type { Call } from '../call.ts'

/** A member of the input that is text. */
export function textIn(input: Call['input'], name: string): string | undefined {
  const value = input[name]
  return typeof value === 'string' ? value : undefined
}

/** Operations that make what they name, and have its path from the call: nothing that has the name already counts for them. */
const MAKE: ReadonlySet<string> = new Set([
  'iam:CreateUser',
  'iam:CreateGroup',
  'iam:CreateRole',
  'iam:CreatePolicy',
  'iam:CreateInstanceProfile',
  'iam:CreateVirtualMFADevice',
  'iam:CreateSAMLProvider',
  'iam:CreateOpenIDConnectProvider',
  'iam:UploadServerCertificate',
])

/** Whether a call makes the resource that it is authorized on. */
export function makes({ service, operation }: Pick<Call, 'service' | 'operation'>): boolean {
  return MAKE.has(`${service}:${operation}`)
}

/** What an ARN of the account stands for, as far as it can have tags or a boundary. */
export function heldAt({ state }: Pick<Call, 'state'>, arn: string) {
  const kind = parseArn(arn)?.resource.split('/', 1)[0]
  if (kind !== 'user' && kind !== 'role' && kind !== 'policy' && kind !== 'instance-profile') return undefined
  return findArn(state, kind, arn) as
    | { readonly tags: readonly Tag[]; readonly permissionsBoundary?: string }
    | undefined
}

/** The ARN of what has a name, or would have without a path where nothing has it. */
export function arnOfNamed(state: Call['state'], kind: NamedKind, name: string): string {
  return findNamed(state, kind, name)?.arn ?? arnIn(state, `${kind}/${name}`)
}

export function arnIn({ partition, accountId }: Call['state'], resource: string): string {
  return `arn:${partition}:iam::${accountId}:${resource}`
}

type Row = (call: Call) => string | undefined

/** What IAM's names are made of: a text with separators or wildcards would be another resource. */
const NAME = /^[\w+=,.@-]+$/

function nameIn({ input }: Pick<Call, 'input'>, member: string): string | undefined {
  const name = textIn(input, member)
  return name !== undefined && NAME.test(name) ? name : undefined
}

const named =
  (kind: NamedKind, member: string): Row =>
  (call) => {
    const name = nameIn(call, member)
    if (name === undefined) return undefined
    return makes(call) ? arnIn(call.state, kind + pathOf(call) + name) : arnOfNamed(call.state, kind, name)
  }

function pathOf(call: Call): string {
  return (makes(call) ? textIn(call.input, 'Path') : undefined) ?? '/'
}

/** An ARN in the input, which may be of any kind: it counts for the one it is of. */
const given =
  (kind: string, ...members: readonly string[]): Row =>
  ({ input }) =>
    members.map((member) => textIn(input, member)).find((arn) => arn !== undefined && isArnOf(kind, arn))

function isArnOf(kind: string, text: string): boolean {
  const arn = parseArn(text)
  if (arn === undefined || arn.service !== 'iam' || arn.region !== '') return false
  const isOwned = isAccountId(arn.account) || (kind === 'policy' && arn.account === 'aws')
  return isOwned && arn.resource.startsWith(`${kind}/`) && !arn.resource.endsWith('/')
}

/** A user by name; without one the caller's own, as most of IAM's operations understand it. */
const user: Row = (call) => {
  const { input, principal } = call
  if (input.UserName !== undefined) return named('user', 'UserName')(call)
  return input.PolicySourceArn === undefined && input.Arn === undefined ? principal.text : undefined
}

/** `task/aws-service-role/connect.amazonaws.com/NAME/UUID` names a role. */
const roleOfTask: Row = ({ input, state }) => {
  const [task, path, service, name, id, more] = (textIn(input, 'DeletionTaskId') ?? '').split('/')
  const isTask = task === 'task' && path === 'aws-service-role' && id && more === undefined
  return isTask && service && name && NAME.test(name) ? arnIn(state, `role/${path}/${service}/${name}`) : undefined
}

/** The member account whose root user is assumed, by ARN or by id (STS API Reference, AssumeRoot). */
const rootUser: Row = ({ input, state }) => {
  const target = textIn(input, 'TargetPrincipal') ?? ''
  const arn = isAccountId(target) ? `arn:${state.partition}:iam::${target}:root` : target
  const { service, account = '', resource } = parseArn(arn) ?? {}
  return service === 'iam' && isAccountId(account) && resource === 'root' ? arn : undefined
}

/** Of things that are not kept here yet: the ARN that their names make. */
const path =
  (kind: string, member: string, pattern = NAME): Row =>
  (call) => {
    const name = textIn(call.input, member)
    return name !== undefined && pattern.test(name) ? arnIn(call.state, kind + pathOf(call) + name) : undefined
  }

const providerOfUrl: Row = ({ input, state }) => {
  const [, provider] = /^https:\/\/([\w.\-/]+)$/.exec(textIn(input, 'Url') ?? '') ?? []
  return provider === undefined ? undefined : arnIn(state, `oidc-provider/${provider}`)
}

/** How the ARN of each type of resource is found in a call, by the type's name in AWS's Service Authorization Reference. */
export const RESOURCES: Readonly<Record<string, readonly Row[]>> = {
  'iam:user': [given('user', 'PolicySourceArn', 'Arn'), user],
  'iam:group': [named('group', 'GroupName'), given('group', 'PolicySourceArn', 'Arn')],
  'iam:role': [named('role', 'RoleName'), roleOfTask, given('role', 'PolicySourceArn', 'Arn')],
  'iam:policy': [given('policy', 'PolicyArn'), named('policy', 'PolicyName'), given('policy', 'Arn')],
  'iam:instance-profile': [named('instance-profile', 'InstanceProfileName')],
  'iam:mfa': [given('mfa', 'SerialNumber'), path('mfa', 'VirtualMFADeviceName')],
  'iam:sms-mfa': [given('sms-mfa', 'SerialNumber')],
  'iam:saml-provider': [given('saml-provider', 'SAMLProviderArn'), path('saml-provider', 'Name')],
  'iam:oidc-provider': [given('oidc-provider', 'OpenIDConnectProviderArn'), providerOfUrl],
  'iam:server-certificate': [path('server-certificate', 'ServerCertificateName')],
  'iam:access-report': [path('access-report', 'EntityPath', /^[\w\-/]+$/)],
  'iam:delegation-request': [
    path('delegation-request', 'DelegationRequestId'),
    given('delegation-request', 'EntityArn'),
  ],
  'sts:role': [given('role', 'RoleArn')],
  'sts:root-user': [rootUser],
}

/** The ARN that a server certificate is to have: who renames one needs the permission on both (IAM API Reference, UpdateServerCertificate). */
export function renamedTo({ service, operation, input, state }: Call): string | undefined {
  if (service !== 'iam' || operation !== 'UpdateServerCertificate') return undefined
  const { ServerCertificateName: old, NewServerCertificateName: name = old, NewPath: newPath = '/' } = input
  return typeof name === 'string' && NAME.test(name) ? arnIn(state, `server-certificate${newPath}${name}`) : '*'
}
