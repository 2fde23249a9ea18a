import { expect, test } from 'vitest'
import { BoundedCache } from './boundedCache.ts'

test.each([
  ['keeps what fits', [1, 1, 1], [true, true, true]],
  ['forgets everything before what does not fit', [2, 1, 1], [false, false, true]],
  ['keeps even what is larger than all of it, until the next one', [9, 1], [false, true]],
])('a cache of at most three %s', (_, sizes, kept) => {
  const cache = new BoundedCache<object>(3)
  for (const [at, size] of sizes.entries()) cache.keep(`${at}`, {}, size)
  expect(sizes.map((_size, at) => cache.get(`${at}`) !== undefined)).toEqual(kept)
})
