import { checkPolicy, type PolicyDocument, parsePolicy } from '@gatewarden/policy'
import { ANY_PARTITION } from '@gatewarden/policy/internal'
import type { Reference } from '@gatewarden/reference'
import { isPolicyName, isPolicyPath } from '../awsNames.ts'
import type { Catalogue } from '../catalogue.ts'
import type { Change, VersionRef } from '../change/change.ts'
import { compareVersions } from '../change/compareVersions.ts'
import { writtenActions } from '../change/writtenActions.ts'
import { dateOf, readDate } from '../dates.ts'
import { digestOf } from '../documentDigest.ts'
import { PUBLISHED, type VersionAdded } from '../log/event.ts'
import { type AwsManagedPolicy, managedPolicyType } from '../managedPolicy.ts'
import { versionNumber } from '../versionIds.ts'
import { isAdditive, type Loss, lossOf } from './gate.ts'

/** A new version of a managed policy, or a new policy. */
export interface Publication {
  readonly name: string
  /** The document, stored byte for byte. */
  readonly text: string
  /** Why: the feature and its operations. */
  readonly reason: string
  /** Of a new policy; `/` by default. */
  readonly path?: string
  /** Why this version may remove permissions. */
  readonly narrowing?: string
  /** ISO 8601 with time and zone; now by default. */
  readonly date?: string
}

export type PublicationRefusalCode =
  | 'InvalidName'
  | 'InvalidDate'
  | 'InvalidReason'
  | 'MalformedPolicyDocument'
  | 'NothingNew'
  | 'Deprecated'
  | 'TakesAway'
  | 'Unsettled'

/** Why a version is not published; nothing was changed. */
export interface PublicationRefusal {
  readonly code: PublicationRefusalCode
  readonly message: string
  /** Where in the document; lines and columns count from 1. */
  readonly line?: number
  readonly column?: number
  /** What the version would have changed. */
  readonly change?: Change
  readonly loss?: Loss
}

/** A version that may be published: the event that publishes it. */
export interface PreparedPublication {
  readonly event: VersionAdded
  readonly change: Change
  readonly loss: Loss
  readonly notes: readonly string[]
}

const NO_LOSS: Loss = { lost: null, denied: null }

/**
 * Checks whether a new version may be published: parses it, validates it as AWS does, and compares it with the default version. A version
 * that removes permissions is refused, unless `narrowing` gives the reason. Pure: the caller appends the event to the log.
 *
 * @example
 * import { openCatalogue, preparePublication } from '@gatewarden/catalogue'
 * import { openReference } from '@gatewarden/reference'
 * const text = '{"Version": "2012-10-17", "Statement": {"Effect": "Allow", "Action": "voiceid:List*", "Resource": "*"}}'
 * const publication = { name: 'AmazonConnectVoiceIDFullAccess', text, reason: 'less is enough' }
 * const answer = preparePublication(openCatalogue(), publication, { reference: openReference(), now: new Date() })
 * 'code' in answer && answer.code // => 'TakesAway'
 */
export function preparePublication(
  catalogue: Catalogue,
  publication: Publication,
  { reference, now }: { readonly reference: Reference; readonly now: Date },
): PreparedPublication | PublicationRefusal {
  const { name, reason, narrowing, text } = publication
  const answer = catalogue.get(name)
  const current = 'code' in answer ? undefined : answer
  const date = readDate(publication.date ?? now.toISOString(), now)
  const document = readDocument(text)
  const refusal =
    refusedName(publication, current?.policy) ??
    refusedText('the reason', reason) ??
    (narrowing === undefined ? undefined : refusedText('the reason for removing permissions', narrowing)) ??
    ('why' in date ? { code: 'InvalidDate' as const, message: date.why } : refusedDate(date.date, current?.policy)) ??
    ('code' in document ? document : undefined)
  if (refusal !== undefined || 'code' in document || 'why' in date) return refusal as PublicationRefusal
  const before = current === undefined ? undefined : parsePolicy(current.text).document
  if (current !== undefined && digestOf(JSON.parse(current.text)) === digestOf(JSON.parse(text))) {
    return { code: 'NothingNew', message: `${current.policy.name} ${current.versionId} already has this document` }
  }
  const change = changeTo(publication, document, date.date, before, current, reference)
  const loss = before === undefined ? NO_LOSS : lossOf(before, document, reference)
  if (!isAdditive(loss) && narrowing === undefined) return refusedLoss(change, loss)
  const isException = !isAdditive(loss)
  const event: VersionAdded = {
    kind: 'versionAdded',
    policy: change.policy.name,
    path: change.policy.path,
    versionId: change.to.versionId,
    document: text,
    date: date.date,
    dateKnownBy: 'created',
    reason,
    at: dateOf(now),
    from: PUBLISHED,
    ...(isException && narrowing !== undefined ? { narrowing } : {}),
  }
  const notes =
    narrowing !== undefined && !isException ? ['no permissions are removed, so no exception is recorded'] : []
  return { event, change, loss, notes }
}

/** One catalogue serves accounts of every partition. */
function readDocument(text: string): PolicyDocument | PublicationRefusal {
  const { document, problems } = parsePolicy(text)
  const [problem] = problems
  const refusal = document === undefined ? undefined : checkPolicy(text, 'identity', { partition: ANY_PARTITION })
  if (document !== undefined && refusal === undefined) return document
  const { line, column } = refusal ?? problem ?? { line: 1, column: 1 }
  const message =
    refusal?.message ?? `${problem?.path ? `${problem.path}: ` : ''}${problem?.message ?? 'it is not a valid policy'}`
  return { code: 'MalformedPolicyDocument', message, line, column }
}

function refusedName(
  { name, path }: Publication,
  existing: AwsManagedPolicy | undefined,
): PublicationRefusal | undefined {
  if (existing?.deprecated !== undefined) {
    const { replacedBy } = existing.deprecated
    const instead = replacedBy === undefined ? '' : `; publish ${replacedBy} instead`
    return { code: 'Deprecated', message: `${existing.name} is deprecated and gets no more versions${instead}` }
  }
  if (existing !== undefined && path !== undefined && path !== existing.path) {
    return { code: 'InvalidName', message: `${existing.name} has the path ${existing.path}, which never changes` }
  }
  if (!isPolicyName(existing?.name ?? name)) {
    return {
      code: 'InvalidName',
      message: `"${name}" is not a valid policy name: use 1 to 128 letters, digits and +=,.@-_`,
    }
  }
  if (path !== undefined && !isPolicyPath(path)) {
    return { code: 'InvalidName', message: `"${path}" is not a valid path: start and end it with /` }
  }
  return undefined
}

function refusedText(what: string, text: string): PublicationRefusal | undefined {
  return /\S/.test(text) ? undefined : { code: 'InvalidReason', message: `${what} is empty: write a sentence` }
}

function refusedDate(date: string, existing: AwsManagedPolicy | undefined): PublicationRefusal | undefined {
  if (existing === undefined || date >= existing.updateDate) return undefined
  const message = `its date ${date} is before ${existing.updateDate}, the date of the version before it`
  return { code: 'InvalidDate', message }
}

function changeTo(
  { name, path = '/', reason }: Publication,
  document: PolicyDocument,
  date: string,
  before: PolicyDocument | undefined,
  current: { readonly policy: AwsManagedPolicy; readonly versionId: string; readonly date: string | null } | undefined,
  reference: Reference,
): Change {
  const known = current?.policy
  const own = known ?? { name, path, arn: `arn:aws:iam::aws:policy${path}${name}`, type: managedPolicyType(path, name) }
  const number = Math.max(0, ...(known?.versions ?? []).map(({ versionId }) => versionNumber(versionId))) + 1
  const from = known?.versions.find(({ versionId }) => versionId === current?.versionId)
  return {
    policy: { name: own.name, arn: own.arn, path: own.path, type: own.type },
    from: from === undefined ? null : refOf(from),
    to: { versionId: `v${number}`, date, dateKnownBy: 'created', reason, publishedHere: true },
    missingVersions: [],
    written: writtenActions(before ?? null, document),
    ...compareVersions(before ?? null, document, reference),
  }
}

function refOf({ versionId, date, dateKnownBy, publishedHere }: VersionRef): VersionRef {
  return { versionId, date, dateKnownBy, ...(publishedHere && { publishedHere }) }
}

function refusedLoss(change: Change, loss: Loss): PublicationRefusal {
  const { name } = change.policy
  const remedy = `To replace it, publish another policy and run: gatewarden catalogue deprecate ${name} --replacement <policy>. For an exception, give the reason with --removal-reason`
  if (loss.lost === null && loss.denied === null) {
    const message = `It is not known whether permissions are removed (${loss.unknown}). ${remedy}`
    return { code: 'Unsettled', message, change, loss }
  }
  const what = loss.lost === null ? 'denies more requests' : 'removes permissions'
  const message = `${change.to.versionId} of ${name} ${what}, and managed policies only add permissions. ${remedy}`
  return { code: 'TakesAway', message, change, loss }
}
