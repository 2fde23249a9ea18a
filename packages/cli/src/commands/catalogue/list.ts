import type { AwsManagedPolicy } from '@gatewarden/catalogue'
import { Command, Option } from 'commander'
import { dataFolder } from '../../dataFolder.ts'
import { warnOfOldData } from '../../dataNote.ts'
import { readCatalogue } from '../../input.ts'
import type { Run } from '../../run.ts'

const TYPES = [
  'AWS managed policy',
  'Job function policy',
  'Service role policy',
  'Service-linked role policy',
] as const

interface ListOptions {
  readonly type?: (typeof TYPES)[number]
  readonly prefix?: string
  readonly data: string
  readonly json?: true
}

/** `gatewarden catalogue list`. */
export function list(run: Run): Command {
  return new Command('list')
    .summary('list the AWS managed policies')
    .description(
      'Lists AWS managed policies: name, type, default version and its date, number of versions, and whether the default version was published here.',
    )
    .addOption(new Option('--type <type>', 'only policies of this type').choices(TYPES))
    .option('--prefix <text>', 'only policies whose name starts with this text')
    .option('--json', 'answer as JSON')
    .addHelpText(
      'after',
      `
Exit status: 0 listed, 2 bad input.

Examples:
  gatewarden catalogue list --prefix AmazonConnect
  gatewarden catalogue list --type "Job function policy"`,
    )
    .action(async (options: ListOptions) => {
      const { type, prefix } = options
      const catalogue = await readCatalogue(run, dataFolder(run, options.data))
      const found = catalogue.list({
        ...(type === undefined ? {} : { type }),
        ...(prefix === undefined ? {} : { prefix }),
      })
      if (options.json) run.printJson(found)
      else for (const policy of found) run.print(row(policy))
      warnOfOldData(run, catalogue.source)
    })
}

function row({ name, type, defaultVersionId, versions }: AwsManagedPolicy): string {
  const current = versions.find(({ isDefault }) => isDefault)
  const date = current?.date?.slice(0, 10) ?? 'unknown'
  const count = versions.length === 1 ? '1 version' : `${versions.length} versions`
  return [name, type, defaultVersionId, date, count, ...(current?.publishedHere ? ['published here'] : [])].join('\t')
}
