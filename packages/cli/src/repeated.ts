/** The values of an option that can be repeated, in their order. */
export function repeated(value: string, all: readonly string[] = []): readonly string[] {
  return [...all, value]
}
