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

/** `gatewarden affected`: whom a new version of a managed policy reaches. */
export function affected(run: Run): Command {
  return new Command('affected')
    .summary('whom a version of a managed policy reaches, and what it changes for them')
    .description(
      'Shows who holds an AWS managed policy (users, also through groups; roles; permissions boundaries) and what a step between two of its versions gives and takes for each in effect, beside their other policies.',
    )
    .argument('<policy>', 'name or ARN')
    .requiredOption('--account <file>', 'output of `aws iam get-account-authorization-details`; - for standard input')
    .option('--from <version>', 'the version before (default: the one stored before --to)')
    .option('--to <version>', 'the version after (default: the default version)')
    .option('--document <file>', 'a document that is not published yet, instead of --to')
    .option('--full', 'show every action and pattern')
    .option('--json', 'answer as JSON')
    .addHelpText(
      'after',
      `
Exit status: 0 nobody loses anything, 1 somebody does (or it is not known), 2 bad input.

Examples:
  gatewarden affected AmazonConnect_FullAccess --account account.json
  gatewarden affected AmazonConnectReadOnlyAccess --from v1 --to v2 --account account.json
  gatewarden affected AmazonConnect_FullAccess --document next.json --account account.json --json`,
    )
    .action((policy: string, options: AffectedOptions) => showAffected(run, policy, options))
}

function showAffected(run: Run, nameOrArn: string, options: AffectedOptions): void {
  const catalogue = readCatalogue(run, dataFolder(run))
  const held = catalogue.get(nameOrArn)
  if ('code' in held) throw new Failure(held.message)
  const { policy } = held
  const { from, to, after } = stepOf(run, policy, catalogue, options)
  const before = atVersion(catalogue, policy.arn, from)
  const answer = affectedBy({ arn: policy.arn, before, after }, accountOf(run, options.account), openReference())
  if ('problem' in answer) throw new Failure(`${at(options.account, answer.problem.place)}: ${answer.problem.message}`)
  const data = { policy: policy.arn, from, to, ...answer }
  const report = () => lines(policy, from, to, answer, options.full === true, run.streams.style).join('\n')
  run.print(options.json ? JSON.stringify(data, null, 2) : report())
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
    `${name} has no version ${versionId} here; "gatewarden catalogue show ${name} --versions" lists them`,
  )
}

function before({ name, versions }: AwsManagedPolicy, to: string): string {
  const previous = versions[versions.findIndex(({ versionId }) => versionId === to) - 1]
  if (previous === undefined) throw new Failure(`${name} ${to} is the first version held; give another one with --to`)
  return previous.versionId
}

function readDocument(run: Run, file: string): string {
  const text = readText(run, file)
  const { document, problems } = parsePolicy(text)
  const [problem] = problems
  if (document === undefined) throw new Failure(`${at(file, problem)}: ${problem?.message ?? 'no policy'}`)
  return text
}

function accountOf(run: Run, file: string): Account {
  const { account, problem } = readAccount(readText(run, file), file === '-' ? '<stdin>' : file)
  if (account === undefined) throw new Failure(`${at(file, problem?.place)}: ${problem?.message ?? 'no account'}`)
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
    `${policy.name} ${from} -> ${to}: held by ${holders}, attached to ${counted(groups.length, 'group')}`,
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
    ...(unknown === undefined ? [] : [`  not settled: ${unknown}`]),
  ]
}

function holdText(hold: Hold): string {
  if (hold.by === 'group') return `through group/${hold.group}`
  return hold.by === 'attachment' ? 'attached' : 'permissions boundary'
}
