import type { QuickConnect } from '../generated/types.ts'
import { KINDS, type Placed, pageOfKind, summaryOf } from '../kinds.ts'
import { operation } from '../operation.ts'

export const ListQuickConnects = operation('ListQuickConnects', {
  authorizes: 'derived',
  errors: ['InvalidParameterException', 'InvalidRequestException', 'ResourceNotFoundException'],
  read(call) {
    const { QuickConnectTypes = [] } = call.input
    const types = new Set<unknown>(QuickConnectTypes)
    const { items, more } = pageOfKind(call, KINDS.quickConnect, (each) => types.size === 0 || types.has(typeOf(each)))
    const QuickConnectSummaryList = items.map((each) => ({ ...summaryOf(each), QuickConnectType: typeOf(each) }))
    return { QuickConnectSummaryList, ...more }
  },
})

function typeOf({ properties }: Placed) {
  return (properties as QuickConnect).QuickConnectConfig?.QuickConnectType
}
