import { expect, test } from 'vitest'
import { RecentlyUsed } from './recentlyUsed.ts'

test('the page that was used longest ago is dropped first', () => {
  const pages = new RecentlyUsed<string>(10, ({ length }) => length)
  pages.keep('a', '1234')
  pages.keep('b', '1234')
  pages.get('a')
  pages.keep('c', '1234')
  expect(['a', 'b', 'c'].map((key) => pages.get(key))).toEqual(['1234', undefined, '1234'])
})

test('a page that is replaced counts once, and one that is too long is not kept', () => {
  const pages = new RecentlyUsed<string>(10, ({ length }) => length)
  for (const text of ['123456', '1234567', '12345678']) pages.keep('a', text)
  pages.keep('b', '12')
  pages.keep('c', '12345678901')
  expect(['a', 'b', 'c'].map((key) => pages.get(key))).toEqual(['12345678', '12', undefined])
})

test('without sizes, values are counted, and all are forgotten at once', () => {
  const values = new RecentlyUsed<number>(2)
  for (const key of ['a', 'b', 'c']) values.keep(key, 1)
  expect(['a', 'b', 'c'].map((key) => values.get(key))).toEqual([undefined, 1, 1])
  values.clear()
  for (const key of ['d', 'e']) values.keep(key, 2)
  expect(['c', 'd', 'e'].map((key) => values.get(key))).toEqual([undefined, 2, 2])
})
