import type {
  AllowedAction,
  Coverage,
  Extent,
  Lack,
  LeveledAction,
  MissingAction,
  NewActionGaps,
  Proposal,
  ReachedAction,
  ServiceCoverage,
  UnknownEntry,
} from '@gatewarden/analysis'
import type { PolicySource } from '@gatewarden/authorize'
import { policyQuotas, policySize } from '@gatewarden/policy'
import type { AccessLevel } from '@gatewarden/reference'
import { at } from './failure.ts'
import { printable } from './printable.ts'

/** New actions that one policy allows without a new version. */
export interface Gain {
  readonly policy: PolicySource | undefined
  readonly actions: readonly ReachedAction[]
}

const WIDTH = 120

const EXTENTS: Readonly<Record<Extent, string>> = {
  everywhere: 'on every resource',
  resources: 'on some resources',
  conditions: 'under conditions',
}

const REASONS_MISSING: Readonly<Record<Lack, string>> = {
  notAllowed: 'missing',
  denied: 'denied',
  needsEveryResource: 'allowed on named resources, but AWS requires it on "*"',
}

/** `ReadOnlyAccess v178`, or the name of a file. */
export function titleOf({ source }: { readonly source: PolicySource | undefined }): string {
  const name = at(source?.name ?? 'the policy', undefined)
  return source?.versionId === undefined ? name : `${name} ${source.versionId}`
}

/** The answer of `gatewarden coverage` as text. */
export function coverageText(
  title: string,
  { levels, proposal, services, unknownEntries }: Coverage,
  isTable: boolean,
  isFull: boolean,
): string {
  const parts = isTable
    ? [summary(title, services, levels), table(services, isFull)]
    : [...services.map((service) => serviceText(service, levels)), ...proposalParts(proposal)]
  return [...parts, ...unknownParts(unknownEntries, title)].join('\n\n')
}

/** The answer of `gatewarden coverage --new-actions` as text. */
export function growthText(
  title: string,
  answer: {
    newActions: readonly LeveledAction[]
    gains: readonly Gain[]
    levels: readonly AccessLevel[]
    gaps: NewActionGaps
  },
): string {
  const { gains, gaps, levels, newActions } = answer
  const gained = newActions.map((each) => gainText(each, gains))
  const of = newActions.filter(({ accessLevel }) => levels.includes(accessLevel)).length
  const summary = `${title} does not allow ${gaps.missing.length} of ${of} new ${listed(levels)} actions`
  const missing = gaps.missing.map((each) => `  ${leveled(each)}${each.lack === 'denied' ? ': denied' : ''}`)
  return [...gained, [summary, ...missing].join('\n'), ...proposalParts(gaps.proposal)].join('\n\n')
}

function gainText(newAction: LeveledAction, gains: readonly Gain[]): string {
  const rows = gains.flatMap(({ actions, policy }) => {
    const reached = actions.find(({ action }) => action === newAction.action)
    if (reached === undefined) return []
    const by = reached.by.map(({ entries, statement }) => `${entries.join(', ')} in statement ${statement}`)
    return [`  ${titleOf({ source: policy })}: ${EXTENTS[reached.extent]}, by ${by.join(' and ')}`]
  })
  const policies = rows.length === 1 ? '1 policy allows' : `${rows.length || 'no'} policies allow`
  return [`${leveled(newAction)}: ${policies} it without a new version`, ...rows].join('\n')
}

function listed(words: readonly string[]): string {
  return new Intl.ListFormat('en').format(words)
}

function leveled({ accessLevel, action }: LeveledAction): string {
  return `${action} (${accessLevel})`
}

function summary(title: string, services: readonly ServiceCoverage[], levels: readonly AccessLevel[]): string {
  const covered = services.flatMap((service) => service.covered)
  const total = covered.length + services.reduce((sum, { missing }) => sum + missing.length, 0)
  const extents = (Object.keys(EXTENTS) as Extent[]).map(
    (extent) => `${covered.filter((each) => each.extent === extent).length} ${EXTENTS[extent]}`,
  )
  return [
    `${title} allows ${covered.length} of ${total} ${listed(levels)} actions of ${services.length} services`,
    `  ${extents.join(', ')}`,
    `  ${services.reduce((sum, { beyond }) => sum + beyond.length, 0)} actions of other levels`,
  ].join('\n')
}

/** Whether a policy has a part in a service: it allows or denies some of its actions. */
function isNamed({ covered, beyond, missing }: ServiceCoverage): boolean {
  return covered.length + beyond.length > 0 || missing.some(({ lack }) => lack !== 'notAllowed')
}

/** The services with missing actions, most missing first; those that a policy has no part in are counted unless `isFull`. */
function table(services: readonly ServiceCoverage[], isFull: boolean): string {
  const incomplete = services.filter(({ missing }) => missing.length > 0)
  const shown = incomplete.filter((service) => isFull || isNamed(service))
  const others = incomplete.filter((service) => !shown.includes(service))
  const left = others.reduce((sum, { missing }) => sum + missing.length, 0)
  const rows = shown.map(({ beyond, covered, missing, name, service }) =>
    [...[missing, covered, beyond].map(({ length }) => String(length).padStart(7)), ` ${service}`, `(${name})`].join(
      ' ',
    ),
  )
  const rest = [
    ...(others.length === 0
      ? []
      : [`${others.length} services of which nothing is allowed, with ${left} missing actions (--full shows them)`]),
    `${services.length - incomplete.length} services have no missing actions`,
  ]
  if (incomplete.length === 0) return rest.join('\n')
  const hint = '--service shows which actions these are, and a statement that would cover them'
  const head = rows.length === 0 ? [] : ['missing allowed  beyond  service']
  return [...head, ...rows, ...rest, hint].join('\n')
}

function serviceText(
  { beyond, covered, missing, name, service }: ServiceCoverage,
  levels: readonly AccessLevel[],
): string {
  const total = covered.length + missing.length
  return [
    `${service} (${name}): ${covered.length} of ${total} ${listed(levels)} actions are allowed`,
    ...groups(covered, ({ extent }) => `  ${EXTENTS[extent]}:`),
    ...groups(missing, ({ accessLevel, lack }: MissingAction) => `  ${REASONS_MISSING[lack]}, ${accessLevel}:`),
    ...groups(beyond, ({ accessLevel, extent }: AllowedAction) => `  beyond, ${accessLevel}, ${EXTENTS[extent]}:`),
    ...groups(
      [...covered, ...beyond].filter(({ handsOutCredentials }) => handsOutCredentials),
      () => '  hands out credentials:',
    ),
  ].join('\n')
}

/** Names of actions below their headings, wrapped. */
function groups<T extends LeveledAction>(actions: readonly T[], heading: (action: T) => string): string[] {
  const byHeading = new Map<string, string[]>()
  for (const each of actions) {
    const name = each.action.slice(each.action.indexOf(':') + 1)
    byHeading.set(heading(each), [...(byHeading.get(heading(each)) ?? []), name])
  }
  return [...byHeading]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([head, names]) => [head, ...wrapped(names.sort())])
}

function wrapped(names: readonly string[]): string[] {
  const lines: string[] = []
  let line = '   '
  for (const name of names) {
    if (line.length + name.length >= WIDTH) {
      lines.push(line)
      line = '   '
    }
    line += ` ${name}`
  }
  return [...lines, line]
}

function proposalParts(proposal: Proposal | undefined): string[] {
  if (proposal === undefined) return []
  const { leftOut, statement } = proposal
  const text = JSON.stringify(statement, null, 2)
  const { limit } = policyQuotas.managedPolicy
  const size = policySize(JSON.stringify({ Version: '2012-10-17', Statement: [statement] }))
  const large = size > limit ? ` (${size} characters, and a managed policy may have ${limit}: make several)` : ''
  return [
    ...(statement.Action.length === 0 ? [] : [`A statement that would cover what is missing${large}:\n${text}`]),
    ...(leftOut.length === 0 ? [] : [`Left out, because they hand out credentials:\n${wrapped(leftOut).join('\n')}`]),
  ]
}

function unknownParts(unknown: readonly UnknownEntry[], name: string): string[] {
  if (unknown.length === 0) return []
  const rows = unknown.map(({ entry, proposals, ...place }) => {
    const hint = proposals.length === 0 ? '' : `; did you mean ${proposals.join(' or ')}?`
    return `  ${at(name, place)}: ${printable(entry)}${hint}`
  })
  return [`Entries that match no documented action:\n${rows.join('\n')}`]
}
