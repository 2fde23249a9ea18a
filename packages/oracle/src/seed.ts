/**
 * The first seed of random tests: the day, so that every day tries other cases, or `SEED` of the environment, to repeat a run.
 *
 * @example
 * import { firstSeed } from '@gatewarden/oracle'
 * firstSeed({ SEED: '20261124' }) // => 20261124
 * firstSeed({}, new Date('2026-11-27T12:00:00Z')) // => 20261127
 */
export function firstSeed(environment: Readonly<Record<string, string | undefined>>, now = new Date()): number {
  const { SEED } = environment
  if (SEED === undefined) return Number(now.toISOString().slice(0, 10).replaceAll('-', ''))
  if (!/^\d{1,9}$/.test(SEED)) throw new Error(`SEED "${SEED}" is not a number of at most nine digits`)
  return Number(SEED)
}

/** The first seed of a test file, printed with what repeats the run. */
export function announcedSeed(): number {
  const seed = firstSeed(process.env)
  console.log(`random cases from seed ${seed}; SEED=${seed} repeats them`)
  return seed
}
