import { createHash } from 'node:crypto'

/** No scripts, no frames, forms only to this server, and only the style that a page contains. */
export function safeHeaders(page = ''): Readonly<Record<string, string>> {
  const style = /<style>([\s\S]*?)<\/style>/.exec(page)?.[1]
  const hash = style === undefined ? "'none'" : `'sha256-${createHash('sha256').update(style).digest('base64')}'`
  return {
    'content-security-policy': `default-src 'none'; style-src ${hash}; form-action 'self'; frame-ancestors 'none'; base-uri 'none'`,
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
  }
}
