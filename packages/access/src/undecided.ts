/** Thrown where a question cannot be decided: the answer is `unknown`, and the message is the reason. */
export class UndecidedError extends Error {}

/** A policy contains what is not compared at all. */
export class NotComparedError extends UndecidedError {
  /** The index of the first set whose policies contain it. */
  readonly set: number

  constructor(reason: string, set: number) {
    super(reason)
    this.set = set
  }
}

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
