import { type JsonNode, positionAt } from '@gatewarden/policy/internal'

/** What is wrong with an account file, with the place where it has one: one sentence for a person. */
export interface AccountProblem {
  readonly message: string
  /** From 1; left out when no place in the file is the cause. */
  readonly place?: { readonly line: number; readonly column: number }
}

/** Thrown where a policy or identity of an account cannot be used; the exported functions of this package return it as a problem. */
export class Unreadable extends Error {
  readonly node: JsonNode | undefined

  constructor(node: JsonNode | undefined, message: string) {
    super(message)
    this.node = node
  }
}

/** The problem of a thrown `Unreadable`, in the text of the account file; throws any other error on. */
export function problemOf(thrown: unknown, text: string): AccountProblem {
  if (!(thrown instanceof Unreadable)) throw thrown
  if (thrown.node === undefined) return { message: thrown.message }
  const { line, column } = positionAt(text, thrown.node.offset)
  return { message: thrown.message, place: { line, column } }
}
