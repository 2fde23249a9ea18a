// Written by scripts/generate.ts from the folder events/operations; do not edit.
import { CreateEventBus } from '../operations/CreateEventBus.ts'
import { DeleteEventBus } from '../operations/DeleteEventBus.ts'
import { DeleteRule } from '../operations/DeleteRule.ts'
import { DescribeEventBus } from '../operations/DescribeEventBus.ts'
import { DescribeRule } from '../operations/DescribeRule.ts'
import { DisableRule } from '../operations/DisableRule.ts'
import { EnableRule } from '../operations/EnableRule.ts'
import { ListEventBuses } from '../operations/ListEventBuses.ts'
import { ListRuleNamesByTarget } from '../operations/ListRuleNamesByTarget.ts'
import { ListRules } from '../operations/ListRules.ts'
import { ListTagsForResource } from '../operations/ListTagsForResource.ts'
import { ListTargetsByRule } from '../operations/ListTargetsByRule.ts'
import { PutEvents } from '../operations/PutEvents.ts'
import { PutPermission } from '../operations/PutPermission.ts'
import { PutRule } from '../operations/PutRule.ts'
import { PutTargets } from '../operations/PutTargets.ts'
import { RemovePermission } from '../operations/RemovePermission.ts'
import { RemoveTargets } from '../operations/RemoveTargets.ts'
import { TagResource } from '../operations/TagResource.ts'
import { TestEventPattern } from '../operations/TestEventPattern.ts'
import { UntagResource } from '../operations/UntagResource.ts'
import { UpdateEventBus } from '../operations/UpdateEventBus.ts'

export const operations = [
  CreateEventBus,
  DeleteEventBus,
  DeleteRule,
  DescribeEventBus,
  DescribeRule,
  DisableRule,
  EnableRule,
  ListEventBuses,
  ListRuleNamesByTarget,
  ListRules,
  ListTagsForResource,
  ListTargetsByRule,
  PutEvents,
  PutPermission,
  PutRule,
  PutTargets,
  RemovePermission,
  RemoveTargets,
  TagResource,
  TestEventPattern,
  UntagResource,
  UpdateEventBus,
]
