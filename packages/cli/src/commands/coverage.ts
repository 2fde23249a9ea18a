import {
  accessLevels,
  coverage as coverageOf,
  gapsOfNewActions,
  type LeveledAction,
  reachOfNewActions,
  readNewActions,
} from '@gatewarden/analysis'
import { type CompiledPolicy, compile } from '@gatewarden/authorize'
import type { Catalogue } from '@gatewarden/catalogue'
import { parsePolicy } from '@gatewarden/policy'
import { type AccessLevel, openReference, type Reference } from '@gatewarden/reference'
import { Command } from 'commander'
import { type AccountOptions, addAccountOptions } from '../accountSource.ts'
import { coverageText, type Gain, growthText, titleOf } from '../coverageReport.ts'
import { EXIT, Failure, failureAt } from '../failure.ts'
import { readText } from '../fileText.ts'
import { compiledPolicy, findFile, findPolicy, policySources } from '../policyArgument.ts'
import type { Run } from '../run.ts'

interface CoverageOptions extends AccountOptions {
  readonly file?: string
  readonly version?: string
  readonly at?: string
  readonly service?: string
  readonly levels?: string
  readonly newActions?: string
  readonly full?: true
  readonly json?: true
}

/** The policy that AWS promises to extend by read-only actions. Gaps are reported for it if no policy is named. */
const READ_ONLY = 'ReadOnlyAccess'

/** `gatewarden coverage`: which actions of each service a policy allows, and which are missing. */
export function coverage(run: Run): Command {
  const command = new Command('coverage')
    .summary('which actions of each service a policy allows, and which are missing')
    .description(
      'Shows which actions of AWS services a policy allows on some resource, by access level, which are missing, and what would cover them.',
    )
    .argument('[policy]', 'NAME, NAME@v3 or ARN of a managed policy, or a file; - for standard input')
    .option('--file <document>', 'a policy document instead; - for standard input')
    .option('--version <id>', 'this version, such as 3 or v3')
    .option('--at <date>', 'the version that was the default at the end of that day (UTC)')
    .option(
      '--service <prefixes>',
      'only these services, such as connect,profile (default: a table of all with missing actions)',
    )
    .option('--levels <levels>', 'list, read, write, tagging, permissions-management (default: "list,read")')
    .option('--new-actions <file>', 'actions that AWS adds: which policies already allow them, and what is missing')
    .option('--full', 'show also the services of which nothing is allowed')
    .option('--json', 'answer as JSON')
    .addHelpText(
      'after',
      `
Exit status: 0 nothing is missing, 1 something is, 2 bad input.

With --new-actions and no policy, the default versions of all AWS managed policies are checked, and the gaps are those of ${READ_ONLY}.

Examples:
  gatewarden coverage ReadOnlyAccess
  gatewarden coverage AmazonConnectReadOnlyAccess@v3 --service connect,profile,cases
  gatewarden coverage --file policy.json --service connect --levels write --json
  gatewarden coverage --new-actions new-actions.json`,
    )
    .action(async (name: string | undefined, options: CoverageOptions) => {
      const isComplete =
        options.newActions === undefined ? await coverServices(run, name, options) : await growth(run, name, options)
      run.exitCode = isComplete ? EXIT.allowed : EXIT.denied
    })
  return addAccountOptions(command)
}

async function coverServices(run: Run, name: string | undefined, options: CoverageOptions): Promise<boolean> {
  const reference = openReference()
  const levels = readLevels(options.levels)
  const services = options.service === undefined ? {} : { services: readServices(options.service, reference) }
  const policy = await readPolicy(run, name, options)
  const answer = coverageOf(policy, reference, { levels, ...services })
  if (options.json) run.printJson({ policy: policy.source, ...answer })
  else run.printText(coverageText(titleOf(policy), answer, options.service === undefined, options.full === true))
  return answer.services.every(({ missing }) => missing.length === 0)
}

async function growth(run: Run, name: string | undefined, options: CoverageOptions): Promise<boolean> {
  if (options.service !== undefined) throw new Failure('give --service or --new-actions, not both')
  const levels = readLevels(options.levels)
  const newActions = readNewActionsFile(run, options.newActions ?? '')
  const isOne = name !== undefined || options.file !== undefined
  if (!isOne && (options.version !== undefined || options.at !== undefined)) {
    throw new Failure('--version and --at choose a version of one policy: name the policy too')
  }
  const one = await readPolicy(run, isOne ? name : READ_ONLY, options)
  const gains = gainsOf(isOne ? [one] : defaultVersions(await policySources(run, options).catalogue()), newActions)
  const gaps = gapsOfNewActions(one, newActions, openReference(), levels)
  const answer = { newActions, gains, gaps: { policy: one.source, levels, ...gaps } }
  if (options.json) run.printJson(answer)
  else run.printText(growthText(titleOf(one), { newActions, gains, levels, gaps }))
  return gaps.missing.length === 0
}

function gainsOf(policies: readonly CompiledPolicy[], newActions: readonly LeveledAction[]): Gain[] {
  return policies.flatMap((policy) => {
    const actions = reachOfNewActions(policy, newActions)
    return actions.length === 0 ? [] : [{ policy: policy.source, actions }]
  })
}

/** The default versions of all AWS managed policies, in the order of their names. */
function defaultVersions(catalogue: Catalogue): CompiledPolicy[] {
  return catalogue.list().flatMap(({ name, arn, defaultVersionId: versionId }) => {
    const { document } = parsePolicy(catalogue.defaultText(name) ?? '')
    return document === undefined ? [] : [compile(document, 'identity', { name, arn, versionId })]
  })
}

async function readPolicy(
  run: Run,
  named: string | undefined,
  { file, ...options }: CoverageOptions,
): Promise<CompiledPolicy> {
  if (named !== undefined && file !== undefined) throw new Failure('give a policy or --file, not both')
  if (named === undefined && file === undefined) {
    throw new Failure('name an AWS managed policy, such as ReadOnlyAccess, or give a document with --file')
  }
  const found =
    named === undefined
      ? await findFile(run, file ?? '', options)
      : await findPolicy(run, named, policySources(run, options), options)
  if (found.kind === 'version' && found.note !== undefined) run.warn(`note: ${found.note}`)
  return compiledPolicy(found)
}

function readServices(text: string, reference: Reference): string[] {
  return words(text).map((word) => {
    const known = reference.service(word)
    if (known !== undefined) return known.prefix
    const near = reference.suggestAction(word).map((action) => action.slice(0, action.indexOf(':')))
    const hint = near.length === 0 ? '' : `; did you mean ${near.join(' or ')}?`
    throw new Failure(`invalid --service ${JSON.stringify(word)}: AWS documents no service with this prefix${hint}`)
  })
}

function readLevels(text = 'list,read'): AccessLevel[] {
  return words(text).map((word) => {
    const level = accessLevels.find((each) => each.toLowerCase() === word.toLowerCase().replaceAll('-', ' '))
    if (level !== undefined) return level
    throw new Failure(
      `invalid --levels ${JSON.stringify(word)}: use list, read, write, tagging or permissions-management`,
    )
  })
}

function words(text: string): string[] {
  return [...new Set(text.split(',').map((word) => word.trim()))]
}

function readNewActionsFile(run: Run, file: string): readonly LeveledAction[] {
  const answer = readNewActions(readText(run, file))
  if ('newActions' in answer) return answer.newActions
  throw failureAt(file, answer.problem, answer.problem.message)
}
