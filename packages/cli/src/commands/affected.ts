import { type Affected, affectedBy, affectedSince, atVersion, withDocument } from '@gatewarden/analysis'
import type { AwsManagedPolicy, Catalogue } from '@gatewarden/catalogue'
import { openReference } from '@gatewarden/reference'
import { Command } from 'commander'
import { type AccountOptions, type AccountSource, addAccountOptions, readAccountSource } from '../accountSource.ts'
import { affectedLines, onlyVersionLine, sinceLines } from '../affectedReport.ts'
import { EXIT, Failure, failureAt } from '../failure.ts'
import { readDay } from '../input.ts'
import {
  compiledPolicy,
  type FoundVersion,
  findManagedPolicy,
  findPolicy,
  type PolicySources,
  policySources,
  readVersionId,
  textOf,
  titleOf,
} from '../policyArgument.ts'
import { showProgress } from '../progress.ts'
import type { Run } from '../run.ts'

interface AffectedOptions extends AccountOptions {
  readonly since?: string
  readonly from?: string
  readonly to?: string
  readonly document?: string
  readonly full?: true
  readonly json?: true
}

/** `gatewarden affected`: which identities new versions of managed policies affect. */
export function affected(run: Run): Command {
  const command = new Command('affected')
    .summary('which identities new versions of managed policies affect, and how')
    .description(
      'Shows the users and roles that an AWS managed policy applies to (attached directly, through a group, or as a permissions boundary), and which permissions each of them gains and loses between two versions, given their other policies. With --since it does so for all AWS managed policies that changed since a day.',
    )
    .argument('[policy]', 'NAME, NAME@v3 or ARN of an AWS managed policy')
    .option('--since <date>', 'all AWS managed policies that changed on this day (UTC) or later')
    .option('--from <version>', 'the version before, such as 3 or v3 (default: the stored version before --to)')
    .option('--to <version>', 'the version after (default: the default version)')
    .option('--document <policy>', 'what is not published yet: a file, or another policy, instead of --to')
    .option('--full', 'show every action and pattern')
    .option('--json', 'answer as JSON')
    .addHelpText(
      'after',
      `
Exit status: 0 no identity loses permissions, 1 some identity does or may, 2 bad input.

Examples:
  gatewarden affected --since 2026-01-01 --account account.json
  gatewarden affected AmazonConnect_FullAccess --data /var/lib/gatewarden
  gatewarden affected AmazonConnectReadOnlyAccess --from v1 --to v2 --account account.json
  gatewarden affected AmazonConnect_FullAccess --document next.json --account account.json --json`,
    )
    .action((policy: string | undefined, options: AffectedOptions) => showAffected(run, policy, options))
  return addAccountOptions(command)
}

async function showAffected(run: Run, policy: string | undefined, options: AffectedOptions): Promise<void> {
  const { since } = options
  if (policy !== undefined && since !== undefined) throw new Failure('give a policy or --since DATE, not both')
  if (policy === undefined && since === undefined) {
    throw new Failure('name an AWS managed policy, or give --since DATE for all that changed')
  }
  const isLoss =
    policy === undefined
      ? await ofAll(run, readDay(since ?? '', '--since'), options)
      : await ofOne(run, policy, options)
  run.exitCode = isLoss ? EXIT.denied : EXIT.allowed
}

/** Whether an identity loses permissions, or may. */
function hasLoss({ identities }: Pick<Affected, 'identities'>): boolean {
  return identities.some(({ lost, unknown }) => lost.rows.length > 0 || unknown !== undefined)
}

async function ofAll(run: Run, since: Date, options: AffectedOptions): Promise<boolean> {
  const other = (['from', 'to', 'document'] as const).find((name) => options[name] !== undefined)
  if (other !== undefined) throw new Failure(`--${other} is about one policy: give it without --since`)
  if (since.getTime() > Date.now()) throw new Failure('invalid --since date: it is in the future')
  const source = await readAccountSource(run, options)
  const progress = showProgress(run, 'identities')
  const answer = affectedSince(since, source.catalogue, source.account, openReference(), progress)
  if ('problem' in answer) throw failureAt(source.name, answer.problem.place, answer.problem.message)
  const day = since.toISOString().slice(0, 10)
  if (options.json) run.printJson({ since: day, ...answer })
  else run.print(...sinceLines(day, answer, options.full === true, run.style))
  return hasLoss(answer)
}

async function ofOne(run: Run, argument: string, options: AffectedOptions): Promise<boolean> {
  const sources = policySources(run, options)
  const found = await findManagedPolicy(run, argument, sources, 'name one, and give a file with --document')
  const source = await sources.accountSource()
  const { policy } = found
  const step = await stepOf(run, found, source, sources, options)
  if (step === undefined) return onlyVersion(run, policy, options.json === true)
  const { from, to, after } = step
  const before = atVersion(source.catalogue, policy.arn, from)
  const answer = affectedBy({ arn: policy.arn, before, after }, source.account, openReference())
  if ('problem' in answer) throw failureAt(source.name, answer.problem.place, answer.problem.message)
  if (options.json) run.printJson({ policy: policy.arn, from, to, ...answer })
  else run.print(...affectedLines(policy.name, from, to, answer, options.full === true, run.style))
  return hasLoss(answer)
}

function onlyVersion(run: Run, { name, arn, defaultVersionId: to }: AwsManagedPolicy, isJson: boolean): boolean {
  const note = onlyVersionLine(name, to)
  if (isJson) run.printJson({ policy: arn, from: null, to, groups: [], identities: [], notes: [note] })
  else run.print(note)
  return false
}

/** The two documents to compare; undefined for a policy that has one version and no other document. */
async function stepOf(
  run: Run,
  found: FoundVersion,
  { catalogue }: AccountSource,
  sources: PolicySources,
  options: AffectedOptions,
): Promise<{ from: string; to: string; after: Catalogue } | undefined> {
  const { policy } = found
  const { document } = options
  const named = found.isChosen ? found.versionId : undefined
  if (document !== undefined && (options.to !== undefined || named !== undefined)) {
    throw new Failure('give --to or --document, not both')
  }
  if (named !== undefined && options.to !== undefined)
    throw new Failure('give the version with --to or with @, not both')
  if (document !== undefined) {
    const next = await findPolicy(run, document, sources)
    // Read now: a document that is not a policy must not be an error of the account.
    compiledPolicy(next)
    const from = readVersion(policy, options.from ?? policy.defaultVersionId, '--from')
    return { from, to: titleOf(next), after: withDocument(catalogue, policy.arn, textOf(next).text) }
  }
  if (policy.versions.length === 1 && options.from === undefined && isOnly(policy, options.to ?? named))
    return undefined
  const to = readVersion(policy, named ?? options.to ?? policy.defaultVersionId, '--to')
  const from = readVersion(policy, options.from ?? before(policy, to), '--from')
  return { from, to, after: atVersion(catalogue, policy.arn, to) }
}

function isOnly({ versions: [only] }: AwsManagedPolicy, to: string | undefined): boolean {
  return to === undefined || readVersionId(to, '--to') === only?.versionId
}

function readVersion({ name, versions }: AwsManagedPolicy, text: string, option: string): string {
  const versionId = readVersionId(text, option)
  if (versions.some((version) => version.versionId === versionId)) return versionId
  throw new Failure(
    `${name} has no stored version ${versionId}; "gatewarden catalogue show ${name} --versions" lists them`,
  )
}

function before({ name, versions }: AwsManagedPolicy, to: string): string {
  const previous = versions[versions.findIndex(({ versionId }) => versionId === to) - 1]
  if (previous === undefined) throw new Failure(`${name} ${to} is the first stored version: give a later one with --to`)
  return previous.versionId
}
