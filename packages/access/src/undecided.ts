/** Thrown where a question cannot be decided: the answer is `unknown`, and the message is the reason. */
export class UndecidedError extends Error {}

/** The result of some work; where it cannot be decided, what is made of the reason. */
export function attempt<Result, Otherwise>(
  work: () => Result,
  otherwise: (reason: string) => Otherwise,
): Result | Otherwise {
  try {
    return work()
  } catch (error) {
    if (!(error instanceof UndecidedError)) throw error
    return otherwise(error.message)
  }
}
