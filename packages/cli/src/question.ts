import { assumedContext, defaultKeyPolicy, keysAbout, policyOfResource } from '@gatewarden/analysis'
import type { AuthorizationRequest, PoliciesInEffect } from '@gatewarden/authorize'
import type { CatalogueSource } from '@gatewarden/catalogue'
import { isAwsManaged } from '@gatewarden/catalogue/internal'
import { type Account, policiesInEffect } from '@gatewarden/directory'
import { trustPolicyOf } from '@gatewarden/directory/internal'
import type { PolicyType } from '@gatewarden/policy'
import { foldCase } from '@gatewarden/policy/internal'
import type { Reference } from '@gatewarden/reference'
import { listedResource } from '@gatewarden/reference/internal'
import { type AccountOptions, type AccountSource, readAccountSource } from './accountSource.ts'
import { checkContext } from './contextCheck.ts'
import { Failure, failureAt } from './failure.ts'
import { readAction, readContext, readInstant, readResource } from './input.ts'
import { compiledPolicy, findFile, findPolicy, policySources } from './policyArgument.ts'
import type { Run } from './run.ts'

/** What `can` is asked about. */
export interface QuestionOptions extends AccountOptions {
  readonly resource?: string
  readonly resourceAccount?: string
  readonly context: readonly string[]
  readonly at?: string
  readonly resourcePolicy?: string
  readonly defaultKeyPolicy?: true
  readonly sessionPolicy?: readonly string[]
  readonly scp?: readonly string[]
  readonly unknownAction?: true
}

/** A question with everything that decides it. */
export interface Question {
  readonly request: AuthorizationRequest
  readonly policies: PoliciesInEffect
  /** Condition keys that the request has although nobody gave them, as far as a policy mentions them. */
  readonly assumed: Readonly<Record<string, string>>
  readonly notes: string[]
  /** The data of AWS managed policies that decide, and the instant they are asked about; absent where none has a part. */
  readonly data?: { readonly source: CatalogueSource; readonly at: Date | undefined }
}

/** Reads the arguments and files of a question. */
export async function readQuestion(
  run: Run,
  who: string,
  actionText: string,
  options: QuestionOptions,
  reference: Reference,
): Promise<Question> {
  const action = readAction(actionText, reference, options.unknownAction === true)
  const given = readContext(options.context)
  const notes = checkContext(given, reference)
  const instant = options.at === undefined ? {} : { at: readInstant(options.at) }
  const source = await readAccountSource(run, options)
  const { account, catalogue } = source
  const answer = policiesInEffect(who, { account, catalogue, notes, ...instant })
  if ('problem' in answer) throw failureAt(source.name, answer.problem.place, answer.problem.message)
  const { principal, policies: own } = answer.holder
  const resource = resourceOf(action, account, options.resource, reference)
  notes.push(...resourceNotes(reference, action, resource, options.resource === undefined))
  const owner =
    options.resourceAccount === undefined ? {} : { resourceAccountId: readAccountId(options.resourceAccount) }
  const asked = { action, resource, principal, context: given, ...owner }
  const policies = {
    ...own,
    ...(await otherPolicies(run, options)),
    ...(await resourcePolicyOf(run, asked, source, options, reference)),
  }
  const assumed = assumedContext(asked, instant.at ?? new Date(), reference)
  const mentioned = new Set(keysAbout(asked, policies).map(({ folded }) => folded))
  return {
    request: { ...asked, context: { ...assumed, ...given } },
    policies,
    assumed: Object.fromEntries(Object.entries(assumed).filter(([key]) => mentioned.has(foldCase(key)))),
    notes,
    ...(hasAwsManaged(own) && { data: { source: catalogue.source, at: instant.at } }),
  }
}

function hasAwsManaged({ identity = [], group = [], permissionsBoundary }: PoliciesInEffect): boolean {
  const attached = [...identity, ...group, ...(permissionsBoundary ?? [])]
  return attached.some(({ source }) => source?.arn !== undefined && isAwsManaged(source.arn))
}

/** The policy of the resource: the one given, AWS's default key policy, or the trust policy of a role of the account. */
async function resourcePolicyOf(
  run: Run,
  request: AuthorizationRequest,
  { account, name }: AccountSource,
  { resourcePolicy, defaultKeyPolicy: isDefault }: QuestionOptions,
  reference: Reference,
): Promise<Pick<PoliciesInEffect, 'resource'>> {
  if (resourcePolicy !== undefined && isDefault) {
    throw new Failure('give either --resource-policy or --default-key-policy, not both')
  }
  const own = policyOfResource(request, reference)
  if (isDefault && !own?.isKeyPolicy) {
    throw new Failure(
      `${request.action} on ${request.resource} does not use a key policy: leave out --default-key-policy`,
    )
  }
  if ((isDefault || resourcePolicy !== undefined) && own?.isResourceNamed === false) {
    throw new Failure(`to decide by the ${own.name}, give the ARN of its resource: --resource ARN`)
  }
  if (resourcePolicy !== undefined) return { resource: compiledPolicy(await findFile(run, resourcePolicy), 'resource') }
  if (isDefault) return { resource: defaultKeyPolicy(request) }
  const trust = request.action.startsWith('sts:') ? trustPolicyOf(request.resource, account) : undefined
  if (trust === undefined) return {}
  if ('policy' in trust) return { resource: trust.policy }
  throw failureAt(name, trust.problem.place, trust.problem.message)
}

async function otherPolicies(run: Run, options: QuestionOptions): Promise<PoliciesInEffect> {
  const sources = policySources(run, options)
  const read = async (named: readonly string[], type: PolicyType) => {
    const found = await Promise.all(named.map((each) => findPolicy(run, each, sources)))
    return found.map((each) => compiledPolicy(each, type))
  }
  const session = options.sessionPolicy && (await read(options.sessionPolicy, 'session'))
  const scps = options.scp && (await read(options.scp, 'scp'))
  return {
    ...(session && { session }),
    ...(scps && { scps: scps.map((policy, at) => ({ level: options.scp?.[at] ?? '', policies: [policy] })) }),
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
