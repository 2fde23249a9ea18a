import type { AwsManagedPolicy } from '@gatewarden/catalogue'
import { printPolicy } from '@gatewarden/policy'
import { Command } from 'commander'
import { warnOfOldData } from '../../dataNote.ts'
import { nodeOf } from '../../documentFile.ts'
import { Failure } from '../../failure.ts'
import { readInstant } from '../../input.ts'
import { type FoundPolicy, findPolicy, policySources, textOf, type VersionOptions } from '../../policyArgument.ts'
import type { Run } from '../../run.ts'

interface ShowOptions extends VersionOptions {
  readonly data: string
  readonly versions?: true
  readonly json?: true
}

/** `gatewarden catalogue show`. */
export function show(run: Run): Command {
  return new Command('show')
    .summary('show a policy, a version of it, or all its versions')
    .description(
      'Shows an AWS managed policy: its document, indented; positions in answers of `can` point into this text.',
    )
    .argument('<policy>', 'NAME, NAME@v3 or ARN of a managed policy, or a file; - for standard input')
    .option('--version <id>', 'this version, such as 3 or v3')
    .option('--at <date>', 'the version that was the default at the end of that day (UTC)')
    .option('--versions', 'all versions with their dates, instead of the document')
    .option('--json', 'answer as JSON, with everything known about the policy')
    .addHelpText(
      'after',
      `
Exit status: 0 shown, 2 bad input.

Examples:
  gatewarden catalogue show AmazonConnect_FullAccess
  gatewarden catalogue show AmazonConnect_FullAccess@v3
  gatewarden catalogue show AmazonConnectServiceLinkedRolePolicy --at 2022-01-01
  gatewarden catalogue show ReadOnlyAccess --versions`,
    )
    .action(async (argument: string, options: ShowOptions) => {
      const { version, at } = options
      const which = { ...(version !== undefined && { version }), ...(at !== undefined && { at }) }
      const sources = policySources(run, { data: options.data })
      const found = await findPolicy(run, argument, sources, which)
      if (options.versions) showVersions(run, found, options.json === true)
      else if (options.json) run.printJson(data(found))
      else run.printText(found.kind === 'file' ? printPolicy(textIn(found)) : textOf(found).text)
      if (found.kind === 'version' && found.note !== undefined) run.warn(`note: ${found.note}`)
      // A version that is named is the same in newer data.
      const isNamed = found.kind !== 'version' || (found.isChosen && at === undefined)
      if (!isNamed)
        warnOfOldData(run, (await sources.catalogue()).source, at === undefined ? undefined : readInstant(at))
    })
}

/** The text of a file that is JSON. */
function textIn({ document }: FoundPolicy & { kind: 'file' }): string {
  nodeOf(document)
  return document.text
}

function data(found: FoundPolicy): object {
  if (found.kind === 'file') return { file: found.document.file, document: JSON.parse(textIn(found)) }
  const { kind: _, text, ...known } = found
  return { ...known, isChosen: undefined, document: JSON.parse(text) }
}

function showVersions(run: Run, found: FoundPolicy, json: boolean): void {
  if (found.kind !== 'version') throw new Failure('--versions is for AWS managed policies: a file has one version')
  const { versions }: AwsManagedPolicy = found.policy
  if (json) run.printJson(versions)
  else {
    for (const { versionId, date, dateKnownBy, isDefault, publishedHere } of versions) {
      const remarks = [isDefault ? 'default' : '', publishedHere ? 'published here' : '']
      run.print([versionId, date ?? 'unknown', dateKnownBy ?? '', ...remarks].join('\t').trimEnd())
    }
  }
}
