import type { ActionPattern, PolicyDocument, Statement } from '@gatewarden/policy'
import { compileAction, foldCase, positionAt } from '@gatewarden/policy/internal'
import type { Reference } from '@gatewarden/reference'

/** An entry of Action or NotAction that no documented action matches: misspelt, retired, or newer than the reference. */
export interface UnknownEntry {
  readonly entry: string
  readonly statement: number
  readonly sid?: string
  readonly line: number
  readonly column: number
  /** Documented actions that may be meant. */
  readonly proposals: readonly string[]
}

/** The entries of a document that match no documented action, in its order. */
export function unknownEntries({ statements, text }: PolicyDocument, reference: Reference): UnknownEntry[] {
  return statements.flatMap((statement) =>
    statement.action.values.flatMap(({ value, span }) => {
      if (isKnown(compileAction(value), reference)) return []
      const { line, column } = positionAt(text, span.start)
      const proposals = reference.suggestAction(value)
      return [{ entry: value, ...placeOf(statement), line, column, proposals }]
    }),
  )
}

/** Whether an entry names one of the services, or a similar name. */
export function isAbout({ entry, proposals }: UnknownEntry, services: readonly string[]): boolean {
  if (!entry.includes(':')) return true
  return [entry, ...proposals].some((action) => services.includes(foldCase(action.slice(0, action.indexOf(':')))))
}

/** The statement's number and name. */
export function placeOf({ index, sid }: Statement): { statement: number; sid?: string } {
  return { statement: index, ...(sid === undefined ? {} : { sid }) }
}

function isKnown({ kind, matches, service, text }: ActionPattern, reference: Reference): boolean {
  if (kind === 'everything') return true
  if (kind === 'exact') return reference.action(text) !== undefined
  if (service === undefined) return reference.actionsMatching(text).length > 0
  return (
    reference
      .service(service)
      ?.actions()
      .some(({ fullName }) => matches(foldCase(fullName))) ?? false
  )
}
