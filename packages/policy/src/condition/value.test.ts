import { expect, test } from 'vitest'
import { type ConditionValueType, isConditionValue } from './value.ts'

const GOOD: Record<ConditionValueType, string[]> = {
  String: ['', 'anything', '*'],
  ARN: ['arn:aws:s3:::b', 'arn:aws:iam::123456789012:role/R'],
  Bool: ['true', 'FALSE'],
  Date: ['2024', '2024-02-29T00:00', '1704067200'],
  Numeric: ['-1.50', '10'],
  IPAddress: ['203.0.113.9', '2001:db8::1'],
}
const BAD: Record<Exclude<ConditionValueType, 'String'>, string[]> = {
  ARN: ['', '*', 'arn:aws:s3', 'a:b:c:d:e:f'],
  Bool: ['', 'yes', '1', 'fal\u017fe'],
  Date: ['', 'yesterday', '2023-02-29', '2024-01-01T24:00'],
  Numeric: ['', '1e3', 'ten'],
  IPAddress: ['', '203.0.113.0/24', '203.0.113', '::1%eth0'],
}

test.each(Object.entries(GOOD))('a %s reads what conditions of its type compare', (type, texts) => {
  for (const text of texts) expect(isConditionValue(type as ConditionValueType, text)).toBe(true)
})

test.each(Object.entries(BAD))('a %s does not read other text', (type, texts) => {
  for (const text of texts) expect(isConditionValue(type as ConditionValueType, text)).toBe(false)
})
