import { invalid, readAddress } from './webAddress.ts'

const NAME = '[.\\-_A-Za-z0-9]+'
const WEBHOOK = new RegExp(`^((?:${NAME}/)?${NAME})=(https?://.+)$`)

/** `RULE=URL`, or `BUS/RULE=URL` for a rule on another bus than the default one. */
export function readWebhook(text: string, others: ReadonlyMap<string, string> = new Map()): Map<string, string> {
  const [, rule = '', address = ''] = WEBHOOK.exec(text) ?? []
  if (rule === '') throw invalid(text, '--event-webhook', 'use RULE=URL, such as calls=https://example.com/events')
  const url = readAddress(address, {
    option: '--event-webhook',
    example: 'an address such as https://example.com/events',
  })
  return new Map([...others, [rule.includes('/') ? rule : `default/${rule}`, url.href]])
}

/** A host that may be called without TLS, and at an address that is not public. */
export function readAllowedHost(text: string, others: readonly string[] = []): readonly string[] {
  if (/^(?:[\w.-]+|[\da-fA-F:.]+)$/.test(text)) return [...others, text.toLowerCase()]
  throw invalid(text, '--event-webhook-allow', 'use the name or the address of a host, without a port')
}
