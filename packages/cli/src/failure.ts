/** Exit statuses, the same for every command. */
export const EXIT = { allowed: 0, denied: 1, badInput: 2 } as const

/** Bad input: one sentence for a person, and exit status 2. */
export class Failure extends Error {}

/** The place in a file, as editors jump to it. */
export function at(file: string, { line, column }: { line: number; column: number }): string {
  return `${file}:${line}:${column}`
}
