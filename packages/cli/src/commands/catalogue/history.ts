import { type HistoryFormat, historyFormats, historyOf, renderHistory } from '@gatewarden/catalogue'
import { openReference } from '@gatewarden/reference'
import { Command, Option } from 'commander'
import { dataFolder } from '../../dataFolder.ts'
import { warnOfOldData } from '../../dataNote.ts'
import { Failure } from '../../failure.ts'
import { readCatalogue, readDay } from '../../input.ts'
import type { Run } from '../../run.ts'
import { readAddress } from '../../webAddress.ts'
import { writeWhole } from '../../writeWhole.ts'

interface HistoryOptions {
  readonly format: HistoryFormat
  readonly since?: Date
  readonly limit?: number
  readonly output?: string
  readonly baseUrl?: string
  readonly data: string
  readonly json?: true
}

/** `gatewarden catalogue history`. */
export function history(run: Run): Command {
  return new Command('history')
    .summary('what changed in the policies, as a page or a feed')
    .description(
      'Shows what each version of AWS managed policies changed, newest first, as a page (text, html), for programs (json), or ' +
        'as a feed to subscribe to (rss, atom, jsonfeed). For all policies, and for services other than connect, it shows ' +
        'the newest 100 entries unless --limit says otherwise.',
    )
    .argument('[scope]', 'name or ARN of a policy, or a service such as connect; without it all policies')
    .addOption(new Option('--format <format>', 'the output format').choices(historyFormats).default('text'))
    .option('--since <date>', 'only versions that may have been created on this day (UTC) or later', readSince)
    .option('--limit <n>', 'only the newest n entries', readCount)
    .option('--output <file>', 'write to a file, which is replaced in one step')
    .option('--json', 'answer as JSON: the same as --format json')
    .option('--base-url <url>', 'the address at which the page and its feeds are published', readUrl)
    .addHelpText(
      'after',
      `
Exit status: 0 shown, 2 bad input.

Examples:
  gatewarden catalogue history connect
  gatewarden catalogue history AmazonConnectServiceLinkedRolePolicy --since 2026-01-01 --format json
  gatewarden catalogue history connect --format rss --base-url https://example.org/policies --output connect.rss`,
    )
    .action(async (scope: string | undefined, options: HistoryOptions) => {
      const { since, limit, output, baseUrl, data } = options
      const format = options.json ? jsonOf(options) : options.format
      const catalogue = await readCatalogue(run, dataFolder(run, data))
      const found = historyOf(catalogue, openReference(), scope, {
        ...(since === undefined ? {} : { since }),
        ...(limit === undefined ? {} : { limit }),
      })
      if ('code' in found) throw new Failure(found.message, { code: found.code })
      const text = renderHistory(found, format, baseUrl)
      if (output !== undefined) writeWhole(run, output, text)
      else if (format === 'text') run.printText(text.trimEnd())
      else run.streams.stdout.write(text)
      warnOfOldData(run, catalogue.source)
    })
}

/** `--json` is a format: another one beside it is a mistake. */
function jsonOf({ format }: HistoryOptions): HistoryFormat {
  if (format === 'text' || format === 'json') return 'json'
  throw new Failure(`give --json or --format ${format}, not both`)
}

function readSince(text: string): Date {
  return readDay(text, '--since')
}

function readCount(text: string): number {
  if (!/^[1-9]\d{0,6}$/.test(text)) throw new Failure(`invalid --limit "${text}": use a number of at least 1`)
  return Number(text)
}

function readUrl(text: string): string {
  const example = 'the address of a folder, such as https://example.org/policies'
  return readAddress(text, { option: '--base-url', example, isFolder: true }).href
}
