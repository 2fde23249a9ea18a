import type { IncomingMessage } from 'node:http'
import type { Catalogue, CatalogueSource } from '@gatewarden/catalogue'
import { dataAge } from '@gatewarden/catalogue'
import { escapeMarkup, htmlPage, type NewerFrom, oldData, oldDataNotice } from '@gatewarden/catalogue/internal'
import type { FastifyInstance } from 'fastify'
import about from '../package.json' with { type: 'json' }
import { safeHeaders } from './safeHeaders.ts'

/** The routes of the page at `/` and of its icon; a client cannot request them by these paths. */
const HOME = '/_home'
const ICON = '/_icon'

/** What the page at `/` depends on. */
interface Home {
  readonly accountId: string
  readonly catalogue: () => Promise<Catalogue>
  /** The address of the server, without a slash at the end. */
  readonly publicUrl: () => string
  readonly newerData: (source: CatalogueSource) => NewerFrom | undefined
  /** The file with the root user's access key; undefined where there is none. */
  readonly credentials: string | undefined
}

/** Parameters of a call to AWS's API: of the Query protocol, and of presigned requests in any version of the signature. */
const OF_A_CALL = /^(?:action|awsaccesskeyid|signature|x-amz-.*)$/i

/**
 * The route of a request for the page at `/` or its icon; undefined for any other request. A client of AWS signs, names an action or sends headers
 * of its SDK, and gets AWS's answers there as before.
 */
export function homeRoute({ method, url = '', headers }: IncomingMessage): string | undefined {
  const [path = '', ...query] = url.split('?')
  const route = path === '/' ? HOME : path === '/favicon.ico' ? ICON : undefined
  if ((method !== 'GET' && method !== 'HEAD') || route === undefined) return undefined
  const parameters = [...new URLSearchParams(query.join('?')).keys()]
  if (parameters.some((name) => OF_A_CALL.test(name))) return undefined
  const names = Object.keys(headers)
  const isOfClient = names.some((name) => name === 'authorization' || /^(?:x-amz-|amz-sdk-)/.test(name))
  return isOfClient ? undefined : route
}

/** Whether a route is one of these. */
export function isHome(route: string | undefined): boolean {
  return route === HOME || route === ICON
}

/** A shield. */
const SHIELD =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16"><path fill="#0a55a5" d="M8 1l6 2v5c0 4-3 6-6 7-3-1-6-3-6-7V3z"/></svg>\n'

/** What runs here and how to call it: HTML for browsers, text for others. */
export function serveHome(app: FastifyInstance, home: Home): void {
  app.get(ICON, (_request, reply) => reply.headers(safeHeaders()).type('image/svg+xml').send(SHIELD))
  app.get(HOME, async ({ headers }, reply) => {
    const facts = await factsOf(home)
    reply.header('vary', 'accept')
    if (!(headers.accept ?? '').includes('text/html')) {
      return reply.headers(safeHeaders()).type('text/plain; charset=utf-8').send(textOf(facts))
    }
    const page = htmlOf(facts)
    return reply.headers(safeHeaders(page)).type('text/html; charset=utf-8').send(page)
  })
}

/** A text as one word of a shell. */
function shellWord(text: string): string {
  return /^[\w./-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`
}

interface Facts {
  readonly endpoint: string
  readonly rows: readonly (readonly [term: string, text: string])[]
  readonly commands: readonly string[]
  readonly asOf: string
  readonly newerFrom: NewerFrom | undefined
}

async function factsOf({ accountId, catalogue, newerData, publicUrl, credentials: file }: Home): Promise<Facts> {
  const { source, names } = await catalogue()
  const asOf = source.awsAsOf
  const { days } = dataAge({ awsAsOf: asOf, now: new Date() })
  const credentials = file
    ? [`export AWS_SHARED_CREDENTIALS_FILE=${shellWord(file)}`]
    : [
        'export AWS_ACCESS_KEY_ID=$GATEWARDEN_ROOT_ACCESS_KEY_ID',
        'export AWS_SECRET_ACCESS_KEY=$GATEWARDEN_ROOT_SECRET_ACCESS_KEY',
      ]
  const endpoint = publicUrl()
  return {
    endpoint,
    rows: [
      ['Version', about.version],
      ['Account ID', accountId],
      ['Endpoint', endpoint],
      ['APIs', 'IAM and STS; policies are enforced from the first call'],
      [
        'AWS managed policies',
        `${names().length.toLocaleString('en')} as of ${asOf.slice(0, 10)}, ${days === 1 ? '1 day' : `${days} days`} ago`,
      ],
    ],
    commands: [
      `export AWS_ENDPOINT_URL=${endpoint} AWS_REGION=us-east-1 AWS_DEFAULT_REGION=us-east-1`,
      ...credentials,
      'aws sts get-caller-identity',
      'aws iam list-policies --scope AWS --max-items 3',
    ],
    asOf,
    newerFrom: newerData(source),
  }
}

const TITLE = 'Gatewarden'
const LEAD =
  'An AWS IAM of your own: it answers the AWS CLI, SDKs and Terraform, and decides every call by its policies.'
const CREDENTIALS =
  'The first start writes the access key of the root user to the file credentials in the data folder of the server, which --data names.'

/** What there is, and its links; relative, because a proxy may serve all of it in a folder. */
type Links = readonly (readonly [what: string, ...(readonly [href: string, text: string])[]])[]
const LINKS: Links = [
  ['What AWS changed in its managed policies, by policy and service, with search', ['updates/', 'Policy changes']],
  ['The changes of the policies of Amazon Connect', ['updates/connect.html', 'Amazon Connect']],
  [
    'Feeds of all changes; every policy and service has its own',
    ['updates/all.rss', 'RSS'],
    ['updates/all.atom', 'Atom'],
    ['updates/all.feed.json', 'JSON Feed'],
  ],
  ['Whether the process runs, and whether it is ready for calls', ['healthz', 'healthz'], ['readyz', 'readyz']],
]

const AWS = 'https://docs.aws.amazon.com'
const DOCUMENTATION: Links = [
  ['The operations', [`${AWS}/IAM/latest/APIReference/`, 'IAM API'], [`${AWS}/STS/latest/APIReference/`, 'STS API']],
  ['The policy language', [`${AWS}/IAM/latest/UserGuide/reference_policies.html`, 'IAM policy reference']],
]
const OWN_DOCUMENTATION = ['docs/serve.md', 'gatewarden serve --help'] as const

function ownDocumentation(code: (text: string) => string): string {
  const [page, help] = OWN_DOCUMENTATION.map(code)
  return `Options, SDKs, Terraform and what is not built: ${page} in the repository of Gatewarden, and ${help}.`
}

function htmlOf({ rows, commands, asOf, newerFrom }: Facts): string {
  const list = (all: Links) => {
    const items = all.map(([what, ...links]) => {
      const linked = links.map(([href, text]) => `<a href="${href}">${text}</a>`)
      return `<li>${what}: ${linked.join(', ')}</li>`
    })
    return `<ul>\n${items.join('\n')}\n</ul>`
  }
  return htmlPage({
    title: TITLE,
    places: { home: './', updates: 'updates/' },
    body: [
      `<h1>${TITLE}</h1>`,
      `<p class="lead">${LEAD}</p>`,
      ...(newerFrom ? [oldDataNotice(asOf, newerFrom)] : []),
      `<dl>\n${rows.map(([term, text]) => `<dt>${term}</dt><dd>${escapeMarkup(text)}</dd>`).join('\n')}\n</dl>`,
      '<h2>Call it with the AWS CLI</h2>',
      `<pre><code>${commands.map(escapeMarkup).join('\n')}</code></pre>`,
      `<p class="quiet">${CREDENTIALS}</p>`,
      '<h2>Pages and feeds</h2>',
      list(LINKS),
      '<h2>Documentation</h2>',
      list(DOCUMENTATION),
      `<p>${ownDocumentation((text) => `<code>${text}</code>`)}</p>`,
    ],
  })
}

function textOf({ endpoint, rows, commands, asOf, newerFrom }: Facts): string {
  const address = (href: string) => (href.startsWith(AWS) ? href : `${endpoint}/${href}`)
  const list = (all: Links) =>
    all.flatMap(([what, ...links]) => [`  ${what}:`, ...links.map(([href]) => `    ${address(href)}`)])
  const lines = [
    TITLE,
    LEAD,
    ...(newerFrom ? ['', oldData(asOf, newerFrom)] : []),
    '',
    ...rows.map(([term, text]) => `  ${term.padEnd(22)}${text}`),
    '',
    'Call it with the AWS CLI',
    ...commands.map((command) => `  ${command}`),
    CREDENTIALS,
    '',
    'Pages and feeds',
    ...list(LINKS),
    '',
    'Documentation',
    ...list(DOCUMENTATION),
    ownDocumentation((text) => text),
  ]
  return `${lines.join('\n')}\n`
}
