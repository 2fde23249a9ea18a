import { type PolicyDocument, parsePolicy } from '@gatewarden/policy'
import { openReference } from '@gatewarden/reference'
import type { Catalogue } from '../catalogue.ts'
import { writtenActions } from '../history/written.ts'
import { versionNumber } from '../ledger.ts'
import type { ManagedPolicyVersion } from '../managedPolicy.ts'
import type { Change, VersionRef } from './change.ts'
import { compareVersions } from './compareVersions.ts'

/** Every step of a policy from one stored version to the next, oldest first; none for a policy that is not held. */
export function changesOf(catalogue: Catalogue, nameOrArn: string, reference = openReference()): Change[] {
  const newest = catalogue.get(nameOrArn)
  if ('code' in newest) return []
  const { name, arn, path, type, versions } = newest.policy
  const documents = versions.map(({ versionId }) => documentOf(catalogue, name, versionId))
  return versions.flatMap((version, at) => {
    const document = documents[at]
    if (document === undefined) return []
    const before = versions[at - 1]
    return {
      policy: { name, arn, path, type },
      from: before ? refOf(before) : null,
      to: refOf(version),
      missingVersions: versionsBetween(before, version),
      written: writtenActions(documents[at - 1] ?? null, document),
      ...compareVersions(documents[at - 1] ?? null, document, reference),
    }
  })
}

function documentOf(catalogue: Catalogue, name: string, versionId: string): PolicyDocument {
  const answer = catalogue.get(name, { versionId })
  const { document } = parsePolicy('text' in answer ? answer.text : '')
  if (document === undefined) throw new Error(`the document of ${name} ${versionId} is no policy`)
  return document
}

function refOf({ versionId, date, dateKnownBy, announced, reason }: ManagedPolicyVersion): VersionRef {
  return { versionId, date, dateKnownBy, ...(announced && { announced }), ...(reason && { reason }) }
}

/** AWS never uses an id twice, so a gap is versions that were, but are not stored. */
function versionsBetween(before: ManagedPolicyVersion | undefined, after: ManagedPolicyVersion): string[] {
  const start = before ? versionNumber(before.versionId) : 0
  return Array.from({ length: versionNumber(after.versionId) - start - 1 }, (_, i) => `v${start + 1 + i}`)
}
