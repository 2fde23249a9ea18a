import {
  type Affected,
  type AffectedIdentity,
  affectedBy,
  atVersion,
  type Hold,
  withDocument,
} from '@gatewarden/analysis'
import type { AccessChange, AwsManagedPolicy, Catalogue } from '@gatewarden/catalogue'
import { type Account, readAccount } from '@gatewarden/directory'
import { parsePolicy } from '@gatewarden/policy'
import { openReference } from '@gatewarden/reference'
import { Command } from 'commander'
import { accessLines } from '../accessReport.ts'
import { dataFolder } from '../dataFolder.ts'
import { at, EXIT, Failure } from '../failure.ts'
import { readCatalogue, readText } from '../input.ts'
import type { Run, Style } from '../run.ts'

interface AffectedOptions {
  readonly account: string
  readonly from?: string
  readonly to?: string
  readonly document?: string
  readonly full?: true
  readonly json?: true
}

/** `gatewarden affected`: which identities a new version of a managed policy affects. */
export function affected(run: Run): Command {
  return new Command('affected')
    .summary('which identities a version of a managed policy affects, and how')
    .description(
      'Shows the users and roles that an AWS managed policy applies to (attached directly, through a group, or as a permissions boundary), and which permissions each of them gains and loses between two versions, given their other policies.',
    )
    .argument('<policy>', 'name or ARN')
    .requiredOption('--account <file>', 'output of `aws iam get-account-authorization-details`; - for standard input')
    .option('--from <version>', 'the version before (default: the stored version before --to)')
    .option('--to <version>', 'the version after (default: the default version)')
    .option('--document <file>', 'a document that is not published yet, instead of --to')
    .option('--full', 'show every action and pattern')
    .option('--json', 'answer as JSON')
    .addHelpText(
      'after',
      `
Exit status: 0 no identity loses permissions, 1 some identity does or may, 2 bad input.

Examples:
  gatewarden affected AmazonConnect_FullAccess --account account.json
  gatewarden affected AmazonConnectReadOnlyAccess --from v1 --to v2 --account account.json
  gatewarden affected AmazonConnect_FullAccess --document next.json --account account.json --json`,
    )
    .action((policy: string, options: AffectedOptions) => showAffected(run, policy, options))
}

async function showAffected(run: Run, nameOrArn: string, options: AffectedOptions): Promise<void> {
  const catalogue = await readCatalogue(run, dataFolder(run))
  const found = catalogue.get(nameOrArn)
  if ('code' in found) throw new Failure(found.message)
  const { policy } = found
  const { from, to, after } = stepOf(run, policy, catalogue, options)
  const before = atVersion(catalogue, policy.arn, from)
  const answer = affectedBy({ arn: policy.arn, before, after }, accountOf(run, options.account), openReference())
  if ('problem' in answer) throw new Failure(`${at(options.account, answer.problem.place)}: ${answer.problem.message}`)
  const data = { policy: policy.arn, from, to, ...answer }
  if (options.json) run.printJson(data)
  else run.print(...lines(policy, from, to, answer, options.full === true, run.style))
  const isLoss = answer.identities.some(({ lost, unknown }) => lost.rows.length > 0 || unknown !== undefined)
  run.exitCode = isLoss ? EXIT.denied : EXIT.allowed
}

function stepOf(run: Run, policy: AwsManagedPolicy, catalogue: Catalogue, options: AffectedOptions) {
  const { document } = options
  if (document !== undefined && options.to !== undefined) throw new Failure('give --to or --document, not both')
  const to = document === undefined ? readVersion(policy, options.to ?? policy.defaultVersionId) : document
  const from = readVersion(
    policy,
    options.from ?? (document === undefined ? before(policy, to) : policy.defaultVersionId),
  )
  const after =
    document === undefined
      ? atVersion(catalogue, policy.arn, to)
      : withDocument(catalogue, policy.arn, readDocument(run, document))
  return { from, to, after }
}

function readVersion({ name, versions }: AwsManagedPolicy, versionId: string): string {
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

function readDocument(run: Run, file: string): string {
  const text = readText(run, file)
  const { document, problems } = parsePolicy(text)
  const [problem] = problems
  if (document === undefined) throw new Failure(`${at(file, problem)}: ${problem?.message ?? 'not a policy document'}`)
  return text
}

function accountOf(run: Run, file: string): Account {
  const { account, problem } = readAccount(readText(run, file), file === '-' ? '<stdin>' : file)
  if (account === undefined) throw new Failure(`${at(file, problem?.place)}: ${problem?.message ?? 'not an account'}`)
  return account
}

function lines(
  policy: AwsManagedPolicy,
  from: string,
  to: string,
  { groups, identities, notes }: Affected,
  isFull: boolean,
  style: Style,
): string[] {
  const users = identities.filter(({ kind }) => kind === 'user').length
  const holders = `${counted(users, 'user')} and ${counted(identities.length - users, 'role')}`
  return [
    `${policy.name} ${from} -> ${to}: applies to ${holders}, attached to ${counted(groups.length, 'group')}`,
    ...groups.map(({ name, members }) => `group/${name}: ${members.length === 0 ? 'no members' : members.join(', ')}`),
    ...identities.flatMap((identity) => identityLines(identity, isFull, style)),
    ...notes.map((note) => `note: ${note}`),
  ]
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`
}

function identityLines(identity: AffectedIdentity, isFull: boolean, style: Style): string[] {
  const { kind, name, holds, gained, lost, unknown } = identity
  const isSame = [gained, lost].every(({ rows }: AccessChange) => rows.length === 0) && unknown === undefined
  return [
    `${kind}/${name} (${holds.map(holdText).join(', ')})${isSame ? ': nothing changes in effect' : ':'}`,
    ...accessLines(gained, '+', isFull, style).map((line) => `  ${line}`),
    ...accessLines(lost, '-', isFull, style).map((line) => `  ${line}`),
    ...(unknown === undefined ? [] : [`  undecided: ${unknown}`]),
  ]
}

function holdText(hold: Hold): string {
  if (hold.by === 'group') return `through group/${hold.group}`
  return hold.by === 'attachment' ? 'attached' : 'permissions boundary'
}
