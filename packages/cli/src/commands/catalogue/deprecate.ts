import type { OpenCatalogue } from '@gatewarden/catalogue'
import { Command } from 'commander'
import { appendEvent } from '../../appendEvent.ts'
import { dataFolder } from '../../dataFolder.ts'
import { Failure } from '../../failure.ts'
import { readCatalogue, readDay } from '../../input.ts'
import type { Run } from '../../run.ts'

interface DeprecateOptions {
  readonly replacement: string
  readonly since?: string
  readonly data: string
  readonly json?: true
}

/** `gatewarden catalogue deprecate`. */
export function deprecate(run: Run): Command {
  return new Command('deprecate')
    .summary('mark a policy as deprecated, and say what replaces it')
    .description(
      'Marks a policy as deprecated: it stays attached where it is, and cannot be attached again. Deprecate a policy to remove ' +
        'permissions, because a new version of a policy should remove none.',
    )
    .argument('<policy>', 'name or ARN')
    .requiredOption('--replacement <policy>', 'name or ARN of the policy to use instead')
    .option('--since <day>', 'since when (UTC; default: today, or the known day)')
    .option('--json', 'answer as JSON')
    .addHelpText(
      'after',
      `
Exit status: 0 deprecated, or so already, 2 bad input.

Examples:
  gatewarden catalogue deprecate AmazonConnectFullAccess --replacement AmazonConnect_FullAccess
  gatewarden catalogue deprecate AWSLambdaReadOnlyAccess --replacement AWSLambda_ReadOnlyAccess --since 2021-03-01`,
    )
    .action((policy: string, options: DeprecateOptions) => deprecatePolicy(run, policy, options))
}

async function deprecatePolicy(run: Run, nameOrArn: string, options: DeprecateOptions): Promise<void> {
  const folder = dataFolder(run, options.data)
  const catalogue = await readCatalogue(run, folder)
  const policy = knownName(catalogue, nameOrArn)
  const replacedBy = replacementFor(catalogue, policy, options.replacement)
  const known = catalogue.about(policy)?.deprecated
  const now = new Date().toISOString()
  const since = options.since === undefined ? dayOrToday(known, now) : readSince(options.since, now)
  const isNew = known?.since !== since || known.replacedBy !== replacedBy
  if (isNew) {
    const at = `${now.slice(0, 19)}Z`
    await appendEvent(folder, catalogue, { kind: 'policyDeprecated', policy, at, from: 'deprecate', since, replacedBy })
  }
  if (options.json) run.printJson({ policy, since, replacedBy, isNew })
  else {
    const when = since === null ? '' : ` since ${since}`
    run.print(`${policy} is deprecated${when}; ${replacedBy} replaces it${isNew ? '' : ' (nothing new)'}`)
  }
}

/** Also accepts the name of a policy whose documents are not stored. */
function knownName(catalogue: OpenCatalogue, nameOrArn: string): string {
  if (catalogue.about(nameOrArn) !== undefined) return nameOrArn
  const answer = catalogue.get(nameOrArn)
  if ('code' in answer) throw new Failure(answer.message, { code: answer.code })
  return answer.policy.name
}

function replacementFor(catalogue: OpenCatalogue, policy: string, nameOrArn: string): string {
  const answer = catalogue.get(nameOrArn)
  if ('code' in answer) throw new Failure(`--replacement: ${answer.message}`)
  const { name, deprecated } = answer.policy
  if (name === policy) throw new Failure(`${policy} cannot replace itself`)
  if (deprecated !== undefined) throw new Failure(`--replacement: ${name} is deprecated itself`)
  return name
}

function dayOrToday(known: { since: string | null } | undefined, now: string): string | null {
  return known === undefined ? now.slice(0, 10) : known.since
}

function readSince(text: string, now: string): string {
  readDay(text, '--since')
  if (text > now.slice(0, 10)) throw new Failure(`invalid --since date "${text}": it is in the future`)
  return text
}
