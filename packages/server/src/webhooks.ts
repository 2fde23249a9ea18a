import { lookup } from 'node:dns/promises'
import { request as httpRequest } from 'node:http'
import { request as httpsRequest } from 'node:https'
import type { LookupFunction } from 'node:net'
import { type ServiceContext, webhookQueue } from '@gatewarden/services'
import ipaddr from 'ipaddr.js'
import type { Logger } from 'pino'

/** Where the operator of the server sends the events of rules. */
export interface Webhooks {
  /** The address for each rule, which is named `BUS/RULE`. */
  readonly urls: ReadonlyMap<string, string>
  /** Hosts that may be called without TLS, and at addresses that are not public. */
  readonly allowedHosts: ReadonlySet<string>
}

const POLL_MS = 1_000
const TIMEOUT_MS = 5_000
const ATTEMPTS = 3

/** Sends what waits, about every second, until the returned function is called. What fails three times is dropped, and logged. */
export function watchWebhooks(context: ServiceContext, webhooks: Webhooks, log: Logger): () => void {
  const queue = webhookQueue(context)
  const attempts = new Map<string, number>()
  let isRunning = false
  const send = async () => {
    for (const { id, rule, body } of queue.waiting()) {
      const url = webhooks.urls.get(rule)
      const problem = url === undefined ? 'the rule has no address any more' : await post(url, body, webhooks)
      const attempt = (attempts.get(id) ?? 0) + 1
      if (problem !== undefined) log.info({ rule, problem, attempt }, 'an event was not delivered')
      attempts.set(id, attempt)
      if (problem !== undefined && url !== undefined && attempt < ATTEMPTS) continue
      await queue.remove(id)
      attempts.delete(id)
    }
  }
  const poll = async () => {
    if (isRunning) return
    isRunning = true
    try {
      await send()
    } catch (error) {
      log.error({ err: error }, 'events wait for being sent')
    } finally {
      isRunning = false
    }
  }
  const timer = setInterval(() => void poll(), POLL_MS)
  timer.unref()
  return () => clearInterval(timer)
}

/**
 * Sends a body to an address, and says what went wrong. The name is resolved once, and only a public address is called: nobody reaches what
 * only this machine reaches. Redirects are not followed, and nothing of the answer but its status is read.
 */
export async function post(text: string, body: string, { allowedHosts }: Webhooks): Promise<string | undefined> {
  const url = new URL(text)
  const host = url.hostname.replace(/^\[|\]$/g, '')
  const isAllowed = allowedHosts.has(host)
  if (url.protocol !== 'https:' && !isAllowed) return 'the address does not begin with https'
  const found = await lookup(host).catch(() => undefined)
  if (found === undefined) return `the name ${host} is not known`
  if (!isAllowed && !isPublic(found.address)) return `${host} is not at a public address`
  return send(url, body, found)
}

/** Whether an address is one of the internet: neither of a private network, nor of this machine, nor of a cloud's metadata. */
function isPublic(address: string): boolean {
  return ipaddr.isValid(address) && ipaddr.process(address).range() === 'unicast'
}

function send(url: URL, body: string, found: { address: string; family: number }): Promise<string | undefined> {
  // The address that was checked, whatever the name resolves to a moment later.
  const checked: LookupFunction = (_host, options, done) =>
    options.all ? done(null, [found]) : done(null, found.address, found.family)
  const request = url.protocol === 'https:' ? httpsRequest : httpRequest
  const headers = {
    'content-type': 'application/json',
    'content-length': Buffer.byteLength(body),
    'user-agent': 'gatewarden',
  }
  return new Promise((resolve) => {
    const signal = AbortSignal.timeout(TIMEOUT_MS)
    const sent = request(url, { method: 'POST', headers, lookup: checked, agent: false, signal }, (response) => {
      const { statusCode = 0 } = response
      response.destroy()
      resolve(statusCode >= 200 && statusCode < 300 ? undefined : `the answer has the status ${statusCode}`)
    })
    sent.on('error', ({ message }) => resolve(signal.aborted ? 'no answer in 5 seconds' : message))
    sent.end(body)
  })
}
