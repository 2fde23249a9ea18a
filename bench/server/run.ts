import { execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { openReference } from '@gatewarden/reference'
import { type Key, signedHeaders, signedRequest } from '../../packages/server/src/signed.fixture.ts'
import { machineText, thisMachine } from '../machine.ts'
import type { LoadAsked, LoadFigures } from './load.ts'

// `npm run bench:server`: the bars P9, P10 and P11 against `gatewarden serve` in a process of its own, with an HTTP server that answers a
// constant beside it in the same run. Prints a table and keeps it in last.md.

const ROOT = fileURLToPath(new URL('../..', import.meta.url))
const GATEWARDEN = join(ROOT, 'packages/cli/src/gatewarden.js')
const LAST = fileURLToPath(new URL('./last.md', import.meta.url))
const KEY: Key = { accessKeyId: 'AKIABENCHBENCHBENCH0', secretAccessKey: 'a secret of the bench only, and of no use' }
const VERSION = 'Version=2010-05-08'
const CONNECTIONS = 32
const SECONDS = 8
const execute = promisify(execFile)

interface Row {
  readonly bar: string
  readonly what: string
  readonly measured: string
  readonly wanted: string
  readonly met?: boolean
}

const folder = mkdtempSync(join(tmpdir(), 'gatewarden-bench-'))

/** A server on a new data folder, and what its start took: from the spawn to the first answer, in milliseconds. */
async function startServer() {
  const began = performance.now()
  const child = spawn(
    process.execPath,
    [GATEWARDEN, 'serve', '--port', '0', '--data', join(folder, 'data'), '--log-level', 'error'],
    {
      env: {
        ...process.env,
        GATEWARDEN_ROOT_ACCESS_KEY_ID: KEY.accessKeyId,
        GATEWARDEN_ROOT_SECRET_ACCESS_KEY: KEY.secretAccessKey,
      },
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  )
  const [text] = await once(child.stdout, 'data')
  const port = Number(/127\.0\.0\.1:(\d+)/.exec(String(text))?.[1])
  await call(port, KEY, 'Action=GetUser')
  return { child, port, started: performance.now() - began }
}

/** The body of the answer to one signed call; throws when it is refused. */
async function call(port: number, key: Key, body: string): Promise<string> {
  const asked = { key, host: `127.0.0.1:${port}`, body: `${body}&${VERSION}` }
  const headers = pairs(signedHeaders(asked)).filter(([name]) => name !== 'Host')
  const answer = await fetch(`http://${asked.host}/`, { method: 'POST', headers, body: asked.body })
  const text = await answer.text()
  if (!answer.ok) throw new Error(`${body.slice(0, 60)}: ${text}`)
  return text
}

function pairs(headers: readonly string[]): [string, string][] {
  return headers.flatMap((name, at): [string, string][] => (at % 2 === 0 ? [[name, headers[at + 1] ?? '']] : []))
}

const unescaped = (text: string) => text.replaceAll('&amp;', '&')

async function prepare(port: number): Promise<Key> {
  for (let user = 0; user < 64; user += 1) {
    await call(port, KEY, `Action=CreateUser&UserName=user${user}&Tags.member.1.Key=Team&Tags.member.1.Value=blue`)
  }
  for (const policy of ['IAMReadOnlyAccess', 'AmazonConnect_FullAccess']) {
    await call(
      port,
      KEY,
      `Action=AttachUserPolicy&UserName=user0&PolicyArn=${encodeURIComponent(`arn:aws:iam::aws:policy/${policy}`)}`,
    )
  }
  const made = await call(port, KEY, 'Action=CreateAccessKey&UserName=user0')
  const read = (name: string) => unescaped(new RegExp(`<${name}>(.*?)<`).exec(made)?.[1] ?? '')
  return { accessKeyId: read('AccessKeyId'), secretAccessKey: read('SecretAccessKey') }
}

/** Sends requests of these bodies from a process of its own. */
async function load(
  port: number,
  key: Key,
  bodies: readonly string[],
  connections = CONNECTIONS,
): Promise<LoadFigures> {
  const host = `127.0.0.1:${port}`
  const file = join(folder, 'requests.json')
  const requests = bodies.map((body) => signedRequest({ key, host, body: `${body}&${VERSION}` }).toString('base64'))
  writeFileSync(file, JSON.stringify(requests))
  const asked: LoadAsked = { port, requests: file, connections, seconds: SECONDS, warmUpSeconds: 3 }
  const { stdout } = await execute(process.execPath, [join(ROOT, 'bench/server/load.ts'), JSON.stringify(asked)])
  const figures: LoadFigures = JSON.parse(stdout)
  process.stderr.write(
    `${bodies[0]?.slice(0, 40)}: ${Math.round(figures.perSecond)}/s, load ${figures.core.toFixed(2)} of a core\n`,
  )
  if (figures.refused > 0) throw new Error(`${figures.refused} of the requests ${bodies[0]?.slice(0, 80)} were refused`)
  return figures
}

/** What this machine's HTTP alone allows: the same requests, answered by a constant of the same length. */
async function control(): Promise<LoadFigures> {
  const constant = Buffer.alloc(700, 'x')
  const server = createServer((request, response) => {
    request.resume().on('end', () => response.setHeader('content-length', constant.length).end(constant))
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  const figures = await load(port, KEY, ['Action=GetUser&UserName=user1'])
  server.closeAllConnections()
  server.close()
  return figures
}

function residentMegabytes(pid: number | undefined): number {
  return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1024
}

const SIMULATE = `Action=SimulatePrincipalPolicy&PolicySourceArn=${encodeURIComponent('arn:aws:iam::123456789012:user/user0')}`

function actionParameters(actions: readonly string[]): string {
  return actions.map((action, at) => `&ActionNames.member.${at + 1}=${encodeURIComponent(action)}`).join('')
}

function loadRow(
  bar: string,
  what: string,
  { perSecond, p99, core }: LoadFigures,
  wanted: number,
  p99Wanted?: number,
): Row {
  const met = perSecond >= wanted && (p99Wanted === undefined || p99 < p99Wanted)
  const asked = `>= ${wanted.toLocaleString('en')}/s${p99Wanted === undefined ? '' : `, p99 < ${p99Wanted} ms`}`
  const measured = `${Math.round(perSecond).toLocaleString('en')}/s, p99 ${p99.toFixed(1)} ms (the load took ${core.toFixed(2)} of a core)`
  return { bar, what, measured, wanted: asked, met }
}

async function measure(): Promise<Row[]> {
  const { child, port, started } = await startServer()
  try {
    const atStart = residentMegabytes(child.pid)
    const key = await prepare(port)
    const users = Array.from({ length: 64 }, (_, user) => `Action=GetUser&UserName=user${user}`)
    const getUser = await load(port, key, users)
    const constant = await control()
    const one = await load(port, key, [`${SIMULATE}${actionParameters(['connect:CreateInstance'])}`])
    const connect =
      openReference()
        .service('connect')
        ?.actions()
        .map(({ fullName }) => fullName) ?? []
    const whole = await load(port, key, [`${SIMULATE}${actionParameters(connect)}&MaxItems=1000`], 1)
    const page = await load(port, key, ['Action=ListPolicies&MaxItems=100'], 1)
    const part = getUser.perSecond / constant.perSecond
    return [
      loadRow('P9', `signed GetUser, ${CONNECTIONS} connections`, getUser, 15_000, 10),
      {
        bar: '',
        what: 'an HTTP server of Node that answers a constant',
        measured: `${Math.round(constant.perSecond).toLocaleString('en')}/s; GetUser has ${(part * 100).toFixed(0)} % of it`,
        wanted: '',
      },
      loadRow('P10', 'SimulatePrincipalPolicy, one action', one, 10_000),
      {
        bar: 'P10',
        what: `SimulatePrincipalPolicy, ${connect.length} actions, one connection`,
        measured: `${whole.p50.toFixed(2)} ms`,
        wanted: '<= 2 ms',
        met: whole.p50 <= 2,
      },
      {
        bar: '',
        what: 'ListPolicies, a page of 100, one connection',
        measured: `${page.p50.toFixed(2)} ms`,
        wanted: '',
      },
      {
        bar: 'P11',
        what: 'from start to first answer',
        measured: `${Math.round(started)} ms`,
        wanted: '<= 1,000 ms',
        met: started <= 1000,
      },
      {
        bar: 'P11',
        what: 'memory (RSS) at start, and after all of this',
        measured: `${atStart.toFixed(0)} MB, ${residentMegabytes(child.pid).toFixed(0)} MB`,
        wanted: '<= 200 MB',
        met: atStart <= 200,
      },
    ]
  } finally {
    child.kill('SIGTERM')
    await once(child, 'exit')
    rmSync(folder, { recursive: true, force: true })
  }
}

function table(rows: readonly Row[]): string {
  const verdict = (met: boolean | undefined) => (met === undefined ? '' : met ? 'yes' : '**no**')
  const cells = rows.map(({ bar, what, measured, wanted, met }) => [bar, what, measured, wanted, verdict(met)])
  const lines = [['', 'what', 'measured', 'bar', 'met'], ['---', '---', '---', '---', '---'], ...cells]
  return `${machineText(thisMachine())}\n\n${lines.map((line) => `| ${line.join(' | ')} |`).join('\n')}\n`
}

const text = table(await measure())
process.stdout.write(text)
writeFileSync(LAST, `# The last run of \`npm run bench:server\`\n\n${text}`)
