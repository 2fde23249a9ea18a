import type { DocumentNotStored } from '@gatewarden/authorize'
import { notStoredNote } from '@gatewarden/authorize/internal'

/** The note on a document that takes part in a decision although AWS would not store it. */
export function noteOnDocument(document: DocumentNotStored): string {
  const { file, name = 'a policy', owner } = document.policy.source ?? {}
  if (file === name) return notStoredNote(document, name)
  return notStoredNote(document, owner === undefined ? name : `${name} of ${owner}`, file)
}
