import type { AccountState, Tag } from '@gatewarden/directory'
import { findArn, findNamed, type NamedKind } from '@gatewarden/directory/internal'
import { parseArn } from '@gatewarden/policy'
import type { Call } from '../call.ts'
import { iamArn, isIamArn } from '../iamArns.ts'
import { given, type ResourceRow, textIn } from '../resourceRows.ts'

/** Operations that create the resource they name, with the path from the request. */
export const CREATES = [
  'CreateUser',
  'CreateGroup',
  'CreateRole',
  'CreatePolicy',
  'CreateInstanceProfile',
  'CreateVirtualMFADevice',
  'CreateSAMLProvider',
  'CreateOpenIDConnectProvider',
  'UploadServerCertificate',
] as const

const creating: ReadonlySet<string> = new Set(CREATES)

/** Whether a call creates the IAM resource that it is authorized on. */
export function isCreating({ service, operation }: Pick<Call, 'service' | 'operation'>): boolean {
  return service === 'iam' && creating.has(operation)
}

/** What an ARN stands for, where it can have tags or a permissions boundary. */
export function taggedAt(state: AccountState, arn: string) {
  const kind = parseArn(arn)?.resource.split('/', 1)[0]
  if (kind !== 'user' && kind !== 'role' && kind !== 'policy' && kind !== 'instance-profile') return undefined
  return findArn(state, kind, arn) as
    | { readonly tags: readonly Tag[]; readonly permissionsBoundary?: string }
    | undefined
}

/** The ARN of what has a name; where nothing has it, the ARN that it would have without a path. */
export function arnOfNamed(state: AccountState, kind: NamedKind, name: string): string {
  return findNamed(state, kind, name)?.arn ?? iamArn(state, `${kind}/${name}`)
}

/** The characters of IAM's names: a text with separators or wildcards would be another resource. */
const NAME = /^[\w+=,.@-]+$/

function nameIn({ input }: Pick<Call, 'input'>, member: string): string | undefined {
  const name = textIn(input, member)
  return name !== undefined && NAME.test(name) ? name : undefined
}

function pathOf(call: Call): string {
  return (isCreating(call) ? textIn(call.input, 'Path') : undefined) ?? '/'
}

const named =
  (kind: NamedKind, member: string): ResourceRow =>
  (call) => {
    const name = nameIn(call, member)
    if (name === undefined) return undefined
    return isCreating(call) ? iamArn(call.state, kind + pathOf(call) + name) : arnOfNamed(call.state, kind, name)
  }

/** A user by name; without one the caller, as in most of IAM's operations. */
const user: ResourceRow = (call) => {
  const { input, principal } = call
  if (input.UserName !== undefined) return named('user', 'UserName')(call)
  return input.PolicySourceArn === undefined && input.Arn === undefined ? principal.text : undefined
}

/** `task/aws-service-role/connect.amazonaws.com/NAME/UUID` names a role. */
const roleOfTask: ResourceRow = ({ input, state }) => {
  const [task, path, service, name, id, more] = (textIn(input, 'DeletionTaskId') ?? '').split('/')
  const isTask = task === 'task' && path === 'aws-service-role' && id && more === undefined
  return isTask && service && name && NAME.test(name) ? iamArn(state, `role/${path}/${service}/${name}`) : undefined
}

/** Of resources that are not stored yet: the ARN that their names make. */
const path =
  (kind: string, member: string, pattern = NAME): ResourceRow =>
  (call) => {
    const name = textIn(call.input, member)
    return name !== undefined && pattern.test(name) ? iamArn(call.state, kind + pathOf(call) + name) : undefined
  }

const providerOfUrl: ResourceRow = ({ input, state }) => {
  const [, provider] = /^https:\/\/([\w.\-/]+)$/.exec(textIn(input, 'Url') ?? '') ?? []
  return provider === undefined ? undefined : iamArn(state, `oidc-provider/${provider}`)
}

const arnOf = (kind: string, ...members: readonly string[]) => given(isIamArn(kind), ...members)

/** How a call names the resources of IAM. */
export const resources: Readonly<Record<string, readonly ResourceRow[]>> = {
  user: [arnOf('user', 'PolicySourceArn', 'Arn'), user],
  group: [named('group', 'GroupName'), arnOf('group', 'PolicySourceArn', 'Arn')],
  role: [named('role', 'RoleName'), roleOfTask, arnOf('role', 'PolicySourceArn', 'Arn')],
  policy: [arnOf('policy', 'PolicyArn'), named('policy', 'PolicyName'), arnOf('policy', 'Arn')],
  'instance-profile': [named('instance-profile', 'InstanceProfileName')],
  mfa: [arnOf('mfa', 'SerialNumber'), path('mfa', 'VirtualMFADeviceName')],
  'sms-mfa': [arnOf('sms-mfa', 'SerialNumber')],
  'saml-provider': [arnOf('saml-provider', 'SAMLProviderArn'), path('saml-provider', 'Name')],
  'oidc-provider': [arnOf('oidc-provider', 'OpenIDConnectProviderArn'), providerOfUrl],
  'server-certificate': [path('server-certificate', 'ServerCertificateName')],
  'access-report': [path('access-report', 'EntityPath', /^[\w\-/]+$/)],
  'role-template': [arnOf('role-template', 'TemplateArn')],
  'delegation-request': [path('delegation-request', 'DelegationRequestId'), arnOf('delegation-request', 'EntityArn')],
}

/**
 * The ARN that a server certificate is to have: whoever renames one needs the permission on both ARNs (IAM API Reference,
 * UpdateServerCertificate).
 */
export const renamedCertificate: ResourceRow = ({ input, state }) => {
  const { ServerCertificateName: old, NewServerCertificateName: name = old, NewPath: newPath = '/' } = input
  return typeof name === 'string' && NAME.test(name) ? iamArn(state, `server-certificate${newPath}${name}`) : '*'
}
