import { parseArn } from '@gatewarden/policy'
import { foldCase } from '@gatewarden/policy/internal'
import type { AuthorizationRequest } from './request.ts'

/** Services whose sentences say `on resource: *`. The others leave `*` out, as AWS STS does. */
const NAMES_EVERY_RESOURCE: ReadonlySet<string> = new Set(['iam', 'kms', 'organizations'])

/**
 * How IAM's sentences name a resource: by its ARN, by kind and name (`user ana`), by kind and ARN (`policy arn:...`), or a path of policies
 * (`policy path /`).
 */
type Form = 'arn' | 'name' | 'kindAndArn' | 'path'

/** The form by the kind of resource; other kinds are named by their ARN. */
const FORMS: ReadonlyMap<string, Form> = new Map([
  ['user', 'name'],
  ['role', 'name'],
  ['group', 'name'],
  ['instance-profile', 'name'],
  ['server-certificate', 'name'],
  ['policy', 'kindAndArn'],
])

/** Actions with another form than their kind of resource. `fixtures/iam/denials.json` has the recorded sentence of each form. */
const FORMS_OF_ACTIONS: ReadonlyMap<string, Form> = new Map(
  Object.entries({
    CreateUser: 'arn',
    CreateRole: 'arn',
    CreateGroup: 'arn',
    CreateInstanceProfile: 'arn',
    CreateServiceLinkedRole: 'arn',
    UploadServerCertificate: 'arn',
    PassRole: 'arn',
    SimulatePrincipalPolicy: 'arn',
    GetContextKeysForPrincipalPolicy: 'arn',
    GenerateServiceLastAccessedDetails: 'arn',
    ListPoliciesGrantingServiceAccess: 'arn',
    ListUsers: 'arn',
    ListRoles: 'arn',
    ListGroups: 'arn',
    ListInstanceProfiles: 'arn',
    ListServerCertificates: 'arn',
    CreatePolicy: 'name',
    ListPolicies: 'path',
  } satisfies Readonly<Record<string, Form>>).map(([name, form]) => [foldCase(`iam:${name}`), form]),
)

/**
 * The resource of a request as AWS's AccessDenied sentence names it; undefined where the sentence names none (decision 44).
 *
 * @example
 * import { deniedResource } from '@gatewarden/authorize/internal'
 * const resource = 'arn:aws:iam::123456789012:role/team/Agent'
 * deniedResource({ action: 'iam:GetRole', resource }) // => 'role Agent'
 * deniedResource({ action: 'iam:PassRole', resource }) // => 'arn:aws:iam::123456789012:role/team/Agent'
 */
export function deniedResource({ action, resource }: Pick<AuthorizationRequest, 'action' | 'resource'>) {
  const folded = foldCase(action)
  const service = folded.slice(0, folded.indexOf(':'))
  if (resource === '*') return NAMES_EVERY_RESOURCE.has(service) ? resource : undefined
  const arn = service === 'iam' ? parseArn(resource) : undefined
  if (arn?.service !== 'iam') return resource
  const [kind = '', ...path] = arn.resource.split('/')
  const form = FORMS.has(kind) && path.length > 0 ? (FORMS_OF_ACTIONS.get(folded) ?? FORMS.get(kind)) : 'arn'
  const words = kind.replaceAll('-', ' ')
  switch (form) {
    case 'name':
      return `${words} ${path.at(-1)}`
    case 'kindAndArn':
      return `${words} ${resource}`
    case 'path':
      return `${words} path /${path.join('/')}`
    default:
      return resource
  }
}
