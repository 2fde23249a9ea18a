import type { Remark } from './ledger.ts'
import { type AwsManagedPolicy, type ManagedPolicyVersion, managedPolicyType } from './managedPolicy.ts'
import { HASH_BYTES, KNOWN_BY, type StoredPolicy, type StoredVersion } from './snapshot.ts'
import { dateOf } from './versionAt.ts'

/** A stored policy in AWS's words. `hashes` are those of its documents. */
export function policySummary(stored: StoredPolicy, hashes: Buffer): AwsManagedPolicy {
  const { name, path, created, updated, deprecated } = stored
  const type = managedPolicyType(path, name)
  const remarks = new Map(stored.remarks)
  return {
    name,
    arn: arnOf(stored),
    path,
    type,
    isAttachable: type !== 'Service-linked role policy',
    createDate: dateOf(created),
    updateDate: dateOf(updated),
    defaultVersionId: `v${stored.versions.at(-1)?.[0]}`,
    versions: stored.versions.map((version, index) =>
      versionOf(stored.versions, index, hashes, remarks.get(version[0]) ?? {}),
    ),
    ...(deprecated && { deprecated }),
  }
}

/** AWS managed policies have the account `aws`; of other partitions the data says nothing. */
export function arnOf({ path, name }: StoredPolicy): string {
  return `arn:aws:iam::aws:policy${path}${name}`
}

function versionOf(
  versions: readonly StoredVersion[],
  index: number,
  hashes: Buffer,
  remark: Remark,
): ManagedPolicyVersion {
  const [number, seconds, knownBy, document] = versions[index] as StoredVersion
  const at = document * HASH_BYTES
  return {
    versionId: `v${number}`,
    date: seconds === null ? null : dateOf(seconds),
    dateKnownBy: seconds === null ? null : (KNOWN_BY[knownBy] ?? null),
    ...(seconds === null && { dateBetween: neighbours(versions, index) }),
    isDefault: index === versions.length - 1,
    sha: hashes.toString('hex', at, at + HASH_BYTES),
    ...remark,
  }
}

function neighbours(versions: readonly StoredVersion[], index: number): [string, string | null] {
  const before = versions.slice(0, index).findLast((version) => version[1] !== null)?.[1] ?? 0
  const after = versions.slice(index).find((version) => version[1] !== null)?.[1]
  return [dateOf(before), after ? dateOf(after) : null]
}
