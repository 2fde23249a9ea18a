// Written by scripts/generate.ts from the folder connect/operations; do not edit.
import { AssociateApprovedOrigin } from '../operations/AssociateApprovedOrigin.ts'
import { AssociateBot } from '../operations/AssociateBot.ts'
import { AssociateInstanceStorageConfig } from '../operations/AssociateInstanceStorageConfig.ts'
import { AssociateLambdaFunction } from '../operations/AssociateLambdaFunction.ts'
import { AssociateLexBot } from '../operations/AssociateLexBot.ts'
import { AssociateSecurityKey } from '../operations/AssociateSecurityKey.ts'
import { CreateInstance } from '../operations/CreateInstance.ts'
import { CreateIntegrationAssociation } from '../operations/CreateIntegrationAssociation.ts'
import { CreateUseCase } from '../operations/CreateUseCase.ts'
import { DeleteInstance } from '../operations/DeleteInstance.ts'
import { DeleteIntegrationAssociation } from '../operations/DeleteIntegrationAssociation.ts'
import { DeleteUseCase } from '../operations/DeleteUseCase.ts'
import { DescribeContact } from '../operations/DescribeContact.ts'
import { DescribeContactFlow } from '../operations/DescribeContactFlow.ts'
import { DescribeHoursOfOperation } from '../operations/DescribeHoursOfOperation.ts'
import { DescribeInstance } from '../operations/DescribeInstance.ts'
import { DescribeInstanceAttribute } from '../operations/DescribeInstanceAttribute.ts'
import { DescribeInstanceStorageConfig } from '../operations/DescribeInstanceStorageConfig.ts'
import { DescribePrompt } from '../operations/DescribePrompt.ts'
import { DescribeQueue } from '../operations/DescribeQueue.ts'
import { DescribeRoutingProfile } from '../operations/DescribeRoutingProfile.ts'
import { DescribeSecurityProfile } from '../operations/DescribeSecurityProfile.ts'
import { DisassociateApprovedOrigin } from '../operations/DisassociateApprovedOrigin.ts'
import { DisassociateBot } from '../operations/DisassociateBot.ts'
import { DisassociateInstanceStorageConfig } from '../operations/DisassociateInstanceStorageConfig.ts'
import { DisassociateLambdaFunction } from '../operations/DisassociateLambdaFunction.ts'
import { DisassociateLexBot } from '../operations/DisassociateLexBot.ts'
import { DisassociateSecurityKey } from '../operations/DisassociateSecurityKey.ts'
import { GetContactAttributes } from '../operations/GetContactAttributes.ts'
import { ListApprovedOrigins } from '../operations/ListApprovedOrigins.ts'
import { ListBots } from '../operations/ListBots.ts'
import { ListContactFlowModules } from '../operations/ListContactFlowModules.ts'
import { ListContactFlows } from '../operations/ListContactFlows.ts'
import { ListHoursOfOperations } from '../operations/ListHoursOfOperations.ts'
import { ListInstanceAttributes } from '../operations/ListInstanceAttributes.ts'
import { ListInstanceStorageConfigs } from '../operations/ListInstanceStorageConfigs.ts'
import { ListInstances } from '../operations/ListInstances.ts'
import { ListIntegrationAssociations } from '../operations/ListIntegrationAssociations.ts'
import { ListLambdaFunctions } from '../operations/ListLambdaFunctions.ts'
import { ListLexBots } from '../operations/ListLexBots.ts'
import { ListPrompts } from '../operations/ListPrompts.ts'
import { ListQueueQuickConnects } from '../operations/ListQueueQuickConnects.ts'
import { ListQueues } from '../operations/ListQueues.ts'
import { ListQuickConnects } from '../operations/ListQuickConnects.ts'
import { ListRoutingProfileQueues } from '../operations/ListRoutingProfileQueues.ts'
import { ListRoutingProfiles } from '../operations/ListRoutingProfiles.ts'
import { ListSecurityKeys } from '../operations/ListSecurityKeys.ts'
import { ListSecurityProfilePermissions } from '../operations/ListSecurityProfilePermissions.ts'
import { ListSecurityProfiles } from '../operations/ListSecurityProfiles.ts'
import { ListTagsForResource } from '../operations/ListTagsForResource.ts'
import { ListUseCases } from '../operations/ListUseCases.ts'
import { ListUsers } from '../operations/ListUsers.ts'
import { SearchContacts } from '../operations/SearchContacts.ts'
import { TagResource } from '../operations/TagResource.ts'
import { UntagResource } from '../operations/UntagResource.ts'
import { UpdateInstanceAttribute } from '../operations/UpdateInstanceAttribute.ts'
import { UpdateInstanceStorageConfig } from '../operations/UpdateInstanceStorageConfig.ts'

export const operations = [
  AssociateApprovedOrigin,
  AssociateBot,
  AssociateInstanceStorageConfig,
  AssociateLambdaFunction,
  AssociateLexBot,
  AssociateSecurityKey,
  CreateInstance,
  CreateIntegrationAssociation,
  CreateUseCase,
  DeleteInstance,
  DeleteIntegrationAssociation,
  DeleteUseCase,
  DescribeContact,
  DescribeContactFlow,
  DescribeHoursOfOperation,
  DescribeInstance,
  DescribeInstanceAttribute,
  DescribeInstanceStorageConfig,
  DescribePrompt,
  DescribeQueue,
  DescribeRoutingProfile,
  DescribeSecurityProfile,
  DisassociateApprovedOrigin,
  DisassociateBot,
  DisassociateInstanceStorageConfig,
  DisassociateLambdaFunction,
  DisassociateLexBot,
  DisassociateSecurityKey,
  GetContactAttributes,
  ListApprovedOrigins,
  ListBots,
  ListContactFlowModules,
  ListContactFlows,
  ListHoursOfOperations,
  ListInstanceAttributes,
  ListInstanceStorageConfigs,
  ListInstances,
  ListIntegrationAssociations,
  ListLambdaFunctions,
  ListLexBots,
  ListPrompts,
  ListQueueQuickConnects,
  ListQueues,
  ListQuickConnects,
  ListRoutingProfileQueues,
  ListRoutingProfiles,
  ListSecurityKeys,
  ListSecurityProfilePermissions,
  ListSecurityProfiles,
  ListTagsForResource,
  ListUseCases,
  ListUsers,
  SearchContacts,
  TagResource,
  UntagResource,
  UpdateInstanceAttribute,
  UpdateInstanceStorageConfig,
]
