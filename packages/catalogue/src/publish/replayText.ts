import type { CatalogueSource } from '../catalogue.ts'
import type { AccessRow, Change, ChangeKind } from '../change/change.ts'
import { badge } from '../history/title.ts'
import type { Replay } from './replay.ts'

/** Actions and rows of access in the text of one step. */
const MAX_ACTIONS = 6
const MAX_ROWS = 3

/**
 * Why the gate refuses a step, in sentences: what is lost, and what is newly denied. `pattern` formats resources and conditions.
 *
 * @example
 * import { openCatalogue } from '@gatewarden/catalogue'
 * import { refusalSentences, replay } from '@gatewarden/catalogue/internal'
 * import { openReference } from '@gatewarden/reference'
 * const [first] = replay(openCatalogue(), openReference(), ['AmazonConnectReadOnlyAccess'])
 * first?.refused.slice(0, 1).flatMap((change) => refusalSentences(change))
 * // => ['denies connect:GetFederationToken on *, which was allowed']
 */
export function refusalSentences(
  { lost, denied, unknown }: Change,
  pattern: (text: string) => string = (text) => text,
): string[] {
  const [losses, denials] = [lost, denied].map(({ rows }) => rows.map((row) => rowText(row, pattern)))
  const lostTexts = new Set(losses)
  const sentences = [
    ...(losses ?? []).filter((text) => !denials?.includes(text)).map((text) => `loses ${text}`),
    ...(denials ?? []).map((text) => `denies ${text}${lostTexts.has(text) ? ', which was allowed' : ''}`),
  ]
  return [...shortened(sentences), ...(unknown === undefined ? [] : [`is not decided: ${unknown}`])]
}

/**
 * The refused steps as a Markdown page: a table by year, then every policy with its steps.
 *
 * @example
 * import { openCatalogue } from '@gatewarden/catalogue'
 * import { replay, replayPage } from '@gatewarden/catalogue/internal'
 * import { openReference } from '@gatewarden/reference'
 * const catalogue = openCatalogue()
 * const page = replayPage([...replay(catalogue, openReference(), ['AmazonConnectReadOnlyAccess'])], catalogue.source)
 * page.includes('denies `connect:GetFederationToken` on `*`, which was allowed') // => true
 */
export function replayPage(replays: readonly Replay[], source: CatalogueSource): string {
  const refused = replays.flatMap((each) => each.refused)
  const total = (of: (each: Replay) => number) => replays.reduce((sum, each) => sum + of(each), 0)
  const lines = [
    '# History of removed permissions',
    '',
    `AWS says that services do not remove permissions from their managed policies. Of ${total(({ steps }) => steps)} steps between stored versions`,
    `(${total(({ changed }) => changed)} with another text) the gate would have refused the ${refused.length} below: they remove permissions, or deny more requests. Where only actions that AWS`,
    'does not document are lost (a wildcard was replaced by names), the entry says so. Created by `gatewarden catalogue replay --format markdown` from',
    `${source.package} ${source.version}, whose newest version is of ${source.awsAsOf.slice(0, 10)}; actions of the current Service Authorization Reference.`,
    '',
    ...yearTable(refused),
    ...replays.filter((each) => each.refused.length > 0).flatMap(policyLines),
  ]
  return `${lines.join('\n').trimEnd()}\n`
}

/** The kinds of refused steps, as columns. */
const COLUMNS = {
  narrows: 'removes permissions',
  denyAdded: 'denies more requests',
  mixed: 'adds and removes permissions',
  unknown: 'not decided',
} as const satisfies Partial<Record<ChangeKind, string>>

function yearTable(refused: readonly Change[]): string[] {
  const years = [...new Set(refused.map(yearOf))].sort()
  const count = (year: string, kind: string) =>
    refused.filter((change) => yearOf(change) === year && change.kind === kind).length
  return [
    `| year | ${Object.values(COLUMNS).join(' | ')} |`,
    `|---|${Object.values(COLUMNS)
      .map(() => '---:|')
      .join('')}`,
    ...years.map(
      (year) =>
        `| ${year} | ${Object.keys(COLUMNS)
          .map((kind) => count(year, kind))
          .join(' | ')} |`,
    ),
    '',
  ]
}

function yearOf({ to }: Change): string {
  return to.date?.slice(0, 4) ?? 'unknown'
}

function policyLines({ policy, refused }: Replay): string[] {
  return [`## ${policy.name}`, '', ...refused.flatMap(stepLines), '']
}

function stepLines(change: Change): string[] {
  const { from, to } = change
  const date = to.date?.slice(0, 10) ?? 'date unknown'
  const sentences = refusalSentences(change, (text) => `\`${text}\``)
  return [
    `- ${from?.versionId} to ${to.versionId}, ${date}, ${badge(change).text}:`,
    ...sentences.map((sentence) => `  - ${sentence}`),
  ]
}

function shortened(sentences: readonly string[]): string[] {
  const rest = sentences.length - MAX_ROWS
  return rest > 0 ? [...sentences.slice(0, MAX_ROWS), `and ${rest} more`] : [...sentences]
}

function rowText(
  { actions, undocumented, resources, when, except }: AccessRow,
  pattern: (text: string) => string,
): string {
  const unknown = undocumented.slice(0, 1).map((action) => `actions AWS does not document (such as ${pattern(action)})`)
  const what = [abbreviated(actions.map(pattern)), ...unknown].filter((text) => text !== '').join(' and ')
  const conditions = when.length === 0 ? '' : ` when ${when.map(pattern).join(' and ')}`
  const exceptions = except.length === 0 ? '' : ` except ${abbreviated(except.map(pattern))}`
  return `${what} on ${abbreviated(resources.map(pattern))}${conditions}${exceptions}`
}

function abbreviated(texts: readonly string[]): string {
  const rest = texts.length - MAX_ACTIONS
  return rest > 0 ? `${texts.slice(0, MAX_ACTIONS).join(', ')} and ${rest} more` : texts.join(', ')
}
