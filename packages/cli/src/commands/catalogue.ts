import type { AwsManagedPolicy } from '@gatewarden/catalogue'
import { printPolicy } from '@gatewarden/policy'
import { Command, Option } from 'commander'
import { Failure } from '../failure.ts'
import { readCatalogue, readInstant } from '../input.ts'

const TYPES = [
  'AWS managed policy',
  'Job function policy',
  'Service role policy',
  'Service-linked role policy',
] as const

interface ListOptions {
  readonly type?: (typeof TYPES)[number]
  readonly prefix?: string
  readonly json?: true
}

const list = new Command('list')
  .summary('list the AWS managed policies')
  .description('Lists AWS managed policies: name, type, default version and its date, number of versions.')
  .addOption(new Option('--type <type>', 'only policies of this type').choices(TYPES))
  .option('--prefix <text>', 'only policies whose name begins so')
  .option('--json', 'answer as JSON')
  .addHelpText(
    'after',
    `
Examples:
  gatewarden catalogue list --prefix AmazonConnect
  gatewarden catalogue list --type "Job function policy"`,
  )
  .action((options: ListOptions) => {
    const { type, prefix } = options
    const found = readCatalogue().list({
      ...(type === undefined ? {} : { type }),
      ...(prefix === undefined ? {} : { prefix }),
    })
    if (options.json) console.log(JSON.stringify(found, null, 2))
    else for (const policy of found) console.log(row(policy))
  })

interface ShowOptions {
  readonly version?: string
  readonly at?: string
  readonly versions?: true
  readonly json?: true
}

const show = new Command('show')
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

/** `gatewarden catalogue`: the AWS managed policies. */
export const catalogue = new Command('catalogue')
  .summary('the AWS managed policies, every version')
  .addCommand(list)
  .addCommand(show)

function row({ name, type, defaultVersionId, versions }: AwsManagedPolicy): string {
  const date = versions.find(({ isDefault }) => isDefault)?.date?.slice(0, 10) ?? 'unknown'
  return [name, type, defaultVersionId, date, `${versions.length} versions`].join('\t')
}

function showVersions({ versions }: AwsManagedPolicy, json: boolean): void {
  if (json) console.log(JSON.stringify(versions, null, 2))
  else {
    for (const { versionId, date, dateKnownBy, isDefault } of versions) {
      console.log([versionId, date ?? 'unknown', dateKnownBy ?? '', isDefault ? 'default' : ''].join('\t').trimEnd())
    }
  }
}
