// Written by scripts/generate.ts from the folder connect/operations; do not edit.
import { AssociateInstanceStorageConfig } from '../operations/AssociateInstanceStorageConfig.ts'
import { CreateInstance } from '../operations/CreateInstance.ts'
import { DeleteInstance } from '../operations/DeleteInstance.ts'
import { DescribeInstance } from '../operations/DescribeInstance.ts'
import { DescribeInstanceAttribute } from '../operations/DescribeInstanceAttribute.ts'
import { DescribeInstanceStorageConfig } from '../operations/DescribeInstanceStorageConfig.ts'
import { DisassociateInstanceStorageConfig } from '../operations/DisassociateInstanceStorageConfig.ts'
import { ListInstanceAttributes } from '../operations/ListInstanceAttributes.ts'
import { ListInstanceStorageConfigs } from '../operations/ListInstanceStorageConfigs.ts'
import { ListInstances } from '../operations/ListInstances.ts'
import { ListTagsForResource } from '../operations/ListTagsForResource.ts'
import { TagResource } from '../operations/TagResource.ts'
import { UntagResource } from '../operations/UntagResource.ts'
import { UpdateInstanceAttribute } from '../operations/UpdateInstanceAttribute.ts'
import { UpdateInstanceStorageConfig } from '../operations/UpdateInstanceStorageConfig.ts'

export const operations = [
  AssociateInstanceStorageConfig,
  CreateInstance,
  DeleteInstance,
  DescribeInstance,
  DescribeInstanceAttribute,
  DescribeInstanceStorageConfig,
  DisassociateInstanceStorageConfig,
  ListInstanceAttributes,
  ListInstanceStorageConfigs,
  ListInstances,
  ListTagsForResource,
  TagResource,
  UntagResource,
  UpdateInstanceAttribute,
  UpdateInstanceStorageConfig,
]
