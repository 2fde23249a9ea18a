import { busNamed } from '../lookup.ts'
import { operation } from '../operation.ts'
import { busSettings, listedBus } from '../views.ts'

export const DescribeEventBus = operation('DescribeEventBus', {
  authorizes: 'derived',
  errors: ['ResourceNotFoundException'],
  read(call) {
    const bus = busNamed(call, call.input.Name)
    return { ...listedBus(call, bus), ...busSettings(bus) }
  },
})
