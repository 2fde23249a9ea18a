import { openReference } from '@gatewarden/reference'
import { expect, test } from 'vitest'
import { RCP_SERVICES } from './rcpServices.ts'

test('RCPs reach the services that the reference catalogue lists', () => {
  expect([...RCP_SERVICES].sort()).toEqual([...openReference().servicesWithRcpSupport()].sort())
})
