import { attempt, memberOf, readJson } from '@gatewarden/policy/internal'
import { pathAndName, shown } from '../awsNames.ts'
import type { Offer, OfferedDocument } from './offer.ts'

/** Maximum size of a file in bytes; the largest AWS managed policy has about 135,000. */
export const MAX_BYTES = 4 * 1024 * 1024

/** The version in a file; a plain document has neither id nor date. */
export type VersionFile = {
  readonly versionId?: string
  readonly date?: string | undefined
  readonly document: OfferedDocument
}

/** Reads `{"PolicyVersion": {"VersionId", "CreateDate", "Document"}}`, the output of GetPolicyVersion, or a plain document. */
export function readVersionFile(bytes: Buffer): VersionFile | { why: string } {
  const text = textOf(bytes)
  if (text === undefined) return { why: 'it is not UTF-8 text' }
  if (text.trim() === '') return { why: 'it is empty' }
  const value = parse(text)
  if (value === undefined) return { why: readJson(text, MAX_BYTES).problem?.message ?? 'it is not JSON' }
  const { PolicyVersion: version, Statement } = membersOf(value)
  if (version === undefined && Statement !== undefined) return { document: { value, text: () => text.trim() } }
  const { VersionId: versionId, CreateDate: date, Document: document } = membersOf(version)
  if (typeof versionId !== 'string')
    return { why: 'it contains neither a PolicyVersion with a VersionId nor a document' }
  if (date !== undefined && typeof date !== 'string') return { why: 'its CreateDate is not text' }
  const offered = offeredDocument(document, text)
  return offered === undefined ? { why: 'its Document is missing or not JSON' } : { versionId, date, document: offered }
}

/** The paths of AWS managed policies in the output of ListPolicies or GetPolicy; undefined for other files. */
export function offersOfList(path: string, bytes: Buffer | { why: string }): Offer[] | undefined {
  if ('why' in bytes) return undefined
  const { Policies, Policy } = membersOf(parse(textOf(bytes) ?? ''))
  const policies = Array.isArray(Policies) ? Policies : Policy === undefined ? undefined : [Policy]
  return policies?.flatMap((each: unknown): Offer[] => {
    const { Arn } = membersOf(each)
    const arn = typeof Arn === 'string' ? pathAndName(Arn) : undefined
    return arn === undefined ? [] : [{ kind: 'path', place: shown(path), policy: arn.name, path: arn.path }]
  })
}

/** A document as the API gives it: JSON, or its text encoded for a URL (RFC 3986), as GetPolicyVersion returns it. */
function offeredDocument(document: unknown, file: string): OfferedDocument | undefined {
  if (typeof document !== 'string') {
    return document === undefined ? undefined : { value: document, text: () => documentIn(file) }
  }
  return decodeDocument(document)
}

/** The document in the output of GetPolicyVersion; undefined when it is not valid. */
export function decodeDocument(encoded: string): OfferedDocument | undefined {
  const text = encoded.startsWith('%') ? attempt(() => decodeURIComponent(encoded), URIError).value : encoded
  const value = text === undefined ? undefined : parse(text)
  return text === undefined || value === undefined ? undefined : { value, text: () => text }
}

/** Undefined when only JSON.parse accepts the text and the strict reader does not: a member that occurs twice. */
function documentIn(file: string): string | undefined {
  const { node } = readJson(file, MAX_BYTES)
  const version = node && memberOf(node, 'PolicyVersion')
  const document = version && memberOf(version, 'Document')
  return document && file.slice(document.offset, document.offset + document.length)
}

/** INVARIANT: undefined is not a JSON value. */
function parse(text: string): unknown {
  return attempt(() => JSON.parse(text), SyntaxError).value
}

function textOf(bytes: Buffer): string | undefined {
  return attempt(() => new TextDecoder('utf-8', { fatal: true }).decode(bytes), TypeError).value
}

function membersOf(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {}
}
