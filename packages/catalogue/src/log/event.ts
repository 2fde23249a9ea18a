import { type Check, checks, faultyMember, type Members, StoreError } from '@gatewarden/store'
import { DATE, isPolicyName, isPolicyPath, isVersionId } from '../awsNames.ts'
import type { DateKnownBy } from '../managedPolicy.ts'

/** What every event has: the instant it was recorded, and the source of what it says. */
type Recorded = { readonly policy: string; readonly at: string; readonly from: string }

/** The source of versions that were published here. */
export const PUBLISHED = 'published'

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
  /** Why a version that removes permissions was accepted. */
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

/** What an account says that the policy is for. */
export type DescriptionLearned = Recorded & { readonly kind: 'descriptionLearned'; readonly description: string }

/** What makes the catalogue grow. */
export type CatalogueEvent = VersionAdded | DateLearned | DefaultVersionSet | PolicyDeprecated | DescriptionLearned

const { matching, nullable, oneOf, optional, text } = checks

const where =
  (isValid: (value: string) => boolean): Check<string> =>
  (value): value is string =>
    typeof value === 'string' && isValid(value)

const name = where(isPolicyName)
const versionId = where(isVersionId)
const date = where((value) => DATE.test(value) && !Number.isNaN(Date.parse(value)))
const knownBy = oneOf(['created', 'observed', 'announced'])

const recorded = { kind: text, policy: name, at: date, from: text }

/** The members of each kind of event. */
const MEMBERS: Readonly<Record<CatalogueEvent['kind'], Members>> = {
  versionAdded: {
    ...recorded,
    path: where(isPolicyPath),
    versionId,
    document: text,
    date: nullable(date),
    dateKnownBy: nullable(knownBy),
    reason: optional(text),
    narrowing: optional(text),
  },
  dateLearned: { ...recorded, versionId, date, dateKnownBy: knownBy },
  defaultVersionSet: { ...recorded, versionId },
  descriptionLearned: { ...recorded, description: text },
  policyDeprecated: { ...recorded, since: nullable(matching(/^\d{4}-\d\d-\d\d$/)), replacedBy: optional(name) },
}

/** Whether a value is an event, each member in its form and none besides. */
export function isEvent(value: unknown): value is CatalogueEvent {
  const members = membersOf(kindOf(value))
  return members !== undefined && faultyMember(members, value) === undefined
}

/** Takes an event from a store; throws a StoreError, with the place, for one that is damaged or of a kind not known here. */
export function readEvent(value: unknown, place: string): CatalogueEvent {
  const kind = kindOf(value)
  if (typeof kind !== 'string') {
    throw new StoreError('StoreDamaged', `${place} is damaged: it has no kind; restore the store from a backup`)
  }
  const members = membersOf(kind)
  if (members === undefined) {
    const sentence = `${place} is a "${kind}", which this Gatewarden does not know: a newer version wrote it; use that one`
    throw new StoreError('StoreTooNew', sentence)
  }
  const faulty = faultyMember(members, value)
  if (faulty === undefined) return value as CatalogueEvent
  throw new StoreError(
    'StoreDamaged',
    `${place}, a "${kind}", is damaged at "${faulty}"; restore the store from a backup`,
  )
}

function kindOf(value: unknown): unknown {
  return typeof value === 'object' && value !== null && 'kind' in value ? value.kind : undefined
}

function membersOf(kind: unknown): Members | undefined {
  return typeof kind === 'string' && Object.hasOwn(MEMBERS, kind) ? MEMBERS[kind as CatalogueEvent['kind']] : undefined
}
