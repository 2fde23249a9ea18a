import { actionUniverse } from '@gatewarden/access/internal'
import type { Reference } from '@gatewarden/reference'
import type { Catalogue } from '../catalogue.ts'
import type { AccessChange, AccessRow, Change } from '../change/change.ts'
import { changeOf } from '../change/changesOf.ts'
import { type Step, stepsOf } from '../change/stepsOf.ts'
import type { CatalogueProblem } from '../lookup.ts'
import { datedSteps } from './datedSteps.ts'
import { describe } from './describe.ts'
import { entryOf } from './entry.ts'
import type { HistoryEntry } from './history.ts'
import { htmlPage, link, oldDataNotice, titleHtml } from './layout.ts'
import { changeLinks, type PageServer, type Site, siteOf } from './links.ts'
import { escapeMarkup, paragraphsAsPage, within } from './markup.ts'
import { linksOfChange } from './renderHtml.ts'
import { print } from './renderJson.ts'
import { dayOf } from './renderText.ts'
import { type Detail, leftOut } from './rowSentence.ts'
import { badge } from './title.ts'

/** A change of a policy: the version that it made, and those before and after it. */
interface ChosenChange {
  readonly entry: HistoryEntry
  readonly step: Step
  readonly previous?: Step
  readonly next?: Step
  /** The date of AWS's data. */
  readonly asOf: string
}

/** A version of a policy, and for whom its page is: `change` for people, `difference` for programs. */
interface SiteChangeOptions extends PageServer {
  /** Its name or ARN. */
  readonly policy: string
  readonly versionId: string
  readonly format: 'change' | 'difference'
}

/**
 * Writes the change that made a version of a policy as one of a server's pages.
 *
 * @example
 * import { openCatalogue } from '@gatewarden/catalogue'
 * import { openReference } from '@gatewarden/reference'
 * import { renderSiteChange } from '@gatewarden/catalogue/internal'
 * const version = { policy: 'AmazonConnectReadOnlyAccess', versionId: 'v4' }
 * const options = { ...version, format: 'difference', baseUrl: 'https://iam.example.com/updates/' } as const
 * const text = renderSiteChange(openCatalogue(), openReference(), options)
 * typeof text === 'string' && JSON.parse(text).to.versionId // => 'v4'
 */
export function renderSiteChange(
  catalogue: Catalogue,
  reference: Reference,
  { policy, versionId, format, ...server }: SiteChangeOptions,
): string | CatalogueProblem {
  const chosen = changeTo(catalogue, reference, policy, versionId)
  if ('code' in chosen) return chosen
  const render = format === 'change' ? renderChange : renderDifference
  return render(chosen, siteOf(server, 'policy'), reference)
}

/** Finds the change that made a version of a policy. */
function changeTo(
  catalogue: Catalogue,
  reference: Reference,
  policy: string,
  versionId: string,
): ChosenChange | CatalogueProblem {
  const found = catalogue.get(policy, { versionId })
  if ('code' in found) return found
  const { name } = found.policy
  const dated = datedSteps(stepsOf(catalogue, name))
  const at = dated.findIndex(({ step }) => step.to.versionId === versionId)
  const [previous, chosen, next] = [dated[at - 1], dated[at], dated[at + 1]]
  if (chosen === undefined) throw new Error(`${name} has no step to ${versionId}`)
  return {
    entry: entryOf(chosen, { name, title: name }, reference),
    step: chosen.step,
    ...(previous && { previous: previous.step }),
    ...(next && { next: next.step }),
    asOf: catalogue.source.awsAsOf,
  }
}

/** Characters of the lists of a page, about. */
const MAX_CHARACTERS = 120_000
const PAGE: Detail = { items: 400, entries: 60, services: 40 }

/** The page of one change, with all that it adds and removes as far as that fits on a page. */
function renderChange(chosen: ChosenChange, site: Site, reference: Reference): string {
  const { entry, step, asOf } = chosen
  const { title, change } = entry.content()
  const { updates } = site.places
  const { difference } = changeLinks(step, updates)
  const scope = { name: step.policy.name, title: step.policy.name }
  const description = change ? describe({ change, date: entry.date, scope, reference }, PAGE) : []
  const kind = change && badge(change)
  return htmlPage({
    title: `${title}, ${step.to.versionId}`,
    places: site.places,
    head: neighbours(chosen, updates).map(({ rel, href }) => `<link rel="${rel}" href="${escapeMarkup(href)}"/>`),
    body: [
      `<h1>${titleHtml(title)}</h1>`,
      ...(site.newerFrom ? [oldDataNotice(asOf, site.newerFrom)] : []),
      `<p class="meta"><time datetime="${escapeMarkup(entry.date.at)}">${escapeMarkup(dayOf(entry.date))}</time><span>${versionsOf(step)}</span>${kind ? `<span class="${kind.tone}">${kind.text}</span>` : ''}${step.to.publishedHere ? '<span>published here</span>' : ''}</p>`,
      paragraphsAsPage(within(description, MAX_CHARACTERS), difference, false),
      '<h2>Documents</h2>',
      linksOfChange(step, updates),
      `<p>All versions: ${link(`${updates}${encodeURIComponent(step.policy.name)}.html`, step.policy.name)}</p>`,
      pager(chosen, updates),
    ],
  })
}

function versionsOf({ from, to }: Step): string {
  return escapeMarkup(from ? `${from.versionId} to ${to.versionId}` : to.versionId)
}

function neighbours({ previous, next }: ChosenChange, updates: string) {
  return [
    ...(previous
      ? [{ rel: 'prev', href: changeLinks(previous, updates).page, text: `Older: ${previous.to.versionId}` }]
      : []),
    ...(next ? [{ rel: 'next', href: changeLinks(next, updates).page, text: `Newer: ${next.to.versionId}` }] : []),
  ]
}

function pager(chosen: ChosenChange, updates: string): string {
  const links = neighbours(chosen, updates).map(({ rel, href, text }) => link(href, text, rel))
  return `<nav class="pager" aria-label="Versions">${links.join('')}</nav>`
}

/** Actions of a list by service; longer lists are counted only. */
const MAX_ACTIONS = 1_000

/** What a change adds and removes, for programs. */
function renderDifference({ step, entry }: ChosenChange, site: Site, reference: Reference): string {
  const change = entry.content().change ?? changeOf(step, reference)
  const { policy, from, to, missingVersions, kind, written, unknown } = change
  const part = (access: AccessChange) => ({
    ...countsOf(access),
    rows: access.rows.map((row) => rowOf(row, reference)),
  })
  return print({
    policy,
    from,
    to,
    date: entry.date,
    missingVersions,
    kind,
    ...(unknown !== undefined && { unknown }),
    links: changeLinks(step, site.baseUrl),
    written,
    gained: part(change.gained),
    lost: part(change.lost),
    denied: part(change.denied),
  })
}

function countsOf({ actions }: Change['gained']): object {
  const count = actions.reduce((sum, group) => sum + group.actions.length, 0)
  if (count <= MAX_ACTIONS) return { count, actions }
  return {
    count,
    actions: actions.map(({ service, level, actions: { length } }) => ({ service, level, count: length })),
  }
}

/** A long list of actions as those that it leaves out, where they are fewer. */
function rowOf(row: AccessRow, reference: Reference): object {
  const allExcept = leftOut(row.actions, actionUniverse(reference))
  if (allExcept === undefined) return row
  const { actions, ...rest } = row
  return { allExcept, ...rest }
}
