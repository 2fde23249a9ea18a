// Written by scripts/generate.ts from the folder logs/operations; do not edit.
import { CreateLogGroup } from '../operations/CreateLogGroup.ts'
import { DeleteLogGroup } from '../operations/DeleteLogGroup.ts'
import { DeleteResourcePolicy } from '../operations/DeleteResourcePolicy.ts'
import { DescribeLogGroups } from '../operations/DescribeLogGroups.ts'
import { DescribeLogStreams } from '../operations/DescribeLogStreams.ts'
import { DescribeResourcePolicies } from '../operations/DescribeResourcePolicies.ts'
import { FilterLogEvents } from '../operations/FilterLogEvents.ts'
import { GetLogEvents } from '../operations/GetLogEvents.ts'
import { PutResourcePolicy } from '../operations/PutResourcePolicy.ts'

export const operations = [
  CreateLogGroup,
  DeleteLogGroup,
  DeleteResourcePolicy,
  DescribeLogGroups,
  DescribeLogStreams,
  DescribeResourcePolicies,
  FilterLogEvents,
  GetLogEvents,
  PutResourcePolicy,
]
