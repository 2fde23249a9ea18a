import { type ConditionKeyRow, inputList, inputMember, value } from '../conditionKeyRows.ts'
import { textIn } from '../resourceRows.ts'

/** AWS STS's own condition keys. */
export const conditionKeys: Readonly<Record<string, ConditionKeyRow>> = {
  'sts:ExternalId': inputMember('ExternalId'),
  'sts:RoleSessionName': inputMember('RoleSessionName'),
  'sts:TransitiveTagKeys': inputList('TransitiveTagKeys'),
  'sts:SourceIdentity': value(({ input, caller }) => caller.session?.sourceIdentity ?? textIn(input, 'SourceIdentity')),
  'sts:TaskPolicyArn': value(({ input }) => textIn(Object(input.TaskPolicyArn), 'arn')),
  'sts:DurationSeconds': inputMember('DurationSeconds'),
  'sts:SigningAlgorithm': inputMember('SigningAlgorithm'),
  'sts:IdentityTokenAudience': inputList('Audience'),
}
