import { renameSync, rmSync, writeFileSync } from 'node:fs'
import { type HistoryFormat, historyFormats, historyOf, renderHistory } from '@gatewarden/catalogue'
import { openReference } from '@gatewarden/reference'
import { Command, Option } from 'commander'
import { Failure } from '../../failure.ts'
import { readCatalogue } from '../../input.ts'

interface HistoryOptions {
  readonly format: HistoryFormat
  readonly since?: Date
  readonly limit?: number
  readonly output?: string
  readonly baseUrl?: string
}

/** `gatewarden catalogue history`. */
export const history = new Command('history')
  .summary('what changed in the policies, as a page or a feed')
  .description(
    'Tells what each version of AWS managed policies changed, newest first, as a page (text, html), for programs (json), or ' +
      'as a feed to subscribe to (rss, atom, jsonfeed). For all policies, and for services other than connect, these are the ' +
      'newest 100 entries unless --limit says otherwise.',
  )
  .argument('[scope]', 'name or ARN of a policy, or a service such as connect; without it all policies')
  .addOption(new Option('--format <format>', 'how it is written').choices(historyFormats).default('text'))
  .option('--since <date>', 'only what may have been made on this day (UTC) or later', readDay)
  .option('--limit <n>', 'only the newest n entries', readCount)
  .option('--output <file>', 'write to a file, which is there whole or not at all')
  .option(
    '--base-url <url>',
    'where the page and its feeds are published, so that they can name their addresses',
    readUrl,
  )
  .addHelpText(
    'after',
    `
Examples:
  gatewarden catalogue history connect
  gatewarden catalogue history AmazonConnectServiceLinkedRolePolicy --since 2026-01-01 --format json
  gatewarden catalogue history connect --format rss --base-url https://example.org/policies --output connect.rss`,
  )
  .action((scope: string | undefined, { format, since, limit, output, baseUrl }: HistoryOptions) => {
    const found = historyOf(readCatalogue(), openReference(), scope, {
      ...(since === undefined ? {} : { since }),
      ...(limit === undefined ? {} : { limit }),
    })
    if ('code' in found) throw new Failure(found.message)
    const text = renderHistory(found, format, baseUrl)
    if (output === undefined) process.stdout.write(text)
    else writeWhole(output, text)
  })

function readDay(text: string): Date {
  const day = new Date(`${text}T00:00:00Z`)
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text)
  if (!isDay) throw new Failure(`--since ${text} is no day; write 2026-01-01`)
  return day
}

function readCount(text: string): number {
  if (!/^[1-9]\d{0,6}$/.test(text)) throw new Failure(`--limit ${text} is no number of entries; write 1 or more`)
  return Number(text)
}

function readUrl(text: string): string {
  const url = URL.parse(text)
  const isFolder = url !== null && /^https?:$/.test(url.protocol) && url.search === '' && url.hash === ''
  if (!isFolder) throw new Failure(`--base-url ${text} is no address of a folder; write https://example.org/policies`)
  return url.href
}

/** A web server that serves the file shows the old page or the new one. */
function writeWhole(file: string, text: string): void {
  const draft = `${file}.${process.pid}`
  try {
    writeFileSync(draft, text)
    renameSync(draft, file)
  } catch (error) {
    rmSync(draft, { force: true })
    throw new Failure(`--output ${file} cannot be written: ${(error as NodeJS.ErrnoException).code ?? error}`)
  }
}
