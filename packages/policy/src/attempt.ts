/** What a function returned, or the error of the expected class that it threw. */
export type Attempt<T, E> =
  | { readonly value: T; readonly error?: never }
  | { readonly value?: never; readonly error: E }

/**
 * Calls a function that may throw an error of one class, and returns either as a value; any other error is thrown on.
 *
 * @example
 * import { attempt } from '@gatewarden/policy/internal'
 * attempt(() => JSON.parse('[1]'), SyntaxError) // => { value: [1] }
 * attempt(() => JSON.parse('['), SyntaxError).value // => undefined
 */
export function attempt<T, E>(work: () => T, expected: abstract new (...values: never[]) => E): Attempt<T, E> {
  try {
    return { value: work() }
  } catch (error) {
    if (error instanceof expected) return { error }
    throw error
  }
}
