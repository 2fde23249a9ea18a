import type { AccountEvent } from '@gatewarden/directory'
import { logsState } from './state.ts'

const at = '2026-01-01T00:00:00Z'
const place = { at, region: 'us-east-1', group: 'logGroupName' }

/** A log group with an event, named as the members of sample inputs are, and tagged. */
export const logThings: readonly AccountEvent[] = [
  logsState.event({
    kind: 'logs.groupCreated',
    ...place,
    logGroupClass: 'STANDARD',
    tags: [{ key: 'Team', value: 'blue' }],
  }),
  logsState.event({ kind: 'logs.eventPut', ...place, stream: 'logStreamName', id: 'id', message: 'message' }),
]
