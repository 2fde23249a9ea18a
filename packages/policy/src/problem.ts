/** A place in a text: line and column count from 1, offset from 0 (UTF-16 units). */
export interface Position {
  readonly line: number
  readonly column: number
  readonly offset: number
}

/** A range of a text: `start` inclusive, `end` exclusive, in UTF-16 units. */
export interface Span {
  readonly start: number
  readonly end: number
}

/** A problem of a policy as a value: the place, the reason, and what to do. */
export interface PolicyProblem extends Position {
  readonly code: ProblemCode
  /** Member names and indexes from the top, as `Statement[0].Effect`. */
  readonly path: string
  readonly message: string
  readonly help?: string
}

/** Why a text cannot be read as a policy. */
export type ProblemCode =
  | 'JsonSyntax'
  | 'TooLarge'
  | 'TooDeep'
  | 'DuplicateKey'
  | 'WrongType'
  | 'UnknownElement'
  | 'MissingElement'
  | 'ConflictingElements'
  | 'InvalidVersion'
  | 'InvalidEffect'

/**
 * The line and column of an offset. Lines end at LF, as the IAM simulator counts them.
 *
 * @example
 * import { positionAt } from '@gatewarden/policy/internal'
 * positionAt('{\n  "a": 1', 4) // => { line: 2, column: 3, offset: 4 }
 */
export function positionAt(text: string, offset: number): Position {
  return positionsIn(text)(offset)
}

/** Like `positionAt`, for many offsets of one text: the lines are found once, on first use. */
export function positionsIn(text: string): (offset: number) => Position {
  let starts: number[] | undefined
  return (offset) => {
    starts ??= lineStarts(text)
    let line = 1
    for (let after = starts.length; line < after; ) {
      const middle = (line + after) >> 1
      if ((starts[middle] ?? 0) <= offset) line = middle + 1
      else after = middle
    }
    return { line, column: offset - (starts[line - 1] ?? 0) + 1, offset }
  }
}

function lineStarts(text: string): number[] {
  const starts = [0]
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1)
  return starts
}
