import { isVersionId, pathAndName, shown } from '../awsNames.ts'
import type { Catalogue } from '../catalogue.ts'
import { dateOfSeconds, secondsOf } from '../dates.ts'
import { type KnownDate, versionDates } from '../snapshot/versionDates.ts'
import { versionNumber } from '../versionIds.ts'
import type { Offer } from './offer.ts'
import { storedPolicy } from './storedPolicy.ts'

/** A policy of the package, as far as its form was checked. */
type PackagedPolicy = {
  readonly path: string
  readonly latest: string
  readonly created: number
  readonly updated: number
  readonly versions: ReadonlyMap<string, { readonly seconds: number; readonly document: unknown }>
}

/** What the file of the package says, policy by policy; `value` is its JSON. */
export function* offersOfPackaged(value: object, catalogue: Catalogue): Generator<Offer> {
  for (const [name, member] of Object.entries(value)) {
    const policy = readPolicy(name, member)
    if ('why' in policy) yield { kind: 'unreadable', place: shown(name), why: policy.why }
    else yield* offersOfPolicy(name, policy, catalogue)
  }
}

function* offersOfPolicy(policy: string, packaged: PackagedPolicy, catalogue: Catalogue): Generator<Offer> {
  const { path, latest, created, updated, versions } = packaged
  const seconds = new Map([...versions].map(([id, version]) => [versionNumber(id), version.seconds]))
  const dates = versionDates({ created, updated, versions: seconds }, knownDates(policy, catalogue))
  yield { kind: 'path', place: policy, policy, path }
  for (const [versionId, { document: value }] of versions) {
    const known = dates.get(versionNumber(versionId))
    const document = { value, text: () => JSON.stringify(value) }
    const date = known ? dateOfSeconds(known.seconds) : undefined
    yield { kind: 'version', place: `${policy} ${versionId}`, policy, versionId, date, document }
  }
  const newest = Math.max(...seconds.keys())
  if (latest !== `v${newest}`) yield { kind: 'default', place: policy, policy, versionId: latest }
}

/** The dates of AWS's versions that the catalogue has; they are better than those of the package. */
function knownDates(name: string, catalogue: Catalogue): Map<number, KnownDate> {
  const versions = storedPolicy(catalogue, name)?.versions ?? []
  const dated = versions.flatMap(({ versionId, date, dateKnownBy, publishedHere }): [number, KnownDate][] => {
    if (date === null || dateKnownBy === null || publishedHere) return []
    return [[versionNumber(versionId), { seconds: secondsOf(date), knownBy: dateKnownBy }]]
  })
  return new Map(dated)
}

function readPolicy(name: string, member: unknown): PackagedPolicy | { why: string } {
  const { arn, latestVersionId: latest, createdDate, lastUpdatedDate, versions } = Object(member)
  const named = pathAndName(String(arn))
  if (named?.name !== name) return { why: `its ARN ${shown(String(arn))} is not that of the policy` }
  const [created, updated] = [readSeconds(createdDate), readSeconds(lastUpdatedDate)]
  if (created === undefined || updated === undefined) return { why: 'its dates cannot be read' }
  const read = Object.entries<unknown>(Object(versions)).map(([versionId, version]) => {
    const { createdDate: date, document } = Object(version)
    return { versionId, seconds: readSeconds(date), document: document as unknown }
  })
  const faulty = read.find((each) => !isVersionId(each.versionId) || each.seconds === undefined)
  if (faulty !== undefined || read.length === 0) return { why: 'its versions cannot be read' }
  const byNumber = read.sort((a, b) => versionNumber(a.versionId) - versionNumber(b.versionId))
  const entries = byNumber.map(({ versionId, seconds = 0, document }) => [versionId, { seconds, document }] as const)
  return { path: named.path, latest: String(latest), created, updated, versions: new Map(entries) }
}

function readSeconds(date: unknown): number | undefined {
  return typeof date === 'string' && !Number.isNaN(Date.parse(date)) ? secondsOf(date) : undefined
}
