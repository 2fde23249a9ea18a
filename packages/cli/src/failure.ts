/** Exit statuses, the same for every command. */
export const EXIT = { allowed: 0, denied: 1, badInput: 2, unknown: 3 } as const

/** Bad input: one sentence for the user, and exit status 2. */
export class Failure extends Error {}

/** A place in a file, in the form that editors understand. */
export function at(file: string, place: { line: number; column: number } | undefined): string {
  const name = file === '-' ? '<stdin>' : file
  return place === undefined ? name : `${name}:${place.line}:${place.column}`
}
