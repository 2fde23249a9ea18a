import fc from 'fast-check'
import { expect, test } from 'vitest'
import { SortedMap } from './sortedMap.ts'

const key = fc.integer({ min: 0, max: 3000 }).map((number) => `k${number % 7} ${number}`)
const step = fc.record({ key, isRemoved: fc.boolean() })

test('has the entries of a Map in the order of the keys, and earlier maps do not change', () => {
  fc.assert(
    fc.property(fc.array(fc.array(step, { maxLength: 1500 }), { maxLength: 4 }), (batches) => {
      const model = new Map<string, number>()
      let map = new SortedMap<number>()
      const older: [SortedMap<number>, [string, number][]][] = []
      for (const [value, batch] of batches.entries()) {
        older.push([map, [...map.entries()]])
        const draft = map.draft()
        for (const each of batch) {
          if (each.isRemoved) draft.delete(each.key)
          else draft.set(each.key, value)
          if (each.isRemoved) model.delete(each.key)
          else model.set(each.key, value)
        }
        map = draft.done()
      }
      const sorted = [...model].sort(([a], [b]) => (a < b ? -1 : 1))
      expect([...map.entries()]).toEqual(sorted)
      expect(map.size).toBe(model.size)
      for (const [each, value] of model) expect(map.get(each)).toBe(value)
      expect(map.get('nothing')).toBeUndefined()
      const under = sorted.filter(([each]) => each.startsWith('k3 ')).map(([each]) => each.slice(3))
      expect([...map.under('k3 ')]).toEqual(under)
      expect(map.countUnder('k3 ')).toBe(under.length)
      for (const [before, entries] of older) expect([...before.entries()]).toEqual(entries)
    }),
    { numRuns: 60 },
  )
})

test('stays the same object when a draft changes nothing', () => {
  const map = new SortedMap<number>()
  expect(map.draft().done()).toBe(map)
})
