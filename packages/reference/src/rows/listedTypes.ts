import { foldCase } from '@gatewarden/policy/internal'

/**
 * An action that lists the resources of one type. AWS's Service Authorization Reference gives it no resource type, but IAM authorizes it on an
 * ARN of the listed type, as the sentences of denials show (decision 43).
 */
export interface ListedTypeRow {
  readonly action: string
  /** `${PathPrefix}` is the path of the request, `/` without one. A `*` is literal. */
  readonly arn: string
  /** AWS's sentence that shows the ARN, or `ours`. */
  readonly source: string
}

const seen = (resource: string) => `AccessDenied in public logs: ... on resource: arn:aws:iam::ACCOUNT:${resource}`
const iam = (resource: string) => `arn:\${Partition}:iam::\${Account}:${resource}`

export const listedTypeRows: readonly ListedTypeRow[] = [
  { action: 'iam:ListUsers', arn: iam('user${PathPrefix}'), source: seen('user/') },
  { action: 'iam:ListRoles', arn: iam('role${PathPrefix}'), source: seen('role/') },
  { action: 'iam:ListGroups', arn: iam('group${PathPrefix}'), source: seen('group/') },
  { action: 'iam:ListInstanceProfiles', arn: iam('instance-profile${PathPrefix}'), source: seen('instance-profile/') },
  {
    action: 'iam:ListServerCertificates',
    arn: iam('server-certificate${PathPrefix}'),
    source: seen('server-certificate/'),
  },
  { action: 'iam:ListVirtualMFADevices', arn: iam('mfa${PathPrefix}'), source: seen('mfa/') },
  {
    action: 'iam:ListPolicies',
    arn: iam('policy${PathPrefix}'),
    source: 'AccessDenied in public logs: ... on resource: policy path /',
  },
  { action: 'iam:ListOpenIDConnectProviders', arn: iam('oidc-provider/*'), source: seen('oidc-provider/*') },
  { action: 'iam:ListSAMLProviders', arn: iam('saml-provider/*'), source: 'ours' },
]

/** The ARN of what an action lists, by the folded name of the action. */
export const listedArns: ReadonlyMap<string, string> = new Map(
  listedTypeRows.map(({ action, arn }) => [foldCase(action), arn]),
)
