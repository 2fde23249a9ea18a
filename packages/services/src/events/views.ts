import type { Place } from '../arns.ts'
import type { CreateEventBusRequest } from './generated/types.ts'
import { busArn, ruleArn } from './names.ts'
import type { EventBus, Rule } from './state.ts'

/** A bus in a list. */
export function listedBus(call: Place, { name, description, policy, createdAt, modifiedAt }: EventBus) {
  return {
    Name: name,
    Arn: busArn(call, name),
    ...(description !== undefined && { Description: description }),
    ...(policy !== undefined && { Policy: policy }),
    ...(createdAt !== undefined && { CreationTime: new Date(createdAt) }),
    ...(modifiedAt !== undefined && { LastModifiedTime: new Date(modifiedAt) }),
  }
}

type Settings = Pick<CreateEventBusRequest, 'KmsKeyIdentifier' | 'DeadLetterConfig' | 'LogConfig'>

/** The settings of a bus that are kept as JSON: nothing here works by them. */
export function readSettings({ KmsKeyIdentifier, DeadLetterConfig, LogConfig }: Settings): Settings {
  const arn = DeadLetterConfig?.Arn
  const detail = LogConfig?.IncludeDetail
  const level = LogConfig?.Level
  return {
    ...(KmsKeyIdentifier !== undefined && { KmsKeyIdentifier }),
    ...(DeadLetterConfig !== undefined && { DeadLetterConfig: arn === undefined ? {} : { Arn: arn } }),
    ...(LogConfig !== undefined && {
      LogConfig: {
        ...(detail !== undefined && { IncludeDetail: detail }),
        ...(level !== undefined && { Level: level }),
      },
    }),
  }
}

export function busSettings({ settings }: EventBus): Settings {
  return settings === undefined ? {} : JSON.parse(settings)
}

/** A rule in a list. */
export function listedRule(call: Place, rule: Rule) {
  const { name, bus, pattern, schedule, state, description, roleArn, managedBy } = rule
  return {
    Name: name,
    Arn: ruleArn(call, bus, name),
    EventBusName: bus,
    State: state as 'ENABLED' | 'DISABLED' | 'ENABLED_WITH_ALL_CLOUDTRAIL_MANAGEMENT_EVENTS',
    ...(pattern !== undefined && { EventPattern: pattern }),
    ...(schedule !== undefined && { ScheduleExpression: schedule }),
    ...(description !== undefined && { Description: description }),
    ...(roleArn !== undefined && { RoleArn: roleArn }),
    ...(managedBy !== undefined && { ManagedBy: managedBy }),
  }
}
