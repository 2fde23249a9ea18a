import { type ConditionKeyRow, listMember, member, value } from '../conditionKeyRows.ts'
import { textIn } from '../resourceRows.ts'

/** AWS STS's own condition keys. */
export const conditionKeys: Readonly<Record<string, ConditionKeyRow>> = {
  'sts:ExternalId': member('ExternalId'),
  'sts:RoleSessionName': member('RoleSessionName'),
  'sts:TransitiveTagKeys': listMember('TransitiveTagKeys'),
  'sts:SourceIdentity': value(({ input, caller }) => caller.session?.sourceIdentity ?? textIn(input, 'SourceIdentity')),
  'sts:TaskPolicyArn': value(({ input }) => textIn(Object(input.TaskPolicyArn), 'arn')),
  'sts:DurationSeconds': member('DurationSeconds'),
  'sts:SigningAlgorithm': member('SigningAlgorithm'),
  'sts:IdentityTokenAudience': listMember('Audience'),
}
