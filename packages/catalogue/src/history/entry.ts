import type { Reference } from '@gatewarden/reference'
import type { Change, VersionStep } from '../change/change.ts'
import { changeOf } from '../change/changesOf.ts'
import { type Step, versionStepOf } from '../change/stepsOf.ts'
import { type Dated, datedSteps, newestFirst } from './datedSteps.ts'
import { isUnannounced } from './dateSentences.ts'
import { describe } from './describe.ts'
import type { EntryContent, HistoryEntry, HistoryScope } from './history.ts'
import { within } from './markup.ts'
import { BRIEF, COMPLETE } from './rowSentence.ts'
import { titleOf } from './title.ts'

/** Characters of a brief description, about. */
const MAX_BRIEF = 3_500

/** The entries of a scope, newest first, from steps that are compared already: all of each policy. */
export function entriesOf(changes: readonly Change[], scope: HistoryScope, reference: Reference): HistoryEntry[] {
  const byPolicy = Map.groupBy(changes, ({ policy }) => policy.arn)
  const dated = [...byPolicy.values()].flatMap((own) => datedSteps(own))
  return [...dated, ...startOfTracking(scope)]
    .sort(newestFirst)
    .map((each) =>
      each.step === null
        ? trackingEntry(each, scope)
        : versionEntry(each, scope, { reference, compared: () => each.step }),
    )
}

/** The entry of a step that is compared when its content is read, and of the start of the tracking. */
export function entryOf({ step, date }: Dated<Step | null>, scope: HistoryScope, reference: Reference): HistoryEntry {
  if (step === null) return trackingEntry({ date }, scope)
  return versionEntry({ step: versionStepOf(step), date }, scope, {
    reference,
    compared: () => changeOf(step, reference),
  })
}

/** The first row of AWS's own table, where our ledger has its day. */
export function startOfTracking({ trackingSince }: HistoryScope): Dated<null>[] {
  if (trackingSince === undefined) return []
  return [{ step: null, date: { at: `${trackingSince}T00:00:00Z`, knownBy: 'announced' } }]
}

function trackingEntry({ date }: Pick<HistoryEntry, 'date'>, { name, title }: HistoryScope): HistoryEntry {
  const description = [
    { text: `${title} started tracking changes for its AWS managed policies.` },
    { text: "AWS's own table starts here; older entries are based on the stored versions only." },
  ]
  const content: EntryContent = { title: `${title} started tracking changes`, description, brief: description }
  return {
    id: `gatewarden:history/${encodeURIComponent(name)}#started-tracking`,
    anchor: 'started-tracking',
    date,
    content: () => content,
  }
}

function versionEntry(
  { step, date }: Dated<VersionStep>,
  scope: HistoryScope,
  { reference, compared }: { reference: Reference; compared: () => Change },
): HistoryEntry {
  const { policy, to } = step
  return {
    // Also free of `&`, which not every writer of XML keeps in an id.
    id: `${encodeURI(policy.arn.toWellFormed()).replace(/[?#&]/g, encodeURIComponent)}#${to.versionId}`,
    anchor: `${encodeURIComponent(policy.name.toWellFormed())}-${to.versionId}`,
    date,
    step,
    ...(isUnannounced(to, date, scope) ? { isUnannounced: true } : {}),
    content: readOnce(() => {
      const change = compared()
      const described = { change, date, scope, reference }
      return {
        title: `${policy.name} – ${titleOf(change)}`,
        get description() {
          return describe(described, COMPLETE)
        },
        get brief() {
          return within(describe(described, BRIEF), MAX_BRIEF)
        },
        change,
      }
    }),
  }
}

/** Keeps the content, and releases the documents that were compared for it. */
function readOnce(read: () => EntryContent): () => EntryContent {
  let content: EntryContent | undefined
  let pending: (() => EntryContent) | undefined = read
  return () => {
    content ??= pending?.()
    pending = undefined
    return content as EntryContent
  }
}
