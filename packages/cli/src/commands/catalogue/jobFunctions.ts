import { type JobFunction, jobFunctions as jobFunctionsOf } from '@gatewarden/catalogue'
import { Command } from 'commander'
import { dataFolder } from '../../dataFolder.ts'
import { readCatalogue } from '../../input.ts'
import type { Run } from '../../run.ts'

/** `gatewarden catalogue job-functions`. */
export function jobFunctions(run: Run): Command {
  return new Command('job-functions')
    .summary('list the policies for job functions, with what each is for')
    .description(
      'Lists the AWS managed policies for job functions: name, path, default version and its date, what it is for and which roles it may pass.',
    )
    .option('--json', 'answer as JSON')
    .addHelpText(
      'after',
      '\nExit status: 0 listed, 2 bad input.\n\nExamples:\n  gatewarden catalogue job-functions\n  gatewarden catalogue job-functions --json',
    )
    .action(async ({ data, json }: { data: string; json?: true }) => {
      const found = jobFunctionsOf(await readCatalogue(run, dataFolder(run, data)))
      if (json) run.printJson(found)
      else run.printText(found.map(toText).join('\n\n'))
    })
}

function toText({ date, defaultVersionId, description, name, passableRoles, path, title, useCase }: JobFunction) {
  const roles = passableRoles.map(({ roles, when }) => {
    const names = roles.map((role) => (role === '*' ? 'every role' : role.replace('arn:aws:iam::*:role/', '')))
    return `  passes ${names.join(', ')}${when.length === 0 ? '' : ` (${when.join(' and ')})`}`
  })
  const head = [name, path, defaultVersionId, date?.slice(0, 10) ?? 'unknown'].join('\t')
  return [head, `  ${title}. ${useCase}`, `  ${description}`, ...roles].join('\n')
}
