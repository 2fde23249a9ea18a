import {
  CatalogueLogError,
  fileLog,
  type ImportSummary,
  importOffers,
  type LiveAccount,
  type Offer,
  type OpenCatalogue,
  offersOfAccount,
  offersOfFolder,
  offersOfGit,
  SourceError,
} from '@gatewarden/catalogue'
import { Command } from 'commander'
import { dataFolder } from '../../dataFolder.ts'
import { EXIT, Failure } from '../../failure.ts'
import { readCatalogue } from '../../input.ts'
import type { Run } from '../../run.ts'

interface ImportOptions {
  readonly data: string
  readonly json?: true
}

const EXIT_STATUS = `
Exit status: 0 all was taken or was there before, 1 something was skipped, 2 bad input.
`

function git(run: Run): Command {
  return new Command('git')
    .summary('from an archive whose git history holds the versions')
    .description(
      'Imports from a git repository (a working tree, a bare one or a bundle) with one file a policy in its folder `policies`, named ' +
        'as the policy and holding {"PolicyVersion": {"VersionId", "CreateDate", "Document"}}: every state that a file ever had. ' +
        'DEPRECATED.json ({"NAME": "2025-08-14" or "Unknown"}) names deprecated policies, list-policies.json (the output of ' +
        '`aws iam list-policies --scope AWS`) the ARNs of policies that the catalogue does not know.',
    )
    .argument('<archive>', 'the repository, or a bundle of it; nothing in it is changed')
    .option('--ref <ref>', 'the branch, tag or commit whose history counts', 'HEAD')
    .option('--json', 'answer as JSON')
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
  return new Command('dir')
    .summary('from a folder of JSON files')
    .description(
      'Imports the JSON files of a folder and its subfolders: outputs of `aws iam get-policy-version`, named NAME.json, NAME.v3.json or ' +
        'NAME/v3.json after their policy, and plain policy documents, named NAME.v3.json or NAME/v3.json. Outputs of ' +
        '`aws iam list-policies` and `aws iam get-policy` beside them tell the ARNs of policies that the catalogue does not know.',
    )
    .argument('<dir>', 'the folder')
    .option('--json', 'answer as JSON')
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
  return new Command('aws')
    .summary('from a live AWS account, reading only')
    .description(
      'Imports what an AWS account shows of AWS managed policies, with ListPolicies, ListPolicyVersions and GetPolicyVersion. Versions that ' +
        'are held are not asked for again, so that an import that was interrupted goes on where it ended.',
    )
    .option('--profile <name>', 'a profile of the AWS configuration')
    .option('--region <region>', 'the region to sign for')
    .option('--endpoint-url <url>', 'another address than that of AWS', readUrl)
    .option('--prefix <text>', 'only policies whose name begins so')
    .option('--json', 'answer as JSON')
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

/** `gatewarden catalogue import`: versions that the snapshot does not hold. */
export function importVersions(run: Run): Command {
  return new Command('import')
    .summary('add versions from an archive, a folder or an AWS account')
    .addCommand(git(run))
    .addCommand(dir(run))
    .addCommand(aws(run))
}

async function importFrom(
  run: Run,
  source: string,
  { data, json }: ImportOptions,
  offersOf: (catalogue: OpenCatalogue) => Iterable<Offer> | AsyncIterable<Offer>,
): Promise<void> {
  const folder = dataFolder(run, data)
  const catalogue = readCatalogue(run, folder)
  const progress = run.streams.stderr.isTTY ? showProgress(run) : undefined
  try {
    const log = fileLog(folder)
    const summary = await importOffers(offersOf(catalogue), { catalogue, log, source, now: new Date(), progress })
    clearProgress(run, progress)
    run.print(json ? JSON.stringify(summary, null, 2) : toText(summary))
    run.exitCode = summary.skipped.length === 0 ? EXIT.allowed : EXIT.denied
  } catch (error) {
    clearProgress(run, progress)
    if (error instanceof SourceError || error instanceof CatalogueLogError) throw new Failure(error.message)
    throw error
  }
}

function readUrl(text: string): string {
  const url = URL.parse(text)
  if (url !== null && /^https?:$/.test(url.protocol)) return text
  throw new Failure(`--endpoint-url ${text} is no address; write http://127.0.0.1:8080`)
}

/** One line on a terminal, written anew a few times a second. */
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

function toText(summary: ImportSummary): string {
  const { policiesSeen, versionsSeen, newPolicies, newVersions, datesLearned, defaultsSet, deprecated, skipped } =
    summary
  const added = newVersions + datesLearned + defaultsSet + deprecated
  const rows: [string, number | string][] = [
    ['policies seen', policiesSeen],
    ['versions seen', versionsSeen],
    ['new', newPolicies === 0 ? newVersions : `${newVersions}, ${newPolicies} of them the first of their policy`],
    ['dates learned', datesLearned],
    ...(defaultsSet === 0 ? [] : [['default versions set', defaultsSet] as [string, number]]),
    ...(deprecated === 0 ? [] : [['deprecated', deprecated] as [string, number]]),
    ['skipped', skipped.length],
  ]
  return [
    ...rows.map(([what, count]) => `${what.padEnd(22)}${count}`),
    ...skipped.map(({ place, why }) => `  ${place}: ${why}`),
    ...(added === 0 ? ['nothing new: the catalogue holds all that could be taken'] : []),
  ].join('\n')
}
