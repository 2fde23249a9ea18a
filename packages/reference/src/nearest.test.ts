import { expect, test } from 'vitest'
import { nearest } from './nearest.ts'

const names = ['AmazonConnectReadOnlyAccess', 'AmazonConnect_FullAccess', 'Billing', 'ReadOnlyAccess']

test.each([
  ['amazonconnectreadonlyaccess', 'AmazonConnectReadOnlyAccess'],
  ['AmazonConnectFullAccess', 'AmazonConnect_FullAccess'],
  ['AmazonConectReadOnlyAcces', 'AmazonConnectReadOnlyAccess'],
  ['ReadOnly', undefined],
  ['Biling', 'Billing'],
  ['Bird', undefined],
  ['', undefined],
  ['B'.repeat(10_000), undefined],
])('the name nearest to %s is %s', (text, name) => {
  expect(nearest(text, names)[0]).toBe(name)
})
