import type { AwsManagedPolicy } from '@gatewarden/catalogue'
import { printPolicy } from '@gatewarden/policy'
import { Command } from 'commander'
import { dataFolder } from '../../dataFolder.ts'
import { warnOfOldData } from '../../dataNote.ts'
import { Failure } from '../../failure.ts'
import { readCatalogue, readInstant } from '../../input.ts'
import type { Run } from '../../run.ts'

interface ShowOptions {
  readonly version?: string
  readonly at?: string
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
    .argument('<policy>', 'name or ARN')
    .option('--version <id>', 'this version, such as v3')
    .option('--at <date>', 'the version that was the default at the end of that day (UTC)')
    .option('--versions', 'all versions with their dates, instead of the document')
    .option('--json', 'answer as JSON, with everything known about the policy')
    .addHelpText(
      'after',
      `
Examples:
  gatewarden catalogue show AmazonConnect_FullAccess
  gatewarden catalogue show AmazonConnectServiceLinkedRolePolicy --at 2022-01-01
  gatewarden catalogue show ReadOnlyAccess --versions`,
    )
    .action(async (nameOrArn: string, options: ShowOptions) => {
      const { version, at } = options
      const catalogue = await readCatalogue(run, dataFolder(run, options.data))
      const answer = catalogue.get(nameOrArn, {
        ...(version === undefined ? {} : { versionId: version }),
        ...(at === undefined ? {} : { at: readInstant(at) }),
      })
      if ('code' in answer) throw new Failure(answer.message)
      if (options.versions) showVersions(run, answer.policy, options.json === true)
      else if (options.json) run.printJson({ ...answer, text: undefined, document: JSON.parse(answer.text) })
      else run.printText(printPolicy(answer.text))
      if (answer.note !== undefined) run.warn(`note: ${answer.note}`)
      // A version that is named is the same in newer data.
      if (version === undefined) warnOfOldData(run, catalogue.source, at === undefined ? undefined : readInstant(at))
    })
}

function showVersions(run: Run, { versions }: AwsManagedPolicy, json: boolean): void {
  if (json) run.printJson(versions)
  else {
    for (const { versionId, date, dateKnownBy, isDefault, publishedHere } of versions) {
      const remarks = [isDefault ? 'default' : '', publishedHere ? 'published here' : '']
      run.print([versionId, date ?? 'unknown', dateKnownBy ?? '', ...remarks].join('\t').trimEnd())
    }
  }
}
