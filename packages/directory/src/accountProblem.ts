import { attempt, type JsonNode, positionAt } from '@gatewarden/policy/internal'
import type { Account } from './account.ts'

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

/** What a function answers, or the problem of the `Unreadable` that it throws, in the text of the account's file. */
export function orProblem<Answer>(
  { source }: Account,
  work: () => Answer,
): Answer | { readonly problem: AccountProblem } {
  const { value, error } = attempt(work, Unreadable)
  return error === undefined ? value : { problem: problemOf(error, source?.text ?? '') }
}

function problemOf({ node, message }: Unreadable, text: string): AccountProblem {
  if (node === undefined) return { message }
  const { line, column } = positionAt(text, node.offset)
  return { message, place: { line, column } }
}
