import { describe, expect, test } from 'vitest'
import { PAGE, type Store, type StoredEvent } from './store.ts'

/** An event with a text that tempts whoever forgets to escape. */
export function said(text: string): StoredEvent & { readonly text: string } {
  return { kind: 'said', text: `${text}\r\n\t\u2028\u0000'"\\ \ud83d\ude00 \ud800 __proto__` }
}

const A = '111111111111'
const B = '222222222222'
const conflict = { code: 'ConcurrentModification' }

/** What every store keeps to. `reopen` answers a store with the same contents; a store in memory answers itself. */
export function storeContract(name: string, make: () => { store: Store; reopen: () => Promise<Store> }): void {
  describe(`the store of ${name}`, () => {
    test('gives back what was appended, in order and byte for byte, also when opened anew', async () => {
      const { store, reopen } = make()
      expect(await store.read(A, 0)).toEqual([])
      expect(await store.append(A, 0, [said('1'), said('2')])).toBe(2)
      expect(await store.append(A, 2, [said('3')])).toBe(3)
      expect(await store.append(B, 0, [said('other')])).toBe(1)
      const again = await reopen()
      expect(await again.read(A, 0)).toEqual([said('1'), said('2'), said('3')])
      expect(await again.read(A, 2)).toEqual([said('3')])
      expect(await again.read(A, 3)).toEqual([])
      expect(await again.append(A, 3, [])).toBe(3)
      await again.close()
    })

    test('refuses a writer that saw another sequence, and keeps what it had', async () => {
      const { store } = make()
      await store.append(A, 0, [said('1')])
      for (const expected of [0, 2]) {
        await expect(store.append(A, expected, [said('2'), said('3')])).rejects.toMatchObject(conflict)
        await expect(store.append(A, expected, [])).rejects.toMatchObject(conflict)
      }
      expect(await store.read(A, 0)).toEqual([said('1')])
      await store.close()
    })

    test('lets one of several writers win, and those that follow each other all', async () => {
      const { store } = make()
      const rivals = await Promise.allSettled(
        ['a', 'b', 'c'].map((text) => store.append(A, 0, [said(text), said(text)])),
      )
      expect(rivals.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'rejected'])
      const followers = Array.from({ length: 1000 }, (_, at) => store.append(A, at + 2, [said(String(at))]))
      const others = Array.from({ length: 100 }, (_, at) => store.append(B, at, [said(String(at))]))
      expect(await Promise.all(followers)).toEqual(Array.from({ length: 1000 }, (_, at) => at + 3))
      expect(await Promise.all(others)).toHaveLength(100)
      expect((await store.read(A, 0)).slice(0, 3)).toEqual([said('a'), said('a'), said('0')])
      await store.close()
    })

    test('reads page by page', async () => {
      const { store } = make()
      const events = Array.from({ length: PAGE + 5 }, (_, at) => ({ kind: 'said', at }))
      await store.append(A, 0, events)
      expect(await store.read(A, 0)).toEqual(events.slice(0, PAGE))
      expect(await store.read(A, PAGE)).toEqual(events.slice(PAGE))
      await store.close()
    })

    test('does not change when somebody changes what was given or read', async () => {
      const { store } = make()
      const event = { kind: 'said', text: 'before' }
      store.subscribe(A, (_, [heard]) => Object.assign(heard ?? {}, { text: 'heard' }))
      const answer = store.append(A, 0, [event])
      event.text = 'after'
      await answer
      Object.assign((await store.read(A, 0))[0] ?? {}, { text: 'read' })
      expect(await store.read(A, 0)).toEqual([{ kind: 'said', text: 'before' }])
      await store.close()
    })

    test('tells listeners of each append of their partition before it answers, until they stop', async () => {
      const { store } = make()
      const heard: unknown[] = []
      const stop = store.subscribe(A, (sequence, events) => heard.push([sequence, events]))
      const answer = store.append(A, 0, [said('1'), said('2')]).then(() => heard.push('answered'))
      await Promise.all([answer, store.append(B, 0, [said('other')]), store.append(A, 5, [said('3')]).catch(() => {})])
      stop()
      await store.append(A, 2, [said('4')])
      expect(heard).toEqual([[2, [said('1'), said('2')]], 'answered'])
      await store.close()
    })

    test('keeps the latest snapshot', async () => {
      const { store, reopen } = make()
      expect(await store.loadSnapshot(A)).toBeUndefined()
      await store.saveSnapshot(A, { sequence: 2, parts: ['a', '\u0000é', 'c'] })
      await store.saveSnapshot(A, { sequence: 3, parts: ['d'] })
      await store.saveSnapshot(A, { sequence: 1, parts: ['old'] })
      const again = await reopen()
      expect(await again.loadSnapshot(A)).toEqual({ sequence: 3, parts: ['d'] })
      expect(await again.loadSnapshot(B)).toBeUndefined()
      await again.close()
    })

    test('writes what waits when it is closed, and nothing after', async () => {
      const { store } = make()
      const answer = store.append(A, 0, [said('1')])
      await store.close()
      await store.close()
      expect(await answer).toBe(1)
      await expect(store.append(A, 1, [said('2')])).rejects.toMatchObject({ code: 'StoreClosed' })
      await expect(store.read(A, 0)).rejects.toMatchObject({ code: 'StoreClosed' })
    })
  })
}
