import { badge, type Replay, refusalSentences, replayPage, replay as replaySteps } from '@gatewarden/catalogue/internal'
import { openReference } from '@gatewarden/reference'
import { Command, Option } from 'commander'
import { dataFolder } from '../../dataFolder.ts'
import { EXIT, Failure } from '../../failure.ts'
import { readCatalogue } from '../../input.ts'
import { showProgress } from '../../progress.ts'
import type { Run } from '../../run.ts'

interface ReplayOptions {
  readonly format: 'text' | 'json' | 'markdown'
  readonly data: string
  readonly json?: true
}

/** `gatewarden catalogue replay`. */
export function replay(run: Run): Command {
  return new Command('replay')
    .summary('which steps of history the publish gate would have refused')
    .description(
      'Checks every stored step from one version of a managed policy to the next against the publish gate, and shows those that remove permissions or deny more.',
    )
    .argument('[policies...]', 'names or ARNs (default: all, which takes about a minute)')
    .addOption(
      new Option('--format <format>', 'the output format').choices(['text', 'json', 'markdown']).default('text'),
    )
    .option('--json', 'answer as JSON: the same as --format json')
    .addHelpText(
      'after',
      `
Exit status: 0 every step only adds permissions, 1 some step does not, 2 bad input.

Examples:
  gatewarden catalogue replay AmazonConnectReadOnlyAccess
  gatewarden catalogue replay --format markdown > history-of-removed-permissions.md`,
    )
    .action((policies: readonly string[], options: ReplayOptions) => replayAll(run, policies, options))
}

async function replayAll(run: Run, policies: readonly string[], options: ReplayOptions): Promise<void> {
  const { data, json } = options
  if (json && options.format === 'markdown') throw new Failure('give --json or --format markdown, not both')
  const format = json ? 'json' : options.format
  const catalogue = await readCatalogue(run, dataFolder(run, data))
  const names = policies.length === 0 ? catalogue.names() : policies.map((policy) => nameOf(policy))
  const progress = showProgress(run, 'policies')
  const replays: Replay[] = []
  for (const each of replaySteps(catalogue, openReference(), names)) {
    replays.push(each)
    progress(replays.length, names.length)
  }
  const refused = replays.flatMap((each) => each.refused)
  if (format === 'json') run.printJson(replays)
  else if (format === 'markdown') run.streams.stdout.write(replayPage(replays, catalogue.source))
  else run.print(...lines(replays))
  run.exitCode = refused.length === 0 ? EXIT.allowed : EXIT.denied

  function nameOf(policy: string): string {
    const found = catalogue.get(policy)
    if ('code' in found) throw new Failure(found.message, { code: found.code })
    return found.policy.name
  }
}

function lines(replays: readonly Replay[]): string[] {
  const total = (of: (each: Replay) => number) => replays.reduce((sum, each) => sum + of(each), 0)
  const counts = `${total(({ steps }) => steps)} steps, ${total(({ changed }) => changed)} with a changed document`
  return [
    ...replays.flatMap(({ policy, refused }) =>
      refused.flatMap((change) => [
        `${policy.name} ${change.from?.versionId} -> ${change.to.versionId} (${change.to.date?.slice(0, 10) ?? 'date unknown'}): ${badge(change).text}`,
        ...refusalSentences(change).map((sentence) => `  ${sentence}`),
      ]),
    ),
    `${counts}; the gate would have refused ${total(({ refused }) => refused.length)}`,
  ]
}
