import type { PolicyHint } from '@gatewarden/analysis'
import type { DocumentNotStored } from '@gatewarden/authorize'
import { notStoredNote } from '@gatewarden/authorize/internal'
import { at } from './failure.ts'

/** The note on a document that takes part in a decision although AWS would not store it. */
export function noteOnDocument(document: DocumentNotStored): string {
  const { file, name = 'a policy', owner } = document.policy.source ?? {}
  if (file === name) return notStoredNote(document, name)
  return notStoredNote(document, owner === undefined ? name : `${name} of ${owner}`, file)
}

/** The note on a policy in effect that is hardly meant as it stands. */
export function noteOnHint({ policy, message, line, column }: PolicyHint): string {
  const { file, name = 'a policy', arn, owner } = policy.source ?? {}
  const whose = arn ?? (owner === undefined ? name : `${name} of ${owner}`)
  if (file === undefined) return `${whose}, ${line}:${column}: ${message}`
  return `${file === name ? '' : `${whose}, `}${at(file, { line, column })}: ${message}`
}
