import { regionalArn } from '../../arns.ts'
import { connectError } from '../errors.ts'
import { CONNECT, instanceOf } from '../lookup.ts'
import { operation } from '../operation.ts'
import { connectState } from '../state.ts'

/** Flow logs are written to a log group of the instance, which the caller must be allowed to create. */
export const UpdateInstanceAttribute = operation('UpdateInstanceAttribute', {
  authorizes: 'derived',
  forCaller: ['logs:CreateLogGroup'],
  errors: ['InvalidParameterException', 'InvalidRequestException', 'ResourceNotFoundException'],
  change(call) {
    const { input, at } = call
    const { AttributeType: type, Value } = input
    const { instanceId, alias } = instanceOf(call)
    const value = Value.toLowerCase()
    if (value !== 'true' && value !== 'false') throw connectError('notABoolean', type)
    const inner = call.actingFor(CONNECT)
    if (type === 'CONTACTFLOW_LOGS' && value === 'true') {
      const resource = regionalArn(call, 'logs', `log-group:/aws/connect/${alias}`)
      inner.require({ action: 'logs:CreateLogGroup', resource })
    }
    inner.add(connectState.event({ kind: 'connect.instanceAttributeSet', at, instanceId, type, value }))
    return { events: inner.events }
  },
})
