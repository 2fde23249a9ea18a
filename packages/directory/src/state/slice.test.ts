import { checks, memoryStore, type Store } from '@gatewarden/store'
import { describe, expect, test } from 'vitest'
import { type Directory, openDirectory } from '../openDirectory.ts'
import { type AccountEvent, applyEvents } from './iam/accountState.ts'
import { iam } from './iam/slice.ts'
import { pairs, unique } from './indexes.ts'
import { type EventOf, slice, table } from './slice.ts'
import { emptyState, sliceSet } from './sliceSet.ts'
import { snapshotOf, stateOfSnapshot } from './snapshot.ts'

const { count, id, optional, text } = checks

interface Shelf {
  readonly label: string
}

interface Book {
  readonly title: string
  readonly shelfId?: string
  readonly authors: readonly string[]
}

const books = { bookId: id, title: text }

const library = slice('library', {
  tables: { shelves: table<Shelf>(), books: table<Book>() },
  scalars: { openingHours: text },
  indexes: {
    booksOfAuthor: { books: pairs('authors') },
    booksOfShelf: { books: pairs('shelfId') },
    labels: { shelves: unique('label', (label) => label.toLowerCase()) },
  },
  events: {
    'library.shelfCreated': { shelfId: id, label: text, capacity: optional(count) },
    'library.bookAdded': { ...books, author: text },
    'library.bookMoved': { bookId: id, shelfId: optional(id) },
    'library.authorAdded': { bookId: id, author: text },
    'library.bookRemoved': { bookId: id },
    'library.opened': { hours: text },
  },
  reducers: {
    'library.shelfCreated'(draft, { shelfId, label }) {
      if (!draft.shelves.has(shelfId) && !draft.labels.has(label.toLowerCase())) draft.shelves.set(shelfId, { label })
    },
    'library.bookAdded'(draft, { bookId, title, author }) {
      if (!draft.books.has(bookId)) draft.books.set(bookId, { title, authors: [author] })
    },
    'library.bookMoved'(draft, { bookId, shelfId }) {
      const { shelfId: _, ...book } = draft.books.get(bookId) ?? {}
      if ('title' in book) draft.books.set(bookId, { ...book, ...(shelfId !== undefined && { shelfId }) })
    },
    'library.authorAdded'(draft, { bookId, author }) {
      const book = draft.books.get(bookId)
      if (book !== undefined) draft.books.set(bookId, { ...book, authors: [...book.authors, author] })
    },
    'library.bookRemoved'(draft, { bookId }) {
      draft.books.delete(bookId)
    },
    'library.opened'(draft, { hours }) {
      draft.openingHours = hours
    },
  },
})

const accountId = '123456789012'
const at = '2026-01-02T03:04:05Z'
const shelf = (shelfId: string, label: string) => library.event({ kind: 'library.shelfCreated', at, shelfId, label })
const book = (bookId: string, title: string, author: string) =>
  library.event({ kind: 'library.bookAdded', at, bookId, title, author })
const moved = (bookId: string, shelfId?: string) =>
  library.event({ kind: 'library.bookMoved', at, bookId, ...(shelfId !== undefined && { shelfId }) })
const removed = (bookId: string) => library.event({ kind: 'library.bookRemoved', at, bookId })
const user: AccountEvent = { kind: 'userCreated', at, userId: 'AIDA1', userName: 'ana', path: '/' }
const rootKey: AccountEvent = {
  kind: 'accessKeyCreated',
  at,
  accessKeyId: 'AKIA1',
  userId: accountId,
  secret: 'sealed',
}

const EVENTS: readonly AccountEvent[] = [
  user,
  shelf('s1', 'Crime'),
  shelf('s2', 'Maths'),
  book('b1', 'Emma', 'austen'),
  book('b2', 'Sets', 'cantor'),
  moved('b1', 's1'),
  moved('b2', 's1'),
  moved('b2', 's2'),
  library.event({ kind: 'library.authorAdded', at, bookId: 'b2', author: 'dedekind' }),
  library.event({ kind: 'library.opened', at, hours: '9-17' }),
]

const open = (store: Store, slices = [library]) => openDirectory({ store, accountId, slices })

/** Everything that the slice has, as plain data. */
function plain(directory: Pick<Directory, 'state'>) {
  const { shelves, books, openingHours, booksOfAuthor, booksOfShelf, labels } = library.of(directory.state())
  const maps = { shelves, books, booksOfAuthor, booksOfShelf, labels }
  return {
    openingHours,
    ...Object.fromEntries(Object.entries(maps).map(([name, map]) => [name, Object.fromEntries(map.entries())])),
  }
}

const FULL = {
  openingHours: '9-17',
  shelves: { s1: { label: 'Crime' }, s2: { label: 'Maths' } },
  books: {
    b1: { title: 'Emma', authors: ['austen'], shelfId: 's1' },
    b2: { title: 'Sets', authors: ['cantor', 'dedekind'], shelfId: 's2' },
  },
  booksOfAuthor: { 'austen b1': true, 'cantor b2': true, 'dedekind b2': true },
  booksOfShelf: { 's1 b1': true, 's2 b2': true },
  labels: { crime: 's1', maths: 's2' },
}
const EMPTY = { openingHours: undefined, shelves: {}, books: {}, booksOfAuthor: {}, booksOfShelf: {}, labels: {} }

describe('a slice', () => {
  test('is empty at first, and its events change its tables and with them its indexes', async () => {
    const directory = await open(memoryStore())
    expect(plain(directory)).toEqual(EMPTY)
    await directory.append(EVENTS, 0)
    expect(plain(directory)).toEqual(FULL)
    expect(directory.state().users.get('AIDA1')?.name).toBe('ana')
    const { output } = await directory.change((state) => ({
      events: [moved('b1'), removed('b2'), removed('b9')],
      output: [...library.of(state).booksOfShelf.under('s1 ')],
    }))
    expect(output).toEqual(['b1'])
    expect(plain(directory)).toMatchObject({
      books: { b1: { title: 'Emma', authors: ['austen'] } },
      booksOfAuthor: { 'austen b1': true },
      booksOfShelf: {},
    })
  })

  test('leaves earlier states and the contents of other slices as they are', async () => {
    const directory = await open(memoryStore())
    await directory.append(EVENTS, 0)
    const before = directory.state()
    const after = applyEvents(before, [removed('b1')])
    expect(library.of(before).books.size).toBe(2)
    expect(library.of(after).books.size).toBe(1)
    expect(after.users).toBe(before.users)
    expect(library.of(applyEvents(after, [{ ...user, userId: 'AIDA2', userName: 'ben' }]))).toBe(library.of(after))
  })

  test('ignores an event whose unique name is taken', async () => {
    const directory = await open(memoryStore())
    await directory.append([...EVENTS, shelf('s3', 'CRIME')], 0)
    expect(plain(directory)).toEqual(FULL)
  })

  test('is the same when its events are read again', async () => {
    const store = memoryStore()
    await (await open(store)).append(EVENTS, 0)
    expect(plain(await open(store))).toEqual(FULL)
  })

  test('is emptied by a reset of the account, which keeps only the access keys of the root user', async () => {
    const directory = await open(memoryStore())
    await directory.append([rootKey, ...EVENTS, { kind: 'accountReset', at }], 0)
    expect(plain(directory)).toEqual(EMPTY)
    expect(directory.state().users.size).toBe(0)
    expect([...directory.state().keysOfUser.under(`${accountId} `)]).toEqual(['AKIA1'])
  })

  test('may say itself what a reset keeps', () => {
    const kept = slice('kept', {
      tables: { notes: table<{ readonly note: string }>() },
      indexes: { ids: { notes: unique('note') } },
      events: { 'kept.noted': { note: text } },
      reducers: { 'kept.noted': (draft, { note }) => draft.notes.set(note, { note }) },
      reset(draft, clear) {
        const first = draft.notes.get('first')
        clear()
        if (first !== undefined) draft.notes.set('first', first)
      },
    })
    const noted = (note: string) => kept.event({ kind: 'kept.noted', at, note })
    const state = applyEvents(emptyState(sliceSet(iam, [kept]), accountId, 'aws'), [
      noted('first'),
      noted('second'),
      { kind: 'accountReset', at },
    ])
    expect([...kept.of(state).notes.values(), ...kept.of(state).ids.values()]).toEqual([{ note: 'first' }, 'first'])
  })
})

describe('a snapshot', () => {
  const set = sliceSet(iam, [library])
  const full = applyEvents(emptyState(set, accountId, 'aws'), EVENTS)
  const snapshot = snapshotOf(full)
  const restored = (slices = set, parts = snapshot.parts) =>
    stateOfSnapshot(slices, { ...snapshot, parts }, accountId, 'aws')

  test('has the tables and scalars, and the indexes are derived from them again', () => {
    expect(snapshot.parts.join('\n')).not.toContain('booksOfShelf')
    const state = restored()
    expect(state && plain({ state: () => state })).toEqual(FULL)
    expect(state?.revision).toBe(EVENTS.length)
    const changed = state && applyEvents(state, [removed('b1')])
    expect(changed && plain({ state: () => changed })).toMatchObject({ booksOfShelf: { 's2 b2': true } })
  })

  test('of an account from before the slice is still used', () => {
    const before = snapshotOf(applyEvents(emptyState(sliceSet(iam), accountId, 'aws'), [user]))
    const state = restored(set, before.parts)
    expect(state?.users.size).toBe(1)
    expect(state && plain({ state: () => state })).toEqual(EMPTY)
  })

  test('is not used when the slice is left out, has another version or another table', () => {
    const { tables, events, reducers } = library
    const other = (version: number, added: object) =>
      sliceSet(iam, [{ ...library, version, tables: { ...tables, ...added }, events, reducers }])
    expect(restored(sliceSet(iam))).toBeUndefined()
    expect(restored(other(1, {}))).toBeDefined()
    expect(restored(other(2, {}))).toBeUndefined()
    expect(restored(other(1, { loans: table() }))).toBeUndefined()
  })
})

describe('an event of a slice', () => {
  test.each([
    [{ kind: 'library.bookLent', at, bookId: 'b1' }, 'event 1 of account 123456789012 is a "library.bookLent", which'],
    [
      { kind: 'library.bookRemoved', at, bookId: 7 },
      'a "library.bookRemoved", is damaged at "bookId"; restore the store',
    ],
    [{ kind: 'library.bookRemoved', at, bookId: 'b1', by: 'ana' }, 'is damaged at "by"'],
    [{ kind: 'library.bookRemoved', bookId: 'b1' }, 'is damaged at "at"'],
  ])('that is unknown or damaged stops the account: %j', async (stored, sentence) => {
    const store = memoryStore()
    await store.append(accountId, 0, [stored])
    await expect(open(store)).rejects.toThrow(sentence)
  })

  test('is refused where the slice is left out, stored or new', async () => {
    const store = memoryStore()
    await (await open(store)).append(EVENTS, 0)
    await expect(open(store, [])).rejects.toMatchObject({ code: 'EventUnknown' })
    const directory = await open(memoryStore(), [])
    await expect(directory.append([removed('b1')], 0)).rejects.toMatchObject({ code: 'EventUnknown' })
    expect(() => library.of(directory.state())).toThrow('slice "library" is not among the slices')
  })

  test('has a type that is checked where it is made, and only events of slices and of IAM are accepted', async () => {
    const directory = await open(memoryStore())
    const made: EventOf<typeof library> = { kind: 'library.opened', at, hours: '9-17' }
    // @ts-expect-error: `hours` is missing
    library.event({ kind: 'library.opened', at })
    // @ts-expect-error: no slice made it
    const append = () => directory.append([made], 0)
    // @ts-expect-error: IAM has no such event
    const change = () => directory.change(() => ({ events: [{ kind: 'userRenamed', at }], output: 1 }))
    const tables = { books: table<Book>() }
    const indexes = { ids: { books: unique('title') } }
    // @ts-expect-error: reducers do not write to indexes
    slice('x', { tables, indexes, events: { 'x.y': {} }, reducers: { 'x.y': (draft) => draft.ids.set('a', 'b1') } })
    slice('x', { tables, indexes, events: { 'x.y': {} }, reducers: { 'x.y': (draft) => draft.ids.has('a') } })
    // @ts-expect-error: a book has no member of this name
    slice('x', { tables, indexes: { i: { books: pairs('name') } }, events: {}, reducers: {} })
    expect([append, change]).toHaveLength(2)
  })
})

describe('a declaration is refused', () => {
  const declared = (name: string, kind: string, tables = {}) =>
    slice(name, { tables, events: { [kind]: {} }, reducers: { [kind]: () => {} } })

  test('when an event is not named after the slice', () => {
    expect(() => declared('library', 'shelfCreated')).toThrow('must be named "library.shelfCreated"')
  })

  test('when two tables, scalars or indexes have one name, or that of a property of the state', () => {
    const tables = { books: table<Book>() }
    const twice = () => slice('x', { tables, scalars: { books: text }, events: {}, reducers: {} })
    expect(twice).toThrow('slice "x": the name "books" is taken')
    expect(() => declared('x', 'x.y', { revision: table() })).toThrow('the name "revision" is taken')
  })

  test('when two slices have one name or one kind of event', () => {
    expect(() => sliceSet(iam, [library, declared('library', 'library.a')])).toThrow('two slices are named "library"')
    const same = { ...declared('other', 'other.a'), events: library.events, reducers: library.reducers }
    expect(() => sliceSet(iam, [library, same])).toThrow('the kind of event "library.shelfCreated" is taken')
  })
})
