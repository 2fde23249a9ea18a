import type { VersionStep } from '../change/change.ts'
import type { NewerFrom } from '../dataAge.ts'
import type { HistoryEntry, HistoryScope } from './history.ts'
import type { SitePlaces } from './layout.ts'

/** The addresses of a page and its feeds in one folder; relative as long as no address of the folder is given. */
export interface HistoryLinks {
  readonly page: string
  readonly rss: string
  readonly atom: string
  readonly jsonfeed: string
  readonly isPublished: boolean
  /** The pages around it, where a server serves them all. */
  readonly site?: Site
}

/** A server that serves the pages. */
export interface PageServer {
  /** The address of the folder of the pages: `https://iam.example.com/updates/`. */
  readonly baseUrl: string
  /** Where newer data of AWS should be looked for, if the data is old. */
  readonly newerFrom?: NewerFrom | undefined
}

/** A server's pages, as far as one of them depends on them. */
export interface Site extends PageServer {
  readonly places: SitePlaces
}

/** AWS's own pages, for feeds that have no page. */
const REFERENCE = 'https://docs.aws.amazon.com/aws-managed-policy/latest/reference/'

/** The pages of a server: seen from the folder of the index, or from the folder of a policy in it. */
export function siteOf({ baseUrl, newerFrom }: PageServer, folder: 'index' | 'policy' = 'index'): Site {
  const places = folder === 'index' ? { home: '../', updates: './' } : { home: '../../', updates: '../' }
  return { baseUrl, places, newerFrom }
}

/** The addresses of a scope's page and feeds in the folder `baseUrl`. */
export function linksOf({ name }: HistoryScope, baseUrl: string | undefined, site?: Site): HistoryLinks {
  const file = encodeURIComponent(name.toWellFormed())
  const stem = baseUrl === undefined ? file : new URL(file, baseUrl.replace(/\/?$/, '/')).href
  return {
    page: `${stem}.html`,
    rss: `${stem}.rss`,
    atom: `${stem}.atom`,
    jsonfeed: `${stem}.feed.json`,
    isPublished: baseUrl !== undefined,
    ...(site && { site }),
  }
}

/** The address of the page with all entries. */
export function homeOf({ page, isPublished }: HistoryLinks): string {
  return isPublished ? page : `${REFERENCE}about-managed-policy-reference.html`
}

/** The address of an entry: its own page, its place on the page, or AWS's page of the policy. */
export function linkOf({ anchor, step }: HistoryEntry, links: HistoryLinks): string {
  if (links.site && step) return changeLinks(step, links.site.baseUrl).page
  if (links.isPublished) return `${links.page}#${anchor}`
  return step ? `${REFERENCE}${encodeURIComponent(step.policy.name.toWellFormed())}.html` : homeOf(links)
}

/** The addresses of a change on a server. */
export interface ChangeLinks {
  readonly page: string
  /** The documents; `before` is null for the first version. */
  readonly before: string | null
  readonly after: string
  readonly difference: string
}

/** The addresses of a change, in the folder of the index. */
export function changeLinks({ policy, from, to }: VersionStep, updates: string): ChangeLinks {
  const folder = `${updates}${encodeURIComponent(policy.name.toWellFormed())}/`
  return {
    page: `${folder}${to.versionId}.html`,
    before: from && `${folder}${from.versionId}.json`,
    after: `${folder}${to.versionId}.json`,
    difference: `${folder}${to.versionId}.difference.json`,
  }
}
