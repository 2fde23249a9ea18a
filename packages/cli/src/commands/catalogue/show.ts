import type { AwsManagedPolicy } from '@gatewarden/catalogue'
import { printPolicy } from '@gatewarden/policy'
import { Command } from 'commander'
import { Failure } from '../../failure.ts'
import { readCatalogue, readInstant } from '../../input.ts'

interface ShowOptions {
  readonly version?: string
  readonly at?: string
  readonly versions?: true
  readonly json?: true
}

/** `gatewarden catalogue show`. */
export const show = new Command('show')
  .summary('show a policy, a version of it, or all its versions')
  .description(
    'Shows an AWS managed policy: its document, indented; positions in answers of `can` point into this text.',
  )
  .argument('<policy>', 'name or ARN')
  .option('--version <id>', 'this version, such as v3')
  .option('--at <date>', 'the version that was the default at the end of that day (UTC)')
  .option('--versions', 'all versions with their dates, instead of the document')
  .option('--json', 'answer as JSON, with what is known of the policy')
  .addHelpText(
    'after',
    `
Examples:
  gatewarden catalogue show AmazonConnect_FullAccess
  gatewarden catalogue show AmazonConnectServiceLinkedRolePolicy --at 2022-01-01
  gatewarden catalogue show ReadOnlyAccess --versions`,
  )
  .action((nameOrArn: string, options: ShowOptions) => {
    const { version, at } = options
    const answer = readCatalogue().get(nameOrArn, {
      ...(version === undefined ? {} : { versionId: version }),
      ...(at === undefined ? {} : { at: readInstant(at) }),
    })
    if ('code' in answer) throw new Failure(answer.message)
    if (options.versions) return showVersions(answer.policy, options.json === true)
    if (options.json)
      console.log(JSON.stringify({ ...answer, text: undefined, document: JSON.parse(answer.text) }, null, 2))
    else console.log(printPolicy(answer.text))
    if (answer.note !== undefined) console.error(`note: ${answer.note}`)
  })

function showVersions({ versions }: AwsManagedPolicy, json: boolean): void {
  if (json) console.log(JSON.stringify(versions, null, 2))
  else {
    for (const { versionId, date, dateKnownBy, isDefault } of versions) {
      console.log([versionId, date ?? 'unknown', dateKnownBy ?? '', isDefault ? 'default' : ''].join('\t').trimEnd())
    }
  }
}
