import { attempt } from '@gatewarden/policy/internal'
import type { Call } from '../call.ts'
import { type ConditionKeyRow, listOf, value } from '../conditionKeyRows.ts'
import { textIn } from '../resourceRows.ts'
import { ServiceError } from '../serviceError.ts'
import { findRule } from './lookup.ts'
import { resourceAt } from './names.ts'
import { readPattern, valuesAt } from './pattern/pattern.ts'

/** What the pattern of PutRule asks of a field; absent where other events match too (decision 89). */
function patternField(...path: readonly string[]): ConditionKeyRow {
  return value((call) => {
    const text = textIn(call.input, 'EventPattern')
    if (text === undefined) return undefined
    const { value: pattern } = attempt(() => readPattern(text), ServiceError)
    return pattern === undefined ? undefined : listOf(valuesAt(pattern, path))
  })
}

/** The ARNs of the targets that a request adds. */
function targetArns({ input }: Call): readonly string[] | undefined {
  const targets = (input.Targets ?? []) as readonly { readonly Arn?: string }[]
  return listOf(targets.flatMap(({ Arn }) => Arn ?? []))
}

/** How the condition keys of EventBridge get their values (EventBridge User Guide, Using IAM policy conditions). */
export const conditionKeys: Readonly<Record<string, ConditionKeyRow>> = {
  // Only a service that acts for the caller has it: nothing of a client's request is read.
  'events:ManagedBy': value(({ via }) => via),
  'events:creatorAccount': value(({ state }, { resource }) => {
    const named = resourceAt(state, resource)
    return named !== undefined && findRule(state, named) !== undefined ? state.accountId : undefined
  }),
  'events:source': patternField('source'),
  'events:detail-type': patternField('detail-type'),
  'events:detail.service': patternField('detail', 'service'),
  'events:detail.eventTypeCode': patternField('detail', 'eventTypeCode'),
  'events:detail.userIdentity.principalId': patternField('detail', 'userIdentity', 'principalId'),
  'events:TargetArn': value(targetArns),
  'events:eventBusInvocation': value(({ operation }) => (operation === 'PutEvents' ? 'false' : undefined)),
}
