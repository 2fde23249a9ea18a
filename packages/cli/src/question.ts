import { assumedContext, defaultKeyPolicy, keysAbout, policyOfResource } from '@gatewarden/analysis'
import type { AuthorizationRequest, CompiledPolicy, PoliciesInEffect, Principal } from '@gatewarden/authorize'
import type { CatalogueSource } from '@gatewarden/catalogue'
import { isAwsManaged } from '@gatewarden/catalogue/internal'
import { type Account, policiesInEffect } from '@gatewarden/directory'
import { trustPolicyOf } from '@gatewarden/directory/internal'
import { foldCase } from '@gatewarden/policy/internal'
import type { Reference } from '@gatewarden/reference'
import { listedResource } from '@gatewarden/reference/internal'
import { type AccountOptions, type AccountSource, readAccountSource } from './accountSource.ts'
import { checkContext } from './contextCheck.ts'
import { Failure, failureAt } from './failure.ts'
import { readAction, readContext, readInstant, readResource } from './input.ts'
import { compiledPolicy, findFile, findPolicy, type PolicySources, policySources } from './policyArgument.ts'
import type { Run } from './run.ts'
import { readScpLevels, scpNotes } from './scpLevels.ts'

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
  readonly expect?: string
}

/** Who is asked about: a principal as `can` takes it, or how the account of the options names one. */
export type Who = string | ((source: AccountSource) => Promise<string>)

/** A question with everything that decides it. */
export interface Question {
  readonly request: AuthorizationRequest
  readonly policies: PoliciesInEffect
  /** Condition keys that the request has although nobody gave them, as far as a policy mentions them. */
  readonly assumed: Readonly<Record<string, string>>
  readonly notes: readonly string[]
  /** Notes that only matter when the request is not allowed. */
  readonly hints: readonly string[]
  /** The data of AWS managed policies that decide, and the instant they are asked about; absent where none has a part. */
  readonly data?: { readonly source: CatalogueSource; readonly at: Date | undefined }
}

/** Reads the arguments and files of questions about several actions. */
export async function readQuestions(
  run: Run,
  who: Who,
  actions: readonly string[],
  options: QuestionOptions,
  reference: Reference,
): Promise<readonly Question[]> {
  const asked = actions.map((text) => readAction(text, reference, options.unknownAction === true))
  const subject = await readSubject(run, who, options, reference)
  return asked.map((action) => {
    // Several actions have one --resource, and those without resource types are authorized on `*` only.
    const isOnStar = asked.length > 1 && reference.action(action)?.isWildcardOnly === true
    return questionAbout(action, subject, isOnStar ? { ...options, resource: '*' } : options, reference)
  })
}

/** Who is asked about, with everything that does not depend on the action. */
interface Subject extends Pick<AccountSource, 'account' | 'name'>, Pick<Question, 'data'> {
  readonly principal: Principal
  readonly policies: PoliciesInEffect
  readonly resourcePolicy: CompiledPolicy | undefined
  readonly given: Record<string, string | string[]>
  readonly notes: readonly string[]
  readonly time: Date
}

async function readSubject(run: Run, who: Who, options: QuestionOptions, reference: Reference): Promise<Subject> {
  const given = readContext(options.context)
  const notes = checkContext(given, reference)
  const instant = options.at === undefined ? {} : { at: readInstant(options.at) }
  const source = await readAccountSource(run, options)
  const { account, catalogue, name } = source
  const answer = policiesInEffect(typeof who === 'string' ? who : await who(source), {
    account,
    catalogue,
    notes,
    ...instant,
  })
  if ('problem' in answer) throw failureAt(name, answer.problem.place, answer.problem.message)
  const { principal, policies } = answer.holder
  const others = await otherPolicies(run, options)
  const { resourcePolicy: file } = options
  return {
    account,
    name,
    principal,
    policies: { ...policies, ...others },
    resourcePolicy: file === undefined ? undefined : compiledPolicy(await findFile(run, file), 'resource'),
    given,
    notes: [...notes, ...scpNotes(others.scps)],
    time: instant.at ?? new Date(),
    ...(hasAwsManaged(policies) && { data: { source: catalogue.source, at: instant.at } }),
  }
}

function hasAwsManaged({ identity = [], group = [], permissionsBoundary }: PoliciesInEffect): boolean {
  const attached = [...identity, ...group, ...(permissionsBoundary ?? [])]
  return attached.some(({ source }) => source?.arn !== undefined && isAwsManaged(source.arn))
}

function questionAbout(action: string, subject: Subject, options: QuestionOptions, reference: Reference): Question {
  const { account, given, principal } = subject
  const resource = resourceOf(action, account, options.resource, reference)
  const owner =
    options.resourceAccount === undefined ? {} : { resourceAccountId: readAccountId(options.resourceAccount) }
  const request = { action, resource, principal, context: given, ...owner }
  const policies = { ...subject.policies, ...resourcePolicyOf(request, subject, options, reference) }
  const assumed = assumedContext(request, subject.time, reference)
  const mentioned = new Set(keysAbout(request, policies).map(({ folded }) => folded))
  return {
    request: { ...request, context: { ...assumed, ...given } },
    policies,
    assumed: Object.fromEntries(Object.entries(assumed).filter(([key]) => mentioned.has(foldCase(key)))),
    ...resourceNotes(reference, request, subject, options),
    ...(subject.data && { data: subject.data }),
  }
}

/** The policy of the resource: the one given, AWS's default key policy, or the trust policy of a role of the account. */
function resourcePolicyOf(
  request: AuthorizationRequest,
  { account, name, resourcePolicy }: Subject,
  { defaultKeyPolicy: isDefault }: QuestionOptions,
  reference: Reference,
): Pick<PoliciesInEffect, 'resource'> {
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
  if (resourcePolicy !== undefined) return { resource: resourcePolicy }
  if (isDefault) return { resource: defaultKeyPolicy(request) }
  const trust = request.action.startsWith('sts:') ? trustPolicyOf(request.resource, account) : undefined
  if (trust === undefined) return {}
  if ('policy' in trust) return { resource: trust.policy }
  throw failureAt(name, trust.problem.place, trust.problem.message)
}

async function otherPolicies(run: Run, options: QuestionOptions): Promise<PoliciesInEffect> {
  const sources = policySources(run, options)
  const { sessionPolicy, scp } = options
  return {
    ...(sessionPolicy && { session: await readSessionPolicies(run, sessionPolicy, sources) }),
    ...(scp && { scps: await readScpLevels(run, scp, sources) }),
  }
}

async function readSessionPolicies(run: Run, named: readonly string[], sources: PolicySources) {
  const found = await Promise.all(named.map((each) => findPolicy(run, each, sources)))
  return found.map((each) => compiledPolicy(each, 'session'))
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

/** Resources that an action is not authorized on, although it is on others. */
const MISFITS = { resourceMissing: true, noSuchResourceType: true }

/** Notes from the reference about the resource. They never prevent a decision. */
function resourceNotes(
  reference: Reference,
  { action, resource, context }: AuthorizationRequest,
  { account: { partition, accountId }, notes }: Subject,
  { expect, resource: chosen }: QuestionOptions,
): Pick<Question, 'notes' | 'hints'> {
  const region = Object.entries(context ?? {}).find(([key]) => foldCase(key) === 'aws:requestedregion')?.[1]
  const known = { partition, account: accountId, ...(typeof region === 'string' && { region }) }
  const answer = reference.requestResource(action, resource, known)
  const answered = (more: readonly string[], hints: readonly string[] = []) => ({ notes: [...notes, ...more], hints })
  const misfit = answer.ok ? chosen === undefined && answer.hint : answer.reason in MISFITS && answer.sentence
  // On another resource the decision may be another one, so that a check would pass or fail for nothing.
  if (expect !== undefined && misfit) throw new Failure(`--expect needs the resource of the request: ${misfit}`)
  if (!answer.ok) return answered(answer.reason === 'unknownAction' ? [] : [answer.sentence])
  if (answer.hint !== undefined) return answered([], [answer.hint])
  const others = answer.alsoRequired.map(({ name }) => `AWS also requires ${action} on a resource of type ${name}`)
  if (chosen !== undefined || resource === '*') return answered(others)
  const path = `without a path prefix, ${action} is authorized on ${resource}; for another path use --resource`
  return answered([path, ...others])
}
