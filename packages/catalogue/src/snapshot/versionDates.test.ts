import { describe, expect, test } from 'vitest'
import { type KnownDate, versionDates } from './versionDates.ts'

const created = (seconds: number): KnownDate => ({ seconds, knownBy: 'created' })
const dated = (versions: [number, number][], ledger: [number, KnownDate][] = [], updated = 100) =>
  [...versionDates({ created: 100, updated, versions: new Map(versions) }, new Map(ledger))].map(
    ([number, date]) => [number, date?.seconds ?? null, date?.knownBy ?? null] as const,
  )

describe('the date of a version', () => {
  test('is the package’s when it is later than the version before', () => {
    expect(
      dated(
        [
          [1, 100],
          [2, 200],
        ],
        [],
        200,
      ),
    ).toEqual([
      [1, 100, 'created'],
      [2, 200, 'created'],
    ])
  })

  test('is unknown when the package repeats the creation date of the policy', () => {
    expect(
      dated(
        [
          [1, 100],
          [2, 100],
          [3, 300],
        ],
        [],
        300,
      )[1],
    ).toEqual([2, null, null])
  })

  test('is the UpdateDate of the policy for the newest version', () => {
    expect(
      dated(
        [
          [1, 100],
          [2, 100],
        ],
        [],
        250,
      )[1],
    ).toEqual([2, 250, 'created'])
  })

  test('is the ledger’s before the package’s, and says how it is known', () => {
    expect(
      dated(
        [
          [1, 100],
          [2, 200],
        ],
        [[2, { seconds: 150, knownBy: 'observed' }]],
        200,
      )[1],
    ).toEqual([2, 150, 'observed'])
  })

  test('is unknown when it would be after that of a later version', () => {
    expect(
      dated(
        [
          [1, 100],
          [2, 400],
          [3, 400],
        ],
        [[3, created(300)]],
        300,
      ),
    ).toEqual([
      [1, 100, 'created'],
      [2, null, null],
      [3, 300, 'created'],
    ])
  })

  test('is not the creation date of the policy when v1 is not stored, or was created again', () => {
    expect(
      dated(
        [
          [2, 100],
          [3, 100],
        ],
        [],
        300,
      ),
    ).toEqual([
      [2, null, null],
      [3, 300, 'created'],
    ])
    expect(
      dated(
        [
          [1, 100],
          [2, 100],
          [3, 100],
        ],
        [[1, created(50)]],
        300,
      )[1],
    ).toEqual([2, null, null])
  })

  test('is known for versions without a stored document', () => {
    expect(
      dated(
        [
          [1, 100],
          [3, 100],
        ],
        [[2, created(200)]],
        300,
      ),
    ).toEqual([
      [1, 100, 'created'],
      [2, 200, 'created'],
      [3, 300, 'created'],
    ])
  })
})
