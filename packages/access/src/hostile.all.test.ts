import { expect, test } from 'vitest'
import { answersWithVariables, hostileAnswer, principals } from './hostile.fixture.ts'

// hostile.test.ts asks the same with smaller numbers.
test('more variables than there are placeholders do not affect later questions', () => {
  expect(answersWithVariables(8000)).toEqual(['incomparable'])
})

test('thousands of principals have an answer, and unknown has a reason', () => {
  expect(['incomparable', 'unknown']).toContain(hostileAnswer(...principals(3000)))
})
