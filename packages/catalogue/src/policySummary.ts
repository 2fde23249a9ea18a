import { dateOfSeconds } from './dates.ts'
import { defaultNumber, type HeldPolicy, isPublishedHere } from './heldPolicy.ts'
import { type AwsManagedPolicy, jobDescription, type ManagedPolicyVersion, managedPolicyType } from './managedPolicy.ts'
import { KNOWN_BY, type StoredPolicy, type StoredVersion } from './snapshot/snapshot.ts'
import { missingNumbers } from './versionIds.ts'

/** A policy in AWS's terms. */
export function policySummary(stored: HeldPolicy['policy'], shaOf: (document: number) => string): AwsManagedPolicy {
  const { name, path, created, updated, deprecated, versions } = stored
  const type = managedPolicyType(path, name)
  const remarks = new Map(stored.remarks)
  const defaultVersion = defaultNumber(stored)
  const description = stored.description ?? jobDescription(name)
  return {
    name,
    arn: arnOf(stored),
    path,
    type,
    isAttachable: type !== 'Service-linked role policy',
    ...(description !== undefined && { description }),
    createDate: dateOfSeconds(created),
    updateDate: dateOfSeconds(updated),
    defaultVersionId: `v${defaultVersion}`,
    versions: versions.map((version, index) => ({
      ...datesOf(versions, index),
      isDefault: version[0] === defaultVersion,
      sha: shaOf(version[3]),
      ...remarks.get(version[0]),
      ...(isPublishedHere(stored, version[0]) && { publishedHere: true as const }),
    })),
    missingVersions: missingNumbers([0, ...versions.map(([number]) => number)]).map((number) => `v${number}`),
    ...(deprecated && { deprecated }),
  }
}

/** AWS managed policies have the account `aws`; the data has no other partition. */
export function arnOf({ path, name }: Pick<StoredPolicy, 'path' | 'name'>): string {
  return `arn:aws:iam::aws:policy${path}${name}`
}

function datesOf(
  versions: readonly StoredVersion[],
  index: number,
): Pick<ManagedPolicyVersion, 'versionId' | 'date' | 'dateKnownBy' | 'dateBetween'> {
  const [number, seconds, knownBy] = versions[index] as StoredVersion
  const versionId = `v${number}`
  if (seconds === null) return { versionId, date: null, dateKnownBy: null, dateBetween: neighbours(versions, index) }
  return { versionId, date: dateOfSeconds(seconds), dateKnownBy: KNOWN_BY[knownBy] ?? null }
}

function neighbours(versions: readonly StoredVersion[], index: number): [string, string | null] {
  const before = versions.slice(0, index).findLast((version) => version[1] !== null)?.[1] ?? 0
  const after = versions.slice(index).find((version) => version[1] !== null)?.[1]
  return [dateOfSeconds(before), after ? dateOfSeconds(after) : null]
}
