import { once } from 'node:events'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { memoryStore, type Store } from '@gatewarden/store'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { openCatalogue } from '../catalogue.ts'
import { readCatalogueEvents } from '../log/partition.ts'
import { importOffers } from './importOffers.ts'
import { type LiveAccount, offersOfAccount } from './liveAccount.ts'

type Version = { readonly id: string; readonly date: string; readonly document: string }
type Managed = { readonly arn: string; readonly isDefault: string; readonly versions: readonly Version[] }

const document = (action: string): string =>
  `{\n  "Statement": [{"Effect": "Allow", "Action": "${action}", "Resource": "*"}], "Version": "2012-10-17"}`
const versions = (count: number): Version[] =>
  Array.from({ length: count }, (_, i) => ({
    id: `v${i + 1}`,
    date: `2026-01-0${i + 1}T00:00:00Z`,
    document: document(`s3:Get${i}`),
  }))

const POLICIES: readonly Managed[] = [
  { arn: 'arn:aws:iam::aws:policy/ExampleOneAccess', isDefault: 'v3', versions: versions(3) },
  { arn: 'arn:aws:iam::aws:policy/service-role/ExampleTwoAccess', isDefault: 'v1', versions: versions(2) },
  { arn: 'arn:aws:iam::aws:policy/OtherAccess', isDefault: 'v1', versions: versions(1) },
  { arn: 'arn:aws:iam::aws:policy/ExampleThreeAccess', isDefault: 'v1', versions: versions(1) },
  {
    arn: 'arn:aws:iam::aws:policy/AmazonConnectVoiceIDFullAccess',
    isDefault: 'v1',
    versions: [{ id: 'v1', date: '2021-09-26T19:04:10Z', document: 'is not read' }],
  },
]

/** An account that answers IAM's Query requests in XML, two policies and two versions a page. */
class Account {
  readonly calls: string[] = []
  /** Answers given instead of the true one, once each: by operation, status and error code. */
  faults: { when: string; status: number; code: string }[] = []
  readonly server: Server

  constructor() {
    this.server = createServer((request, response) => void this.answer(request, response))
  }

  async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const input = new URLSearchParams(await text(request))
    const call = ['Action', 'PolicyArn', 'VersionId', 'Marker'].flatMap((name) => input.get(name) ?? []).join(' ')
    this.calls.push(call)
    const fault = this.faults.findIndex(({ when }) => call.startsWith(when))
    if (fault >= 0) {
      const [{ status, code } = { status: 500, code: 'ServiceFailure' }] = this.faults.splice(fault, 1)
      response.writeHead(status, { 'content-type': 'text/xml' })
      response.end(
        `<ErrorResponse><Error><Type>Sender</Type><Code>${code}</Code><Message>no</Message></Error></ErrorResponse>`,
      )
      return
    }
    const action = input.get('Action') ?? ''
    response.writeHead(200, { 'content-type': 'text/xml' })
    const xmlns = 'https://iam.amazonaws.com/doc/2010-05-08/'
    const result = this.result(action, input)
    response.end(`<${action}Response xmlns="${xmlns}"><${action}Result>${result}</${action}Result></${action}Response>`)
  }

  private result(action: string, input: URLSearchParams): string {
    const start = Number(input.get('Marker') ?? 0)
    const page = (all: readonly string[], name: string) =>
      `<${name}>${all
        .slice(start, start + 2)
        .map((each) => `<member>${each}</member>`)
        .join('')}</${name}>` +
      (all.length > start + 2
        ? `<IsTruncated>true</IsTruncated><Marker>${start + 2}</Marker>`
        : '<IsTruncated>false</IsTruncated>')
    if (action === 'ListPolicies') {
      expect(input.get('Scope')).toBe('AWS')
      const all = POLICIES.map(({ arn, isDefault }) => {
        const name = arn.slice(arn.lastIndexOf('/') + 1)
        return `<PolicyName>${name}</PolicyName><Arn>${arn}</Arn><DefaultVersionId>${isDefault}</DefaultVersionId>`
      })
      return page(all, 'Policies')
    }
    const stored = POLICIES.find(({ arn }) => arn === input.get('PolicyArn'))
    const summary = ({ id, date }: Version) => `<VersionId>${id}</VersionId><CreateDate>${date}</CreateDate>`
    if (action === 'ListPolicyVersions') return page((stored?.versions ?? []).toReversed().map(summary), 'Versions')
    if (action === 'GetPolicy') {
      const description =
        stored === undefined ? undefined : `Grants ${stored.arn.slice(stored.arn.lastIndexOf('/') + 1)}.`
      return `<Policy><Arn>${stored?.arn}</Arn><Description>${description}</Description></Policy>`
    }
    const version = stored?.versions.find(({ id }) => id === input.get('VersionId'))
    if (action !== 'GetPolicyVersion' || version === undefined) throw new Error(`${action} is not expected`)
    return `<PolicyVersion>${summary(version)}<Document>${encodeURIComponent(version.document)}</Document></PolicyVersion>`
  }
}

const environment = { ...process.env }
let account: Account
let where: LiveAccount
let store: Store

beforeAll(() => {
  const unset = Object.keys(process.env).filter((name) => name.startsWith('AWS_'))
  for (const name of unset) delete process.env[name]
  Object.assign(process.env, { AWS_ACCESS_KEY_ID: 'AKIAEXAMPLE', AWS_SECRET_ACCESS_KEY: 'secret', HOME: '/nowhere' })
  Object.assign(process.env, { AWS_EC2_METADATA_DISABLED: 'true' })
})
afterAll(() => {
  process.env = environment
})
beforeEach(async () => {
  account = new Account()
  account.server.listen(0, '127.0.0.1')
  await once(account.server, 'listening')
  const { port } = account.server.address() as AddressInfo
  where = { endpointUrl: `http://127.0.0.1:${port}`, region: 'us-east-1', prefix: 'Example' }
  store = memoryStore()
})
afterEach(() => {
  account.server.closeAllConnections()
  account.server.close()
})

async function run(more: LiveAccount = {}) {
  const catalogue = openCatalogue({ events: await readCatalogueEvents(store) })
  const offers = offersOfAccount({ ...where, ...more }, catalogue)
  return importOffers(offers, { catalogue, store, source: 'aws', now: new Date('2026-09-01'), isConfirmed: true })
}
const documentsRead = () => account.calls.filter((call) => call.startsWith('GetPolicyVersion'))

describe('an AWS account', () => {
  test('gives every version of its policies over all pages, byte for byte', async () => {
    expect(await run()).toMatchObject({
      ...{ policiesSeen: 3, versionsSeen: 6, newPolicies: 3, newVersions: 6, defaultsSet: 1, skipped: [] },
    })
    const catalogue = openCatalogue({ events: await readCatalogueEvents(store) })
    expect(catalogue.list({ prefix: 'Example' }).map(({ arn, defaultVersionId }) => [arn, defaultVersionId])).toEqual([
      ['arn:aws:iam::aws:policy/ExampleOneAccess', 'v3'],
      ['arn:aws:iam::aws:policy/ExampleThreeAccess', 'v1'],
      ['arn:aws:iam::aws:policy/service-role/ExampleTwoAccess', 'v1'],
    ])
    for (const { id, date, document } of POLICIES[0]?.versions ?? []) {
      expect(catalogue.get('ExampleOneAccess', { versionId: id })).toMatchObject({ date, text: document })
    }
    expect(new Set(account.calls.map((call) => call.split(' ')[0]))).toEqual(
      new Set(['ListPolicies', 'ListPolicyVersions', 'GetPolicyVersion', 'GetPolicy']),
    )
  })

  test('is not read again for versions that are stored in the log or the snapshot', async () => {
    await run()
    account.calls.length = 0
    expect(await run()).toMatchObject({ versionsSeen: 6, newVersions: 0, defaultsSet: 0 })
    expect(await run({ prefix: 'AmazonConnect' })).toMatchObject({ versionsSeen: 1, newVersions: 0, datesLearned: 0 })
    expect(documentsRead()).toEqual([])
  })

  test('tells the descriptions of its policies, which are kept and not asked for again', async () => {
    expect(await run()).toMatchObject({ descriptionsLearned: 3 })
    const catalogue = openCatalogue({ events: await readCatalogueEvents(store) })
    expect(catalogue.list({ prefix: 'Example' }).map(({ description }) => description)).toEqual([
      'Grants ExampleOneAccess.',
      'Grants ExampleThreeAccess.',
      'Grants ExampleTwoAccess.',
    ])
    account.calls.length = 0
    expect(await run()).not.toHaveProperty('descriptionsLearned')
    expect(account.calls.filter((call) => call.startsWith('GetPolicy '))).toEqual([])
  })

  test('that throttles is called again', async () => {
    account.faults = [
      { when: 'ListPolicies', status: 400, code: 'Throttling' },
      { when: 'GetPolicyVersion', status: 500, code: 'ServiceFailure' },
    ]
    expect(await run()).toMatchObject({ newVersions: 6, skipped: [] })
    expect(account.calls.filter((call) => call === 'ListPolicies')).toHaveLength(2)
  })

  test('that fails midway ends the import, and the next one continues from there', async () => {
    account.faults = [
      { when: 'GetPolicyVersion arn:aws:iam::aws:policy/ExampleThree', status: 403, code: 'AccessDenied' },
    ]
    const sentence =
      'Calling AWS failed: the import needs iam:ListPolicies, iam:GetPolicy, iam:ListPolicyVersions and iam:GetPolicyVersion'
    await expect(run()).rejects.toThrow(sentence)
    const kept = (await readCatalogueEvents(store)).filter(({ kind }) => kind === 'versionAdded').length
    expect(kept).toBe(5)
    account.calls.length = 0
    expect(await run()).toMatchObject({ newVersions: 1, defaultsSet: 1 })
    expect(documentsRead()).toHaveLength(1)
  })

  test.each([
    [
      'that does not exist',
      { endpointUrl: 'http://127.0.0.1:1' },
      /^Calling AWS failed: nothing listens at this address; start the server/,
    ],
    [
      'without a region',
      { region: undefined },
      'Calling AWS failed: no region is set; give --region, such as us-east-1',
    ],
  ])('%s is one sentence', async (_, more, sentence) => {
    await expect(run(more as LiveAccount)).rejects.toThrow(sentence)
    expect(await readCatalogueEvents(store)).toEqual([])
  })

  test('without credentials is one sentence', async () => {
    const { AWS_ACCESS_KEY_ID: id } = process.env
    delete process.env.AWS_ACCESS_KEY_ID
    await expect(run()).rejects.toThrow(/^Calling AWS failed: no AWS credentials were found; give --profile/)
    process.env.AWS_ACCESS_KEY_ID = id
  })
})
