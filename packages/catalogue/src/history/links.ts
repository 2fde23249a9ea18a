import type { HistoryEntry, HistoryScope } from './history.ts'

/** The addresses of a page and its feeds in one folder; relative as long as no address of the folder is given. */
export interface HistoryLinks {
  readonly page: string
  readonly rss: string
  readonly atom: string
  readonly jsonfeed: string
  readonly isPublished: boolean
}

/** AWS's own pages, for feeds that have no page. */
const REFERENCE = 'https://docs.aws.amazon.com/aws-managed-policy/latest/reference/'

/** The addresses of a scope's page and feeds in the folder `baseUrl`. */
export function linksOf({ name }: HistoryScope, baseUrl: string | undefined): HistoryLinks {
  const file = encodeURIComponent(name.toWellFormed())
  const stem = baseUrl === undefined ? file : new URL(file, baseUrl.replace(/\/?$/, '/')).href
  return {
    page: `${stem}.html`,
    rss: `${stem}.rss`,
    atom: `${stem}.atom`,
    jsonfeed: `${stem}.feed.json`,
    isPublished: baseUrl !== undefined,
  }
}

/** The address of the page with all entries. */
export function homeOf({ page, isPublished }: HistoryLinks): string {
  return isPublished ? page : `${REFERENCE}about-managed-policy-reference.html`
}

/** The address of an entry: on the page, or AWS's page of the policy. */
export function linkOf({ anchor, step }: HistoryEntry, links: HistoryLinks): string {
  if (links.isPublished) return `${links.page}#${anchor}`
  return step ? `${REFERENCE}${encodeURIComponent(step.policy.name.toWellFormed())}.html` : homeOf(links)
}
