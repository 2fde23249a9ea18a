import { pathAt } from '../json.ts'
import { type Position, positionAt } from '../problem.ts'
import type { Draft, Fault, FindEntryFaults, FindFault } from './draft.ts'

/** The error codes with which AWS's services refuse a policy document. */
export type RefusalCode =
  | 'MalformedPolicyDocument'
  | 'MalformedPolicyDocumentException'
  | 'InvalidPolicyDocument'
  | 'ValidationError'

/** Why AWS would not store the document: its message, the place, and what to do. */
export interface PolicyRefusal extends Position {
  readonly code: RefusalCode
  /** AWS's text, character for character. */
  readonly message: string
  /** Member names and indexes from the top, as `Statement[0].Action[2]`; empty for the document as a whole. */
  readonly path: string
  /** What to do; not AWS's text. */
  readonly help?: string
}

export type Message = string | ((subject: string, at: Position) => string)

/**
 * How it is known that AWS answers this text to this fault: `recorded` from AWS, `observed` in public reports of AWS's answers,
 * `documented` as a rule, with the nearest known text, `ours` where rule and text are our interpretation.
 */
export type Evidence = 'recorded' | 'observed' | 'documented' | 'ours'

/** One row of an ordered table of checks: the first row that finds a fault gives the answer. */
export interface Check {
  /** What holds in a document that AWS stores. */
  readonly name: string
  readonly evidence: Evidence
  readonly message: Message
  readonly find: FindFault | FindEntryFaults
  readonly code?: RefusalCode
}

export function check(name: string, evidence: Evidence, message: Message, find: FindFault, code?: RefusalCode): Check {
  return { name, evidence, message, find, ...(code === undefined ? {} : { code }) }
}

/** The refusal of the first row that finds a fault. */
export function firstRefusal(checks: readonly Check[], draft: Draft, code: RefusalCode): PolicyRefusal | undefined {
  for (const row of checks) {
    const fault = row.find(draft)
    if (fault !== undefined) return refusalOf(row, fault, draft, code)
  }
  return undefined
}

function refusalOf(row: Check, fault: Fault, { text, root }: Draft, code: RefusalCode): PolicyRefusal {
  const at = positionAt(text, fault.offset)
  const path = root === undefined ? '' : pathAt(root, fault.offset)
  const help = fault.help === undefined ? {} : { help: fault.help }
  return { code: row.code ?? code, message: messageOf(row, fault, at), path, ...at, ...help }
}

export function messageOf({ message }: Check, { subject = '' }: Fault, at: Position): string {
  return typeof message === 'string' ? message : message(subject, at)
}
