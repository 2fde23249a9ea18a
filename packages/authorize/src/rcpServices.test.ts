import { openReference } from '@gatewarden/reference'
import { expect, test } from 'vitest'
import { RCP_SERVICES } from './rcpServices.ts'

test('RCPs apply to the services that the reference lists', () => {
  expect([...RCP_SERVICES].sort()).toEqual([...openReference().servicesWithRcpSupport()].sort())
})
