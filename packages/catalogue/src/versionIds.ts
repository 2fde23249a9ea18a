/** `v12` -> 12. */
export function versionNumber(versionId: string): number {
  const digits = /^v([1-9][0-9]{0,6})$/.exec(versionId)?.[1]
  if (digits === undefined) throw new Error(`not a version id: ${versionId}`)
  return Number(digits)
}

/** `[1, 2, 5, 7, 8, 9]` -> `v1, v2, v5 and v7 to v9`. */
export function versionList(numbers: readonly number[]): string {
  const runs: number[][] = []
  for (const number of numbers) {
    const run = runs.at(-1)
    if (run?.at(-1) === number - 1) run.push(number)
    else runs.push([number])
  }
  const words = runs.flatMap((run) => (run.length < 3 ? run.map((n) => `v${n}`) : [`v${run[0]} to v${run.at(-1)}`]))
  const last = words.pop() ?? ''
  return words.length > 0 ? `${words.join(', ')} and ${last}` : last
}

/** `[31, 34]` -> `[32, 33]`; the numbers grow. */
export function missingNumbers(numbers: readonly number[]): number[] {
  return numbers.flatMap((number, at) => {
    const before = numbers[at - 1] ?? number
    return Array.from({ length: Math.max(0, number - before - 1) }, (_, i) => before + 1 + i)
  })
}
