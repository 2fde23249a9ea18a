import {
  type ImportSummary,
  importOffers,
  type Offer,
  type OpenCatalogue,
  offersOfAccount,
  offersOfFolder,
  offersOfGit,
  SourceError,
} from '@gatewarden/catalogue'
import type { LiveAccount } from '@gatewarden/catalogue/internal'
import { Command } from 'commander'
import { whileAppending } from '../../appendEvent.ts'
import { dataFolder } from '../../dataFolder.ts'
import { EXIT, Failure } from '../../failure.ts'
import { readCatalogue } from '../../input.ts'
import type { Run } from '../../run.ts'
import { webAddress } from '../../webAddress.ts'

interface ImportOptions {
  readonly data: string
  readonly json?: true
  readonly yes?: true
  readonly dryRun?: true
}

/** The options that all sources have. */
function withOptions(command: Command): Command {
  return command
    .option('--dry-run', 'show what would be imported, and import nothing')
    .option('--yes', 'confirm default versions that remove actions or add many')
    .option('--json', 'answer as JSON')
}

const EXIT_STATUS = `
Exit status: 0 everything is imported or was already there, 1 something was skipped, 2 bad input.
`

function git(run: Run): Command {
  return withOptions(new Command('git'))
    .summary('from an archive whose git history holds the versions')
    .description(
      'Imports from a git repository (a working tree, a bare one or a bundle) with one file for each policy in its folder `policies`, named ' +
        'like the policy and containing {"PolicyVersion": {"VersionId", "CreateDate", "Document"}}: every state that a file ever had counts. ' +
        'DEPRECATED.json ({"NAME": "2025-08-14" or "Unknown"}) names deprecated policies, list-policies.json (the output of ' +
        '`aws iam list-policies --scope AWS`) the ARNs of policies that the catalogue does not know.',
    )
    .argument('<archive>', 'the repository, or a bundle of it; nothing in it is changed')
    .option('--ref <ref>', 'the branch, tag or commit whose history counts', 'HEAD')
    .addHelpText(
      'after',
      `${EXIT_STATUS}
Examples:
  gatewarden catalogue import git ~/managed-policies
  gatewarden catalogue import git managed-policies.bundle --ref master --data /var/lib/gatewarden`,
    )
    .action((archive: string, options: ImportOptions & { ref: string }) =>
      importFrom(run, 'git', options, (catalogue) => offersOfGit(run.path(archive), catalogue, options.ref)),
    )
}

function dir(run: Run): Command {
  return withOptions(new Command('dir'))
    .summary('from a folder of JSON files')
    .description(
      'Imports the JSON files of a folder and its subfolders: outputs of `aws iam get-policy-version`, named NAME.json, NAME.v3.json or ' +
        'NAME/v3.json after their policy, and plain policy documents, named NAME.v3.json or NAME/v3.json. Outputs of ' +
        '`aws iam list-policies` and `aws iam get-policy` beside them give the ARNs of policies that the catalogue does not know.',
    )
    .argument('<dir>', 'the folder')
    .addHelpText(
      'after',
      `${EXIT_STATUS}
Examples:
  gatewarden catalogue import dir ~/policies
  gatewarden catalogue import dir fixtures/import/folder --json`,
    )
    .action((folder: string, options: ImportOptions) =>
      importFrom(run, 'dir', options, () => offersOfFolder(run.path(folder))),
    )
}

function aws(run: Run): Command {
  return withOptions(new Command('aws'))
    .summary('from a live AWS account, reading only')
    .description(
      'Imports the AWS managed policies that an AWS account shows, with ListPolicies, GetPolicy, ListPolicyVersions and GetPolicyVersion. ' +
        'Versions that are stored are not requested again, so an import that was interrupted continues where it stopped.',
    )
    .option('--profile <name>', 'a profile of the AWS configuration')
    .option('--region <region>', 'the region to sign for')
    .option('--endpoint-url <url>', 'an address to use instead of the one of AWS', readUrl)
    .option('--prefix <text>', 'only policies whose name starts with this text')
    .addHelpText(
      'after',
      `${EXIT_STATUS}
Examples:
  gatewarden catalogue import aws --profile audit --region us-east-1
  gatewarden catalogue import aws --prefix AmazonConnect`,
    )
    .action((options: ImportOptions & LiveAccount) =>
      importFrom(run, 'aws', options, (catalogue) => offersOfAccount(options, catalogue)),
    )
}

/** `gatewarden catalogue import`: adds versions that the snapshot does not contain. */
export function importVersions(run: Run): Command {
  return new Command('import')
    .summary('add versions from an archive, a folder or an AWS account')
    .addCommand(git(run))
    .addCommand(dir(run))
    .addCommand(aws(run))
    .addHelpText(
      'after',
      `
Examples:
  gatewarden catalogue import git managed-policies.bundle
  gatewarden catalogue import dir ~/policies
  gatewarden catalogue import aws --profile audit`,
    )
}

async function importFrom(
  run: Run,
  source: string,
  { data, json, yes, dryRun }: ImportOptions,
  offersOf: (catalogue: OpenCatalogue) => Iterable<Offer> | AsyncIterable<Offer>,
): Promise<void> {
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
    clearProgress(run, progress)
    if (json) run.printJson(summary)
    else run.print(...toText(summary, dryRun === true))
    run.exitCode = summary.skipped.length === 0 ? EXIT.allowed : EXIT.denied
  } catch (error) {
    clearProgress(run, progress)
    if (error instanceof SourceError) throw new Failure(error.message)
    throw error
  }
}

function readUrl(text: string): string {
  if (webAddress(text) !== undefined) return text
  throw new Failure(`invalid --endpoint-url "${text}": use an address such as http://127.0.0.1:8080`)
}

/** One line on a terminal, updated a few times a second. */
function showProgress(run: Run): (summary: ImportSummary) => void {
  let last = 0
  return ({ versionsSeen, newVersions }) => {
    if (performance.now() - last < 200) return
    last = performance.now()
    run.streams.stderr.write(`\r${versionsSeen} versions seen, ${newVersions} new`)
  }
}

function clearProgress(run: Run, progress: unknown): void {
  if (progress !== undefined) run.streams.stderr.write('\r\u001b[K')
}

function toText(summary: ImportSummary, isDryRun: boolean): string[] {
  const { policiesSeen, versionsSeen, newPolicies, newVersions, datesLearned, defaultsSet, deprecated, skipped } =
    summary
  const { descriptionsLearned = 0 } = summary
  const added = newVersions + datesLearned + defaultsSet + deprecated + descriptionsLearned
  const rows: [string, number | string][] = [
    ['policies seen', policiesSeen],
    ['versions seen', versionsSeen],
    ['new', newPolicies === 0 ? newVersions : `${newVersions}, ${newPolicies} of them the first version of a policy`],
    ['dates learned', datesLearned],
    ...(descriptionsLearned === 0 ? [] : [['descriptions learned', descriptionsLearned] as [string, number]]),
    ...(defaultsSet === 0 ? [] : [['default versions set', defaultsSet] as [string, number]]),
    ...(deprecated === 0 ? [] : [['deprecated', deprecated] as [string, number]]),
    ['skipped', skipped.length],
  ]
  return [
    ...rows.map(([what, count]) => `${what.padEnd(22)}${count}`),
    ...skipped.map(({ place, why }) => `  ${place}: ${why}`),
    ...defaultLines(summary),
    ...(isDryRun ? ['nothing was imported: this was a dry run'] : []),
    ...(added === 0 && skipped.length === 0
      ? ['nothing new: the catalogue already has everything that could be imported']
      : []),
  ]
}

/** How many changes of default versions are shown; `--json` has all. */
const MAX_CHANGES = 20

/** The default versions that apply now to every identity that has the policy. */
function defaultLines({ defaultsChanged }: ImportSummary): string[] {
  if (defaultsChanged.length === 0) return []
  const more = defaultsChanged.length - MAX_CHANGES
  return [
    'default versions',
    ...defaultsChanged.slice(0, MAX_CHANGES).map(({ policy, from, to, gained, widened, lost, concern }) => {
      const counts = `${gained} actions gained, ${widened} widened, ${lost} lost`
      return `  ${policy} ${from} -> ${to}: ${counts}${concern === undefined ? '' : `; ${concern}`}`
    }),
    ...(more > 0 ? [`  and ${more} more (--json shows all)`] : []),
  ]
}
