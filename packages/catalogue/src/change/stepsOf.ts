import { type PolicyDocument, parsePolicy } from '@gatewarden/policy'
import type { Catalogue } from '../catalogue.ts'
import type { ManagedPolicyVersion } from '../managedPolicy.ts'
import { missingNumbers, versionNumber } from '../versionIds.ts'
import type { VersionRef, VersionStep } from './change.ts'

/** A step with its documents, not yet compared. */
export interface Step extends VersionStep {
  /** SHA-256 of the texts of the two documents; `before` is null where `from` is. */
  readonly digests: { readonly before: string | null; readonly after: string }
  /** Null where `from` is. Read when it is called, because most steps are compared in advance. */
  readonly before: () => PolicyDocument | null
  readonly after: () => PolicyDocument
}

/** Every step of a policy, oldest first; none for an unknown policy. */
export function stepsOf(catalogue: Catalogue, nameOrArn: string): Step[] {
  const newest = catalogue.get(nameOrArn)
  if ('code' in newest) return []
  const { name, arn, path, type, versions } = newest.policy
  const steps: Step[] = []
  for (const [at, version] of versions.entries()) {
    const from = versions[at - 1]
    steps.push({
      policy: { name, arn, path, type },
      from: from ? refOf(from) : null,
      to: refOf(version),
      missingVersions: versionsBetween(from, version),
      digests: { before: from?.sha ?? null, after: version.sha },
      before: steps.at(-1)?.after ?? (() => null),
      after: readOnce(() => documentOf(catalogue, name, version.versionId)),
    })
  }
  return steps
}

/** The step without its documents. */
export function versionStepOf({ policy, from, to, missingVersions }: VersionStep): VersionStep {
  return { policy, from, to, missingVersions }
}

function readOnce<Value>(read: () => Value): () => Value {
  let value: Value | undefined
  return () => {
    value ??= read()
    return value
  }
}

function documentOf(catalogue: Catalogue, name: string, versionId: string): PolicyDocument {
  const answer = catalogue.get(name, { versionId })
  const { document } = parsePolicy('text' in answer ? answer.text : '')
  if (document === undefined) throw new Error(`the document of ${name} ${versionId} is not a valid policy`)
  return document
}

function refOf(version: ManagedPolicyVersion): VersionRef {
  const { versionId, date, dateKnownBy, announced, reason, publishedHere } = version
  const remarks = {
    ...(announced && { announced }),
    ...(reason && { reason }),
    ...(publishedHere && { publishedHere }),
  }
  return { versionId, date, dateKnownBy, ...remarks }
}

/** AWS never uses an id twice, so a gap means versions that existed and are not stored. */
function versionsBetween(before: ManagedPolicyVersion | undefined, after: ManagedPolicyVersion): string[] {
  const start = before ? versionNumber(before.versionId) : 0
  return missingNumbers([start, versionNumber(after.versionId)]).map((number) => `v${number}`)
}
