/** The AWS pages our own rows come from. */
export const PAGES = {
  serviceAuthorization: 'https://docs.aws.amazon.com/service-authorization/latest/reference/',
  globalKeys: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html',
  roleManager: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_create_role-manager_enable-use.html',
  passRole: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_use_passrole.html',
  s3Operations: 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/using-with-s3-policy-actions.html',
  connectInstanceTags: 'https://docs.aws.amazon.com/connect/latest/adminguide/tag-instance.html',
  accessPointPolicies: 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/access-points-policies.html',
  ec2Keys: 'https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazonec2.html',
  requestedRegion:
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_examples_aws_deny-requested-region.html',
  defaultKeyPolicy: 'https://docs.aws.amazon.com/kms/latest/developerguide/key-policy-default.html',
  trustPolicies: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_update-role-trust-policy.html',
  connectConsole: 'https://docs.aws.amazon.com/connect/latest/adminguide/security-iam-amazon-connect-permissions.html',
} as const

/** The page of one service in the Service Authorization Reference, whose operations table the row repeats. */
export function servicePage(name: string): string {
  return `${PAGES.serviceAuthorization}list_${name}.html`
}

/** An action that a caller may need in addition to the requested one. */
export interface DependentAction {
  readonly action: string
  /** For iam:PassRole: the service principal that iam:PassedToService then names. */
  readonly passedToService?: string
  /** When it is needed; always, if absent. */
  readonly when?: string
}

/** The other actions that one action needs, and the AWS page. */
export interface DependentActionRow {
  readonly action: string
  readonly needs: readonly DependentAction[]
  readonly source: string
}
