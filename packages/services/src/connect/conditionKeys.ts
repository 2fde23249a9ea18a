import { inputMember, value } from '../conditionKeyRows.ts'
import { textIn } from '../resourceRows.ts'

/** `arn:aws:connect:REGION:ACCOUNT:instance/ID`, and whatever follows. */
const INSTANCE = /^arn:[^:]*:connect:[^:]*:[^:]*:instance\/([^/]+)/

/** Actions, resources, and condition keys for Amazon Connect (Service Authorization Reference). */
export const conditionKeys = {
  'connect:InstanceId': value(({ input }, { resource }) => INSTANCE.exec(resource)?.[1] ?? textIn(input, 'InstanceId')),
  'connect:AttributeType': inputMember('AttributeType'),
  'connect:StorageResourceType': inputMember('ResourceType'),
}
