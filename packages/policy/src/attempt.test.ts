import { expect, test } from 'vitest'
import { attempt } from './attempt.ts'
import { CodedError } from './codedError.ts'

class LampError extends CodedError<'Broken'> {}

test('a result and an expected error are values', () => {
  expect(attempt(() => 7, LampError)).toEqual({ value: 7 })
  expect(attempt(() => undefined, LampError)).toEqual({ value: undefined })
  const error = new LampError('Broken', 'The lamp is broken')
  const answer = attempt(() => {
    throw error
  }, LampError)
  expect(answer).toEqual({ error })
  expect(error).toMatchObject({ name: 'LampError', code: 'Broken', message: 'The lamp is broken' })
})

test('every other error is thrown on', () => {
  expect(() => attempt(() => JSON.parse('{'), LampError)).toThrow(SyntaxError)
})
