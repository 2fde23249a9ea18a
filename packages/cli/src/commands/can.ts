import {
  type AuthorizationRequest,
  decide,
  documentsNotStored,
  nearestMisses,
  type PoliciesInEffect,
} from '@gatewarden/authorize'
import { type Account, policiesInEffect, readAccount } from '@gatewarden/directory'
import { trustPolicyOf } from '@gatewarden/directory/internal'
import { openReference, type Reference } from '@gatewarden/reference'
import { listedResource } from '@gatewarden/reference/internal'
import { Command } from 'commander'
import { checkContext } from '../contextCheck.ts'
import { dataFolder } from '../dataFolder.ts'
import { noteOnDocument, toJson, toText } from '../decisionReport.ts'
import { at, EXIT, Failure } from '../failure.ts'
import {
  readAction,
  readCatalogue,
  readContext,
  readInstant,
  readPolicyFile,
  readResource,
  readText,
} from '../input.ts'
import type { Run } from '../run.ts'

interface CanOptions {
  readonly account: string
  readonly resource?: string
  readonly resourceAccount?: string
  readonly context: readonly string[]
  readonly at?: string
  readonly resourcePolicy?: string
  readonly sessionPolicy?: readonly string[]
  readonly scp?: readonly string[]
  readonly unknownAction?: true
  readonly explain?: true
  readonly json?: true
}

const several = (value: string, all: readonly string[] = []) => [...all, value]

/** `gatewarden can`: may a principal do this, and why. */
export function can(run: Run): Command {
  return new Command('can')
    .summary('may a principal of an account do this, and why')
    .description('Decides whether a principal of an account may perform an action, and says why.')
    .argument('<principal>', 'user/NAME, role/NAME, role/NAME/SESSION, root, or an ARN of one')
    .argument('<action>', 'an IAM action, such as connect:CreateInstance')
    .requiredOption('--account <file>', 'output of `aws iam get-account-authorization-details`; - for standard input')
    .option('--resource <arn>', 'the resource of the request (default: "*", or the path "/" of what the action lists)')
    .option('--resource-account <id>', 'the account that owns the resource, if its ARN has no account ID')
    .option('--context <key=value>', 'a condition key of the request; can be repeated', several, [])
    .option('--at <date>', 'decide by the policy versions that were the default at the end of that day (UTC)')
    .option('--resource-policy <file>', 'the policy of the resource (a key policy, a bucket policy, a trust policy)')
    .option('--session-policy <file>', 'a session policy; can be repeated', several)
    .option('--scp <file>', 'a service control policy, one for each organization level; can be repeated', several)
    .option('--unknown-action', 'allow an action that AWS does not document')
    .option('--explain', 'show every policy in effect and all near misses')
    .option('--json', 'answer as JSON')
    .addHelpText(
      'after',
      `
Exit status: 0 allowed, 1 denied, 2 bad input.

Examples:
  gatewarden can user/supervisor connect:CreateInstance --account account.json
  gatewarden can user/supervisor s3:GetObject --account account.json \\
      --resource arn:aws:s3:::amazon-connect-a1b2/report.csv --context aws:SourceIp=10.0.0.1 --explain
  gatewarden can role/Agent connect:CreateUser --account account.json --at 2022-01-01 --json`,
    )
    .action((who: string, action: string, options: CanOptions) => answerQuestion(run, who, action, options))
}

async function answerQuestion(run: Run, who: string, actionText: string, options: CanOptions): Promise<void> {
  const reference = openReference()
  const action = readAction(actionText, reference, options.unknownAction === true)
  const context = readContext(options.context)
  const notes = checkContext(context, reference)
  const { request, policies } = await readQuestion(run, who, { action, context, reference }, options, notes)
  const decision = decide(request, policies)
  notes.push(...documentsNotStored(policies).map(noteOnDocument))
  const answer = { request, policies, decision, nearest: nearestMisses(request, policies, decision), notes, options }
  if (options.json) run.printJson(toJson(answer))
  else run.print(...toText(answer, run.style))
  run.exitCode = decision.outcome === 'allowed' ? EXIT.allowed : EXIT.denied
}

interface Question extends Pick<AuthorizationRequest, 'action'> {
  readonly context: Record<string, string | string[]>
  readonly reference: Reference
}

async function readQuestion(
  run: Run,
  who: string,
  { reference, ...question }: Question,
  options: CanOptions,
  notes: string[],
): Promise<{ request: AuthorizationRequest; policies: PoliciesInEffect }> {
  const { account, problem } = readAccount(
    readText(run, options.account),
    options.account === '-' ? '<stdin>' : options.account,
  )
  if (account === undefined) throw new Failure(`${at(options.account, problem?.place)}: ${problem?.message}`)
  const instant = options.at === undefined ? {} : { at: readInstant(options.at) }
  const catalogue = await readCatalogue(run, dataFolder(run))
  const answer = policiesInEffect(who, { account, catalogue, notes, ...instant })
  if ('problem' in answer) throw new Failure(`${at(options.account, answer.problem.place)}: ${answer.problem.message}`)
  const { principal, policies } = answer.holder
  const resource = resourceOf(question.action, account, options.resource, reference)
  notes.push(...resourceNotes(reference, question.action, resource, options.resource === undefined))
  const owner =
    options.resourceAccount === undefined ? {} : { resourceAccountId: readAccountId(options.resourceAccount) }
  return {
    request: { ...question, resource, principal, ...owner },
    policies: { ...policies, ...otherPolicies(options) },
  }

  function otherPolicies({ resourcePolicy, sessionPolicy, scp }: CanOptions): PoliciesInEffect {
    const trust = question.action.startsWith('sts:') && account ? trustPolicyOf(resource, account) : undefined
    if (resourcePolicy === undefined && trust !== undefined && 'problem' in trust) {
      throw new Failure(`${at(options.account, trust.problem.place)}: ${trust.problem.message}`)
    }
    const own = trust !== undefined && 'policy' in trust ? trust.policy : undefined
    const owned = resourcePolicy === undefined ? own : readPolicyFile(run, resourcePolicy, 'resource')
    return {
      ...(owned === undefined ? {} : { resource: owned }),
      ...(sessionPolicy === undefined
        ? {}
        : { session: sessionPolicy.map((file) => readPolicyFile(run, file, 'session')) }),
      ...(scp === undefined
        ? {}
        : { scps: scp.map((file) => ({ level: file, policies: [readPolicyFile(run, file, 'scp')] })) }),
    }
  }
}

function readAccountId(text: string): string {
  if (/^\d{12}$/.test(text)) return text
  throw new Failure(`invalid --resource-account "${text}": use twelve digits`)
}

/** The resource of the request; without one, `*`, or the ARN of the account that an action which lists resources is authorized on. */
function resourceOf(action: string, account: Account, given: string | undefined, reference: Reference): string {
  const described = reference.action(action)
  return readResource(given ?? (described && listedResource(described, account)) ?? '*')
}

/** Notes from the reference about the resource. They never prevent a decision. */
function resourceNotes(reference: Reference, action: string, resource: string, isDefault: boolean): string[] {
  const answer = reference.requestResource(action, resource)
  if (!answer.ok) return answer.reason === 'unknownAction' ? [] : [answer.sentence]
  const others = answer.alsoRequired.map(({ name }) => `AWS also requires ${action} on a resource of type ${name}`)
  if (!isDefault || resource === '*') return others
  return [`without a path prefix, ${action} is authorized on ${resource}; for another path use --resource`, ...others]
}
