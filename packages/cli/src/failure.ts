/** Exit statuses, the same for every command. */
export const EXIT = { allowed: 0, denied: 1, badInput: 2, unknown: 3 } as const

/** A place in a file or another source; lines and columns count from 1. */
export interface Place {
  readonly file: string
  readonly line?: number
  readonly column?: number
}

interface FailureOptions {
  /** For programs; errors of other packages keep theirs. */
  readonly code?: string
  readonly place?: Place
}

/** Bad input: one sentence for the user, and exit status 2. */
export class Failure extends Error {
  readonly code: string
  readonly place: Place | undefined
  /** The message without the place. */
  readonly sentence: string

  constructor(sentence: string, { code = 'InvalidInput', place }: FailureOptions = {}) {
    super(place === undefined ? sentence : `${at(place.file, place)}: ${sentence}`)
    this.code = code
    this.place = place
    this.sentence = sentence
  }
}

/** A failure at a place in a file; only the file is named where the place is not known. */
export function failureAt(file: string, place: Position | undefined, sentence: string, code?: string): Failure {
  const { line, column } = place ?? {}
  const isKnown = line !== undefined && column !== undefined
  const where = { file: nameOf(file), ...(isKnown && { line, column }) }
  return new Failure(sentence, { place: where, ...(code !== undefined && { code }) })
}

interface Position {
  readonly line?: number
  readonly column?: number
}

/** A place in a file, in the form that editors understand. */
export function at(file: string, place: Position | undefined): string {
  const isKnown = place?.line !== undefined && place.column !== undefined
  return isKnown ? `${nameOf(file)}:${place.line}:${place.column}` : nameOf(file)
}

function nameOf(file: string): string {
  return file === '-' ? '<stdin>' : file
}

/** A failure as data, for `--json`. */
export function failureData({ code, place, sentence }: Pick<Failure, 'code' | 'sentence' | 'place'>): object {
  return { error: { code, message: sentence, ...(place !== undefined && { place }) } }
}
