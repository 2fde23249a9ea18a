import { type ImportSummary, importOffers, type Offer, type OpenCatalogue } from '@gatewarden/catalogue'
import type { Command } from 'commander'
import { whileAppending } from './appendEvent.ts'
import { dataFolder } from './dataFolder.ts'
import { EXIT, Failure } from './failure.ts'
import { readCatalogue } from './input.ts'
import type { Run } from './run.ts'
import { webAddress } from './webAddress.ts'

/** Goes back to the start of a line of a terminal and empties it. */
export const CLEAR_LINE = '\r\u001b[K'

/** The options that all sources of versions have. */
export interface ImportOptions {
  readonly data: string
  readonly json?: true
  readonly yes?: true
  readonly dryRun?: true
}

export function withImportOptions(command: Command): Command {
  return command
    .option('--dry-run', 'show what would be imported, and import nothing')
    .option('--yes', 'confirm default versions that remove actions or add many')
    .option('--json', 'answer as JSON')
}

/** Imports what a source offers into the data folder, and answers the catalogue with it. The exit status is 1 when something was left out. */
export async function importInto(
  run: Run,
  source: string,
  { data, yes, dryRun }: ImportOptions,
  offersOf: (catalogue: OpenCatalogue) => Iterable<Offer> | AsyncIterable<Offer>,
): Promise<{ readonly summary: ImportSummary; readonly catalogue: OpenCatalogue }> {
  const folder = dataFolder(run, data)
  const catalogue = await readCatalogue(run, folder)
  const progress = run.streams.stderr.isTTY ? showProgress(run) : undefined
  try {
    const summary = await whileAppending(folder, (store) =>
      importOffers(offersOf(catalogue), {
        catalogue,
        store,
        source,
        now: new Date(),
        progress,
        isConfirmed: yes === true,
        isDryRun: dryRun === true,
      }),
    )
    run.exitCode = summary.skipped.length + summary.withheld.length === 0 ? EXIT.allowed : EXIT.denied
    return { summary, catalogue }
  } finally {
    if (progress !== undefined) run.streams.stderr.write(CLEAR_LINE)
  }
}

/** The address of `--endpoint-url`. */
export function readEndpoint(text: string): string {
  if (webAddress(text) !== undefined) return text
  throw new Failure(`invalid --endpoint-url "${text}": use an address such as http://127.0.0.1:8080`)
}

/** One line on a terminal, updated a few times a second. */
function showProgress(run: Run): (summary: ImportSummary) => void {
  let last = 0
  return ({ versionsSeen, newVersions }) => {
    if (performance.now() - last < 200) return
    last = performance.now()
    run.streams.stderr.write(`${CLEAR_LINE}${versionsSeen} versions seen, ${newVersions} new`)
  }
}
