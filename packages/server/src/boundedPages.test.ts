import { expect, test } from 'vitest'
import { BoundedPages } from './boundedPages.ts'

test('the page that was used longest ago is dropped first', () => {
  const pages = new BoundedPages(10)
  pages.keep('a', '1234')
  pages.keep('b', '1234')
  pages.get('a')
  pages.keep('c', '1234')
  expect(['a', 'b', 'c'].map((key) => pages.get(key))).toEqual(['1234', undefined, '1234'])
})

test('a page that is replaced counts once, and one that is too long is not kept', () => {
  const pages = new BoundedPages(10)
  for (const text of ['123456', '1234567', '12345678']) pages.keep('a', text)
  pages.keep('b', '12')
  pages.keep('c', '12345678901')
  expect(['a', 'b', 'c'].map((key) => pages.get(key))).toEqual(['12345678', '12', undefined])
})
