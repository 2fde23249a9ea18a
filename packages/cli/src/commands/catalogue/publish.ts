import {
  type Catalogue,
  type PreparedPublication,
  type PublicationRefusal,
  preparePublication,
} from '@gatewarden/catalogue'
import { badge } from '@gatewarden/catalogue/internal'
import { openReference } from '@gatewarden/reference'
import { Command } from 'commander'
import { accessLines } from '../../accessReport.ts'
import { appendEvent } from '../../appendEvent.ts'
import { dataFolder } from '../../dataFolder.ts'
import { warnOfOldData } from '../../dataNote.ts'
import { type DocumentFile, readDocumentFile } from '../../documentFile.ts'
import { EXIT, Failure, failureAt } from '../../failure.ts'
import { readCatalogue } from '../../input.ts'
import type { Run, Style } from '../../run.ts'

interface PublishOptions {
  readonly reason: string
  readonly data: string
  readonly removalReason?: string
  readonly new?: true
  readonly path?: string
  readonly date?: string
  readonly dryRun?: true
  readonly full?: true
  readonly json?: true
}

/** `gatewarden catalogue publish`. */
export function publish(run: Run): Command {
  return new Command('publish')
    .summary('publish a new version of a managed policy, or a new policy')
    .description(
      'Publishes a document as the next version of a managed policy. It becomes the default version for every identity that the policy is attached to. A version that removes permissions, or denies more, is refused: deprecate the policy and publish another one instead, or give a reason with --removal-reason.',
    )
    .argument('<name>', 'the policy, by name or ARN; with --new the name of a new policy')
    .argument('<document>', 'a file with the policy document; - for standard input')
    .requiredOption('--reason <text>', 'why: the feature, and the operations it brought')
    .option('--removal-reason <text>', 'why this version may remove permissions, as an exception')
    .option('--new', 'publish a new policy: its name must not exist yet')
    .option('--path <path>', 'the path of a new policy (default: /)')
    .option('--date <instant>', 'when it was created, such as 2026-01-31T12:00:00Z (default: now)')
    .option('--dry-run', 'say what would happen, and change nothing')
    .option('--full', 'show every action and pattern')
    .option('--json', 'answer as JSON')
    .addHelpText(
      'after',
      `
Exit status: 0 published, 1 refused because it would remove permissions, 2 bad input.

Examples:
  gatewarden catalogue publish AmazonConnectVoiceIDFullAccess next.json --reason "Fraudster watchlists" --dry-run
  gatewarden catalogue publish AgentAccess agents.json --new --path /service-role/ --reason "A policy for agents"
  gatewarden catalogue publish AgentAccess v2.json --reason "Ends chats" --removal-reason "The operation is gone"`,
    )
    .action((name: string, document: string, options: PublishOptions) => publishVersion(run, name, document, options))
}

async function publishVersion(run: Run, name: string, file: string, options: PublishOptions): Promise<void> {
  const folder = dataFolder(run, options.data)
  const catalogue = await readCatalogue(run, folder)
  checkName(catalogue, name, options)
  const { reason, removalReason: narrowing, path, date } = options
  const document = await readDocumentFile(run, file)
  // JSON is stored byte for byte, and checked with its own messages; YAML is stored as JSON.
  const { text } = document
  const publication = {
    name,
    text,
    reason,
    ...(narrowing === undefined ? {} : { narrowing }),
    ...(path === undefined ? {} : { path }),
    ...(date === undefined ? {} : { date }),
  }
  const answer = preparePublication(catalogue, publication, { reference: openReference(), now: new Date() })
  if ('code' in answer) return refuse(run, answer, document, options)
  if (options.dryRun === undefined) await appendEvent(folder, catalogue, answer.event)
  if (options.json) run.printJson(answer)
  else run.print(...lines(answer, options, run.style))
  // AWS may use the same version number already.
  if (answer.change.from !== null) warnOfOldData(run, catalogue.source)
}

/** A misspelt name must not become a new policy, and a new policy must not become a version of another one. */
function checkName(catalogue: Catalogue, name: string, { new: isNew }: PublishOptions): void {
  const found = catalogue.get(name)
  if (isNew && 'policy' in found) throw new Failure(`${found.policy.name} exists already: leave out --new`)
  if (isNew || 'policy' in found) return
  throw new Failure(`${found.message}${/[?.]$/.test(found.message) ? ' To' : '; to'} publish a new policy, add --new`, {
    code: found.code,
  })
}

/** A refusal about access is an answer; everything else is bad input. */
function refuse(run: Run, refusal: PublicationRefusal, document: DocumentFile, options: PublishOptions): void {
  const { change, code, loss, message, line, column } = refusal
  if (change === undefined) {
    if (line === undefined || column === undefined) throw new Failure(message, { code })
    if (document.node === undefined) throw document.fault ?? new Failure(message, { code })
    throw failureAt(document.file, document.placeOf({ line, column }), message, code)
  }
  const isFull = options.full === true
  const { style } = run
  const text = [
    `REFUSED: ${message}`,
    ...accessLines(change.lost, '-', isFull, style).map((each) => `  ${each}`),
    ...accessLines(change.denied, '-', isFull, style).map(
      (each) => `  denied: ${each.replace('no more of', 'every action of')}`,
    ),
    ...[loss?.lost, loss?.denied].flatMap((witness) =>
      witness
        ? [`  example request: ${witness.action} on ${witness.resource} with ${JSON.stringify(witness.context)}`]
        : [],
    ),
  ]
  if (options.json) run.printJson(refusal)
  else run.print(...text)
  run.exitCode = EXIT.denied
}

function lines(
  { change, event, notes }: PreparedPublication,
  { dryRun, full }: PublishOptions,
  style: Style,
): string[] {
  const { policy, to, gained, lost, denied } = change
  return [
    `${dryRun ? 'would publish' : 'published'} ${policy.name} ${to.versionId} (${policy.arn}): ${badge(change).text}`,
    ...[...accessLines(gained, '+', full === true, style), ...accessLines(lost, '-', full === true, style)].map(
      (each) => `  ${each}`,
    ),
    ...accessLines(denied, '-', full === true, style).map((each) => `  denied: ${each}`),
    ...(event.narrowing === undefined ? [] : [`  exception: ${event.narrowing}`]),
    ...notes.map((note) => `  note: ${note}`),
  ]
}
