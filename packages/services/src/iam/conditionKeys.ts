import type { Call } from '../call.ts'
import { type ConditionKeyRow, eachTag, inputMember, listOf, value } from '../conditionKeyRows.ts'
import type { Need } from '../operation.ts'
import { textIn } from '../resourceRows.ts'
import { isCreating, taggedAt } from './resources.ts'

/** Operations that set the boundary which they name; for the others the key is the boundary that the identity has (IAM User Guide, Permissions boundaries). */
const SET_BOUNDARY: ReadonlySet<string> = new Set([
  'CreateUser',
  'CreateRole',
  'PutUserPermissionsBoundary',
  'PutRolePermissionsBoundary',
])

/** What the resource is now: nothing while it is created, though another may have its name. */
function resourceOf(call: Call, { resource }: Need) {
  return isCreating(call) ? undefined : taggedAt(call.state, resource)
}

/** IAM's own condition keys. */
export const conditionKeys: Readonly<Record<string, ConditionKeyRow>> = {
  'iam:PolicyARN': inputMember('PolicyArn'),
  'iam:AWSServiceName': inputMember('AWSServiceName'),
  'iam:OrganizationsPolicyId': inputMember('OrganizationsPolicyId'),
  'iam:ServiceSpecificCredentialServiceName': inputMember('ServiceName'),
  'iam:ServiceSpecificCredentialAgeDays': inputMember('CredentialAgeDays'),
  'iam:NotificationChannel': inputMember('NotificationChannel'),
  'iam:DelegationDuration': inputMember('SessionDuration'),
  'iam:DelegationRequestOwner': inputMember('OwnerId'),
  'iam:TemplateArn': value(({ input }) => textIn(Object(input.Permissions), 'PolicyTemplateArn')),
  'iam:RoleTemplateARN': inputMember('TemplateArn'),
  // The part of a property's name before the slash (IAM API Reference, PutAccountProperties).
  'iam:AccountPropertyNamespaces': value(({ input }) =>
    listOf([...new Set(Object.keys(Object(input.Properties)).map((name) => name.split('/', 1)[0] ?? ''))]),
  ),
  // Which instance will use the profile is not known yet, so it is any of the account.
  'iam:AssociatedResourceArn': value(({ operation, state }) =>
    operation === 'AddRoleToInstanceProfile' ? `arn:${state.partition}:ec2:*:${state.accountId}:instance/*` : undefined,
  ),
  'iam:PermissionsBoundary': value((call, need) =>
    SET_BOUNDARY.has(call.operation)
      ? textIn(call.input, 'PermissionsBoundary')
      : resourceOf(call, need)?.permissionsBoundary,
  ),
  'iam:ResourceTag/${TagKey}': eachTag((call, need) => resourceOf(call, need)?.tags ?? []),
}
