import { type Offer, type OpenCatalogue, offersOfAccount, offersOfFolder, offersOfGit } from '@gatewarden/catalogue'
import type { LiveAccount } from '@gatewarden/catalogue/internal'
import { Command } from 'commander'
import { type ImportOptions, importInto, readEndpoint, withImportOptions } from '../../importInto.ts'
import { importLines } from '../../importReport.ts'
import type { Run } from '../../run.ts'

const EXIT_STATUS = `
Exit status: 0 everything is imported or was already there, 1 something was skipped, 2 bad input.
`

function git(run: Run): Command {
  return withImportOptions(new Command('git'))
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
  return withImportOptions(new Command('dir'))
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
  return withImportOptions(new Command('aws'))
    .summary('from a live AWS account, reading only')
    .description(
      'Imports the AWS managed policies that an AWS account shows, with ListPolicies, GetPolicy, ListPolicyVersions and GetPolicyVersion. ' +
        'Versions that are stored are not requested again, so an import that was interrupted continues where it stopped.',
    )
    .option('--profile <name>', 'a profile of the AWS configuration')
    .option('--region <region>', 'the region to sign for')
    .option('--endpoint-url <url>', 'an address to use instead of the one of AWS', readEndpoint)
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
  options: ImportOptions,
  offersOf: (catalogue: OpenCatalogue) => Iterable<Offer> | AsyncIterable<Offer>,
): Promise<void> {
  const { summary } = await importInto(run, source, options, offersOf)
  if (options.json) run.printJson(summary)
  else run.print(...importLines(summary, options.dryRun === true))
}
