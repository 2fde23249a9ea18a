// Written by scripts/generate.ts from the folder connect/operations; do not edit.
import { AssociateInstanceStorageConfig } from '../operations/AssociateInstanceStorageConfig.ts'
import { CreateInstance } from '../operations/CreateInstance.ts'
import { DeleteInstance } from '../operations/DeleteInstance.ts'
import { DescribeContactFlow } from '../operations/DescribeContactFlow.ts'
import { DescribeHoursOfOperation } from '../operations/DescribeHoursOfOperation.ts'
import { DescribeInstance } from '../operations/DescribeInstance.ts'
import { DescribeInstanceAttribute } from '../operations/DescribeInstanceAttribute.ts'
import { DescribeInstanceStorageConfig } from '../operations/DescribeInstanceStorageConfig.ts'
import { DescribePrompt } from '../operations/DescribePrompt.ts'
import { DescribeQueue } from '../operations/DescribeQueue.ts'
import { DescribeRoutingProfile } from '../operations/DescribeRoutingProfile.ts'
import { DescribeSecurityProfile } from '../operations/DescribeSecurityProfile.ts'
import { DisassociateInstanceStorageConfig } from '../operations/DisassociateInstanceStorageConfig.ts'
import { ListContactFlowModules } from '../operations/ListContactFlowModules.ts'
import { ListContactFlows } from '../operations/ListContactFlows.ts'
import { ListHoursOfOperations } from '../operations/ListHoursOfOperations.ts'
import { ListInstanceAttributes } from '../operations/ListInstanceAttributes.ts'
import { ListInstanceStorageConfigs } from '../operations/ListInstanceStorageConfigs.ts'
import { ListInstances } from '../operations/ListInstances.ts'
import { ListPrompts } from '../operations/ListPrompts.ts'
import { ListQueueQuickConnects } from '../operations/ListQueueQuickConnects.ts'
import { ListQueues } from '../operations/ListQueues.ts'
import { ListQuickConnects } from '../operations/ListQuickConnects.ts'
import { ListRoutingProfileQueues } from '../operations/ListRoutingProfileQueues.ts'
import { ListRoutingProfiles } from '../operations/ListRoutingProfiles.ts'
import { ListSecurityProfilePermissions } from '../operations/ListSecurityProfilePermissions.ts'
import { ListSecurityProfiles } from '../operations/ListSecurityProfiles.ts'
import { ListTagsForResource } from '../operations/ListTagsForResource.ts'
import { ListUsers } from '../operations/ListUsers.ts'
import { TagResource } from '../operations/TagResource.ts'
import { UntagResource } from '../operations/UntagResource.ts'
import { UpdateInstanceAttribute } from '../operations/UpdateInstanceAttribute.ts'
import { UpdateInstanceStorageConfig } from '../operations/UpdateInstanceStorageConfig.ts'

export const operations = [
  AssociateInstanceStorageConfig,
  CreateInstance,
  DeleteInstance,
  DescribeContactFlow,
  DescribeHoursOfOperation,
  DescribeInstance,
  DescribeInstanceAttribute,
  DescribeInstanceStorageConfig,
  DescribePrompt,
  DescribeQueue,
  DescribeRoutingProfile,
  DescribeSecurityProfile,
  DisassociateInstanceStorageConfig,
  ListContactFlowModules,
  ListContactFlows,
  ListHoursOfOperations,
  ListInstanceAttributes,
  ListInstanceStorageConfigs,
  ListInstances,
  ListPrompts,
  ListQueueQuickConnects,
  ListQueues,
  ListQuickConnects,
  ListRoutingProfileQueues,
  ListRoutingProfiles,
  ListSecurityProfilePermissions,
  ListSecurityProfiles,
  ListTagsForResource,
  ListUsers,
  TagResource,
  UntagResource,
  UpdateInstanceAttribute,
  UpdateInstanceStorageConfig,
]
