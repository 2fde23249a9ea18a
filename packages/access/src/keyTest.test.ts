import { conditionOperators } from '@gatewarden/policy'
import { expect, test } from 'vitest'
import { STRING_PATTERNS } from './keyTest.ts'

test('every String operator says how its values are compared', () => {
  const names = [...conditionOperators.values()].filter(({ family }) => family === 'String').map(({ name }) => name)
  expect(Object.keys(STRING_PATTERNS).sort()).toEqual(names.sort())
})
