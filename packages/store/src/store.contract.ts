import { setTimeout as wait } from 'node:timers/promises'
import { describe, expect, test } from 'vitest'
import { PAGE, type Store, type StoredEvent } from './store.ts'

/** An event with a text that shows whether somebody forgot to escape. */
export function said(text: string): StoredEvent & { readonly text: string } {
  return { kind: 'said', text: `${text}\r\n\t\u2028\u0000'"\\ \ud83d\ude00 \ud800 __proto__` }
}

/** What a JSON string can hold and some drivers lose. */
const VALUES: readonly (readonly [name: string, json: string])[] = [
  ['lone surrogates in texts and names', '{"\\udc00":"\\ud800","x":"\\udfff\\ud800 \\ud83d\\ude00"}'],
  ['control characters in texts and names', `{"\\u0000":"\\u0000\\u0001\\u001f\\u007f\\u2028\\u2029\\ufeff\\uffff"}`],
  ['names that objects have anyway', '{"__proto__":{"a":1},"constructor":null,"toString":"x","hasOwnProperty":false}'],
  ['empty names, texts, objects and lists', '{"":"","a":{},"b":[],"c":[[],{}]}'],
  ['numbers', '{"a":[0,-1,1.5,1e-300,1e300,9007199254740991,0.1,5e-324]}'],
  ['booleans and null', '{"a":[true,false,null]}'],
  ['names in another order than that of the alphabet', '{"b":1,"a":2,"10":3,"9":4}'],
  ['texts with quotes, backslashes and statements', `{"a":"'; DROP TABLE events; --","b":"\\\\\\"'"}`],
  ['letters of other alphabets, composed and not', '{"a":"\u00e9 e\u0301 \u4e2d\u6587 \u05d0","b":"\ud834\udd1e"}'],
  ['a long text', `{"a":"${'0123456789abcdef'.repeat(200_000)}"}`],
  ['many members', `{${Array.from({ length: 5_000 }, (_, at) => `"m${at}":${at}`).join(',')}}`],
  ['values in values in values', `{"a":${'[{"a":'.repeat(400)}null${'}]'.repeat(400)}}`],
]

const A = '111111111111'
const B = '222222222222'
const conflict = { code: 'ConcurrentModification' }

export interface ContractStores {
  readonly store: Store
  /** A store on the same events; where there can be only one, the same store. */
  readonly other: Store
  /** Closes both, and answers a store with the same events; a store in memory answers itself. */
  readonly reopen: () => Promise<Store>
}

/** What every store keeps to, whoever writes: the store itself or another one on the same events. */
export function storeContract(name: string, make: () => ContractStores): void {
  describe(`the store of ${name}`, () => {
    const closing: Store[] = []
    const open = () => {
      const made = make()
      closing.push(made.store, made.other)
      return made
    }
    const close = async () => {
      for (const store of closing.splice(0)) await store.close()
    }

    test('is empty at first', async () => {
      const { store, other } = open()
      expect(await store.read(A, 0)).toEqual([])
      expect([await store.head(A), await other.head(A)]).toEqual([0, 0])
      await close()
    })

    test('returns what was appended, in order and byte for byte, also when opened again', async () => {
      const { store, other, reopen } = open()
      expect(await store.read(A, 0)).toEqual([])
      expect(await store.append(A, 0, [said('1'), said('2')])).toBe(2)
      expect(await other.append(A, 2, [said('3')])).toBe(3)
      expect(await store.append(B, 0, [said('other')])).toBe(1)
      const again = await reopen()
      expect(await again.read(A, 0)).toEqual([said('1'), said('2'), said('3')])
      expect(await again.read(A, 2)).toEqual([said('3')])
      expect(await again.read(A, 3)).toEqual([])
      expect(await again.append(A, 3, [])).toBe(3)
      await again.close()
    })

    test.each(VALUES)('returns events with %s as they were', async (_, json) => {
      const { store, other, reopen } = open()
      const event = { kind: 'said', value: JSON.parse(json) }
      const text = JSON.stringify(event)
      await store.append(A, 0, [event, event])
      const texts = async (from: Store) => (await from.read(A, 0)).map((each) => JSON.stringify(each))
      expect((await texts(other)).map((each) => each === text)).toEqual([true, true])
      expect((await other.read(A, 0))[1]).toEqual(event)
      const again = await reopen()
      expect((await texts(again)).map((each) => each === text)).toEqual([true, true])
      await again.close()
    })

    test('returns members of an event itself that are named as what objects have anyway', async () => {
      const { store, other } = open()
      const event = JSON.parse('{"kind":"said","__proto__":{"a":1},"\\ud800":"\\u0000"}')
      await store.append(A, 0, [event])
      const [read] = await other.read(A, 0)
      expect(Object.entries(read ?? {})).toEqual(Object.entries(event))
      expect(Object.getPrototypeOf(read)).toBe(Object.prototype)
      await close()
    })

    test('refuses a writer that saw another sequence, and keeps what it had', async () => {
      const { store, other } = open()
      await store.append(A, 0, [said('1')])
      for (const each of [store, other]) {
        for (const expected of [0, 2]) {
          await expect(each.append(A, expected, [said('2'), said('3')])).rejects.toMatchObject(conflict)
          await expect(each.append(A, expected, [])).rejects.toMatchObject(conflict)
        }
        expect(await each.read(A, 0)).toEqual([said('1')])
      }
      await close()
    })

    test('takes an append of nothing', async () => {
      const { store, other } = open()
      expect(await store.append(A, 0, [])).toBe(0)
      expect(await other.read(A, 0)).toEqual([])
      await close()
    })

    test('lets one of several writers win, and its events stand together', async () => {
      const { store, other } = open()
      const names = ['a', 'b', 'c', 'd', 'e']
      const rivals = await Promise.allSettled(
        names.map((text, at) => (at % 2 === 0 ? store : other).append(A, 0, [said(text), said(`${text} again`)])),
      )
      const winners = names.filter((_, at) => rivals[at]?.status === 'fulfilled')
      expect(winners).toHaveLength(1)
      const lost = rivals.flatMap((each) => (each.status === 'rejected' ? [each.reason] : []))
      for (const reason of lost) expect(reason).toMatchObject(conflict)
      expect(await store.read(A, 0)).toEqual([said(winners[0] ?? ''), said(`${winners[0]} again`)])
      await close()
    })

    test('lets appends that follow each other all succeed, and those to other partitions', async () => {
      const { store, other } = open()
      await store.append(A, 0, [said('a'), said('a')])
      const followers = Array.from({ length: 1000 }, (_, at) => store.append(A, at + 2, [said(String(at))]))
      const others = Array.from({ length: 100 }, (_, at) => other.append(B, at, [said(String(at))]))
      expect(await Promise.all(followers)).toEqual(Array.from({ length: 1000 }, (_, at) => at + 3))
      expect(await Promise.all(others)).toHaveLength(100)
      expect((await store.read(A, 0)).slice(0, 3)).toEqual([said('a'), said('a'), said('0')])
      await close()
    })

    test('loses nothing of writers that try again', async () => {
      const { store, other } = open()
      const write = async (each: Store, text: string) => {
        for (let written = 0; written < 20; ) {
          const sequence = await each.head(A)
          await each.append(A, sequence, [said(text), said(text)]).then(
            () => (written += 1),
            (error) => expect(error).toMatchObject(conflict),
          )
        }
      }
      await Promise.all([write(store, 'a'), write(other, 'b'), write(store, 'c')])
      const events = await store.read(A, 0)
      expect(events).toHaveLength(120)
      for (const text of ['a', 'b', 'c']) {
        expect(events.filter((event) => JSON.stringify(event) === JSON.stringify(said(text)))).toHaveLength(40)
      }
      await close()
    })

    test('reads page by page', async () => {
      const { store, other } = open()
      const events = Array.from({ length: PAGE + 5 }, (_, at) => ({ kind: 'said', at }))
      await store.append(A, 0, events)
      expect(await other.read(A, 0)).toEqual(events.slice(0, PAGE))
      expect(await other.read(A, PAGE)).toEqual(events.slice(PAGE))
      await close()
    })

    test('does not change when somebody changes what was given or read', async () => {
      const { store } = open()
      const event = { kind: 'said', text: 'before' }
      store.subscribe(A, (_, [heard]) => Object.assign(heard ?? {}, { text: 'heard' }))
      const answer = store.append(A, 0, [event])
      event.text = 'after'
      await answer
      Object.assign((await store.read(A, 0))[0] ?? {}, { text: 'read' })
      expect(await store.read(A, 0)).toEqual([{ kind: 'said', text: 'before' }])
      await close()
    })

    test('calls listeners after each append to their partition before it answers, until they stop', async () => {
      const { store } = open()
      const heard: unknown[] = []
      const stop = store.subscribe(A, (sequence, events) => heard.push([sequence, events]))
      const answer = store.append(A, 0, [said('1'), said('2')]).then(() => heard.push('answered'))
      await Promise.all([answer, store.append(B, 0, [said('other')]), store.append(A, 5, [said('3')]).catch(() => {})])
      stop()
      await store.append(A, 2, [said('4')])
      expect(heard).toEqual([[2, [said('1'), said('2')]], 'answered'])
      await close()
    })

    test('has a name that every store on its events has, and no other', async () => {
      const { store, other, reopen } = open()
      const { identity } = store
      const elsewhere = open().store.identity
      expect([other.identity, (await reopen()).identity]).toEqual([identity, identity])
      expect(elsewhere).not.toBe(identity)
      await close()
    })

    test('keeps the latest snapshot', async () => {
      const { store, other, reopen } = open()
      expect(await store.loadSnapshot(A)).toBeUndefined()
      await store.append(A, 0, [said('1'), said('2'), said('3')])
      await store.saveSnapshot(A, { sequence: 2, parts: ['a', '\u0000é', 'c'] })
      await other.saveSnapshot(A, { sequence: 3, parts: ['d'] })
      await store.saveSnapshot(A, { sequence: 1, parts: ['old'] })
      const again = await reopen()
      expect(await again.loadSnapshot(A)).toEqual({ sequence: 3, parts: ['d'] })
      expect(await again.loadSnapshot(B)).toBeUndefined()
      await again.close()
    })

    test('writes what waits when it is closed, and nothing after', async () => {
      const { store } = open()
      const answer = store.append(A, 0, [said('1')])
      await store.close()
      await store.close()
      expect(await answer).toBe(1)
      await expect(store.append(A, 1, [said('2')])).rejects.toMatchObject({ code: 'StoreClosed' })
      await expect(store.read(A, 0)).rejects.toMatchObject({ code: 'StoreClosed' })
      await expect(store.head(A)).rejects.toMatchObject({ code: 'StoreClosed' })
      await close()
    })

    headContract(open, close)
    followContract(open, close)
  })
}

function headContract(open: () => ContractStores, close: () => Promise<void>): void {
  describe('the head of a partition', () => {
    test('counts every append that was answered before, of any store', async () => {
      const { store, other } = open()
      for (let at = 0; at < 50; at += 1) {
        const writer = at % 3 === 0 ? store : other
        await writer.append(A, at, [said(String(at))])
        expect([await store.head(A), await other.head(A)]).toEqual([at + 1, at + 1])
      }
      await other.append(B, 0, [said('1'), said('2')])
      expect([await store.head(A), await store.head(B), await store.head('none')]).toEqual([50, 2, 0])
      await close()
    })

    test('is certain at once when it was asked for, and less so later unless nobody else can write', async () => {
      const { store, other } = open()
      const isAlone = store === other
      expect(store.age(A)).toBe(isAlone ? 0 : Number.POSITIVE_INFINITY)
      for (const look of [() => store.append(A, 0, [said('1')]), () => store.head(A)]) {
        await look()
        const age = store.age(A)
        expect(age).toBeLessThan(5_000)
        await wait(20)
        if (isAlone) expect(store.age(A)).toBe(0)
        else expect(store.age(A)).toBeGreaterThan(age)
      }
      await close()
    })

    test('that another store moves is not certain before it is asked for', async () => {
      const { store, other } = open()
      await store.append(A, 0, [said('1')])
      await wait(20)
      await other.append(A, 1, [said('2')])
      await store.head(B)
      if (store !== other) expect(store.age(A)).toBeGreaterThan(10)
      expect(await store.head(A)).toBe(2)
      expect(store.age(A)).toBeLessThan(5_000)
      await close()
    })
  })
}

/** Keeps what a follower gets, as [sequence, text] for each event. */
function recorder() {
  const seen: [number, unknown][] = []
  const errors: unknown[] = []
  const listener = (sequence: number, events: readonly StoredEvent[]) => {
    events.forEach((event, at) => {
      seen.push([sequence - events.length + at + 1, event])
    })
  }
  const until = async (length: number) => {
    for (let tries = 0; seen.length < length && tries < 1000; tries += 1) await wait(5)
    return seen
  }
  return { seen, errors, listener, onError: (error: unknown) => errors.push(error), until }
}

function followContract(open: () => ContractStores, close: () => Promise<void>): void {
  describe('whoever follows a partition', () => {
    test('gets all events behind a sequence, own and of others, each once and in order', async () => {
      const { store, other } = open()
      await other.append(A, 0, [said('1'), said('2'), said('3')])
      const { seen, errors, listener, onError, until } = recorder()
      store.follow(A, 1, listener, onError)
      const texts = ['1', '2', '3']
      for (let at = 3; at < 40; at += 1) {
        await (at % 2 === 0 ? store : other).append(A, at, [said(`${at + 1}`)])
        texts.push(`${at + 1}`)
        if (at % 10 === 0) await other.append(B, at / 10 - 1, [said('other')])
      }
      expect(await until(39)).toEqual(texts.slice(1).map((text, at) => [at + 2, said(text)]))
      await wait(250)
      expect([seen.length, errors]).toEqual([39, []])
      await close()
    })

    test('gets more than a page', async () => {
      const { store, other } = open()
      const { seen, listener, onError, until } = recorder()
      store.follow(A, 0, listener, onError)
      await other.append(
        A,
        0,
        Array.from({ length: PAGE + 5 }, (_, at) => ({ kind: 'said', at })),
      )
      await until(PAGE + 5)
      expect(seen.map(([sequence]) => sequence)).toEqual(Array.from({ length: PAGE + 5 }, (_, at) => at + 1))
      await close()
    })

    test('gets nothing after stopping, and does not disturb others who follow', async () => {
      const { store, other } = open()
      const [first, second] = [recorder(), recorder()]
      const stop = store.follow(A, 0, first.listener, first.onError)
      store.follow(A, 0, second.listener, second.onError)
      await other.append(A, 0, [said('1')])
      await Promise.all([first.until(1), second.until(1)])
      stop()
      await other.append(A, 1, [said('2')])
      expect(await second.until(2)).toHaveLength(2)
      await wait(150)
      expect(first.seen).toEqual([[1, said('1')]])
      await close()
    })

    test('gets nothing if it stops before the first event', async () => {
      const { store } = open()
      await store.append(A, 0, [said('1')])
      const { seen, errors, listener, onError } = recorder()
      store.follow(A, 0, listener, onError)()
      await wait(150)
      expect([seen, errors]).toEqual([[], []])
      await close()
    })

    test('gets the error that it throws once, and no more events', async () => {
      const { store } = open()
      const errors: unknown[] = []
      let calls = 0
      const listener = () => {
        calls += 1
        throw new Error('cannot take it')
      }
      store.follow(A, 0, listener, (error) => errors.push(error))
      await store.append(A, 0, [said('1')])
      for (let tries = 0; errors.length === 0 && tries < 1000; tries += 1) await wait(5)
      await store.append(A, 1, [said('2')])
      await wait(150)
      expect([calls, errors]).toEqual([1, [new Error('cannot take it')]])
      await close()
    })

    test('knows the head for certain while it follows', async () => {
      const { store, other } = open()
      const { listener, onError, until } = recorder()
      store.follow(A, 0, listener, onError)
      await other.append(A, 0, [said('1')])
      await until(1)
      await wait(300)
      expect(store.age(A)).toBeLessThan(5_000)
      await close()
    })

    test('ends without an error when the store is closed', async () => {
      const { store } = open()
      const { errors, listener, onError } = recorder()
      store.follow(A, 0, listener, onError)
      await store.append(A, 0, [said('1')])
      await close()
      await wait(150)
      expect(errors).toEqual([])
    })
  })
}
