import { type ImportSummary, importOffers, type Offer, type OpenCatalogue } from '@gatewarden/catalogue'
import type { Command } from 'commander'
import { whileAppending } from './appendEvent.ts'
import { dataFolder } from './dataFolder.ts'
import { EXIT } from './failure.ts'
import { readCatalogue } from './input.ts'
import { progressLine } from './progress.ts'
import type { Run } from './run.ts'
import { readAddress } from './webAddress.ts'

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
  const line = progressLine(run)
  try {
    const summary = await whileAppending(folder, (store) =>
      importOffers(offersOf(catalogue), {
        catalogue,
        store,
        source,
        now: new Date(),
        progress:
          line && (({ versionsSeen, newVersions }) => line.show(`${versionsSeen} versions seen, ${newVersions} new`)),
        isConfirmed: yes === true,
        isDryRun: dryRun === true,
      }),
    )
    run.exitCode = summary.skipped.length + summary.withheld.length === 0 ? EXIT.allowed : EXIT.denied
    return { summary, catalogue }
  } finally {
    line?.clear()
  }
}

/** The address of `--endpoint-url`. */
export function readEndpoint(text: string): string {
  readAddress(text, {
    option: '--endpoint-url',
    example: 'an address such as http://127.0.0.1:8080',
    credentials: 'the credentials are those of AWS_*',
  })
  return text
}
