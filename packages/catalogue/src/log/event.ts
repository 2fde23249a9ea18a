import { DATE, isPolicyName, isPolicyPath, isVersionId } from '../awsNames.ts'
import type { DateKnownBy } from '../managedPolicy.ts'

/** What every event says: the instant it was recorded, and where what it tells comes from. */
type Recorded = { readonly policy: string; readonly at: string; readonly from: string }

export type VersionAdded = Recorded & {
  readonly kind: 'versionAdded'
  /** The path in the policy's ARN. */
  readonly path: string
  readonly versionId: string
  /** The document as JSON text, byte for byte. */
  readonly document: string
  readonly date: string | null
  readonly dateKnownBy: DateKnownBy | null
  readonly reason?: string
  /** Why a version that takes something away was let through. */
  readonly narrowing?: string
}

/** The date of a version that had none. */
export type DateLearned = Recorded & {
  readonly kind: 'dateLearned'
  readonly versionId: string
  readonly date: string
  readonly dateKnownBy: DateKnownBy
}

/** The default version is not the highest; holds until a higher one is added. */
export type DefaultVersionSet = Recorded & { readonly kind: 'defaultVersionSet'; readonly versionId: string }

export type PolicyDeprecated = Recorded & {
  readonly kind: 'policyDeprecated'
  /** The day; null when not known. */
  readonly since: string | null
  readonly replacedBy?: string
}

/** What makes the catalogue grow. */
export type CatalogueEvent = VersionAdded | DateLearned | DefaultVersionSet | PolicyDeprecated

type Check = (value: unknown) => boolean

const text: Check = (value) => typeof value === 'string'
const name: Check = (value) => text(value) && isPolicyName(String(value))
const versionId: Check = (value) => text(value) && isVersionId(String(value))
const date: Check = (value) => text(value) && DATE.test(String(value)) && !Number.isNaN(Date.parse(String(value)))
const knownBy: Check = (value) => ['created', 'observed', 'announced'].includes(String(value))
const orNull =
  (check: Check): Check =>
  (value) =>
    value === null || check(value)
const orAbsent =
  (check: Check): Check =>
  (value) =>
    value === undefined || check(value)

const recorded = { kind: text, policy: name, at: date, from: text }

/** The members of each kind of event. */
const MEMBERS: Readonly<Record<CatalogueEvent['kind'], Readonly<Record<string, Check>>>> = {
  versionAdded: {
    ...recorded,
    path: (value) => text(value) && isPolicyPath(String(value)),
    versionId,
    document: text,
    date: orNull(date),
    dateKnownBy: orNull(knownBy),
    reason: orAbsent(text),
    narrowing: orAbsent(text),
  },
  dateLearned: { ...recorded, versionId, date, dateKnownBy: knownBy },
  defaultVersionSet: { ...recorded, versionId },
  policyDeprecated: {
    ...recorded,
    since: orNull((value) => text(value) && /^\d{4}-\d\d-\d\d$/.test(String(value))),
    replacedBy: orAbsent(name),
  },
}

/** Whether a value read from outside is an event, each member as it should be and none besides. */
export function isEvent(value: unknown): value is CatalogueEvent {
  if (typeof value !== 'object' || value === null) return false
  const members = new Map(Object.entries(value))
  const kind = members.get('kind')
  const checks = Object.hasOwn(MEMBERS, String(kind)) ? MEMBERS[kind as CatalogueEvent['kind']] : undefined
  if (checks === undefined) return false
  const isKnown = [...members.keys()].every((member) => Object.hasOwn(checks, member))
  return isKnown && Object.entries(checks).every(([member, check]) => check(members.get(member)))
}
