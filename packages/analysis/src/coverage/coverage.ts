import type { CompiledPolicy } from '@gatewarden/authorize'
import type { AccessLevel, Action, Reference, Service } from '@gatewarden/reference'
import { handsOutCredentials } from './credentialActions.ts'
import { levelOf, READING } from './levels.ts'
import { type LeveledAction, type Proposal, propose } from './proposal.ts'
import { type Extent, type Lack, standingOf } from './standing.ts'
import { isAbout, type UnknownEntry, unknownEntries } from './unknownEntries.ts'

/** What to report coverage for. */
export interface CoverageQuestion {
  /** Prefixes of services, in the order of the answer; by default all services, those with most missing actions first. */
  readonly services?: readonly string[]
  /** Read and List by default. */
  readonly levels?: readonly AccessLevel[]
}

/** An action that the policy allows on some resource. */
export interface AllowedAction extends LeveledAction {
  readonly extent: Extent
  /** A List or Read action that returns a credential, a token or a secret. */
  readonly handsOutCredentials?: true
}

/** An action that the policy allows on no resource. */
export interface MissingAction extends LeveledAction {
  readonly lack: Lack
}

export interface ServiceCoverage {
  /** The prefix, `profile`. */
  readonly service: string
  readonly name: string
  /** Allowed, of the given levels. */
  readonly covered: readonly AllowedAction[]
  readonly missing: readonly MissingAction[]
  /** Allowed, of other levels. */
  readonly beyond: readonly AllowedAction[]
}

export interface Coverage {
  readonly levels: readonly AccessLevel[]
  readonly services: readonly ServiceCoverage[]
  /** Of the given services, or similar to one of them. */
  readonly unknownEntries: readonly UnknownEntry[]
  /** Undefined if an Allow would add nothing that is missing. */
  readonly proposal?: Proposal
}

/**
 * Reports which actions of services an identity policy allows and which are missing, by access level, with a statement that would add them.
 * Assumes that conditions can be met, and skips services that the reference does not know.
 *
 * Source: access levels and services of the Service Authorization Reference.
 *
 * @example
 * import { coverage } from '@gatewarden/analysis'
 * import { compile } from '@gatewarden/authorize'
 * import { parsePolicy } from '@gatewarden/policy'
 * import { openReference } from '@gatewarden/reference'
 * const { document } = parsePolicy('{"Statement": {"Effect": "Allow", "Action": "voiceid:*", "Resource": "*"}}')
 * const answer = document && coverage(compile(document), openReference(), { services: ['voiceid', 'cases'] })
 * answer?.services.map(({ missing }) => missing.length > 0) // => [false, true]
 */
export function coverage(policy: CompiledPolicy, reference: Reference, question: CoverageQuestion = {}): Coverage {
  const levels = question.levels ?? READING
  const prefixes = new Set(question.services ?? reference.services().map(({ prefix }) => prefix))
  const asked = [...prefixes].flatMap((prefix) => reference.service(prefix) ?? [])
  const services = asked.map((service) => serviceCoverage(policy, service, levels))
  if (question.services === undefined) services.sort((a, b) => b.missing.length - a.missing.length)
  const missing = services.flatMap((service) => service.missing)
  const unknown = unknownEntries(policy.document, reference)
  const proposal = proposalFor(missing, asked.flatMap(leveledActions), levels)
  return {
    levels,
    services,
    unknownEntries: unknown.filter((each) => question.services === undefined || isAbout(each, [...prefixes])),
    ...(proposal === undefined ? {} : { proposal }),
  }
}

/** A proposal for what an Allow can add. It cannot add what is denied. */
export function proposalFor(
  missing: readonly MissingAction[],
  documented: readonly LeveledAction[],
  levels: readonly AccessLevel[],
): Proposal | undefined {
  const curable = missing.filter(({ lack }) => lack !== 'denied')
  return propose(
    curable.map(({ action }) => action),
    documented,
    levels,
  )
}

/** A service's documented actions with their levels. */
export function leveledActions(service: Service): LeveledAction[] {
  return service.actions().map((action) => ({ action: action.fullName, accessLevel: levelOf(action) }))
}

function serviceCoverage(policy: CompiledPolicy, service: Service, levels: readonly AccessLevel[]): ServiceCoverage {
  const covered: AllowedAction[] = []
  const missing: MissingAction[] = []
  const beyond: AllowedAction[] = []
  for (const action of service.actions()) {
    const accessLevel = levelOf(action)
    const isAsked = levels.includes(accessLevel)
    const standing = standingOf(policy, action)
    if ('extent' in standing) (isAsked ? covered : beyond).push(allowedAction(action, accessLevel, standing.extent))
    else if (isAsked) missing.push({ action: action.fullName, accessLevel, lack: standing.lack })
  }
  return { service: service.prefix, name: service.name, covered, missing, beyond }
}

function allowedAction({ fullName }: Action, accessLevel: AccessLevel, extent: Extent): AllowedAction {
  return {
    action: fullName,
    accessLevel,
    extent,
    ...(handsOutCredentials(fullName) ? { handsOutCredentials: true } : {}),
  }
}
