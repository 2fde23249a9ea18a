import type { CompiledPolicy } from '@gatewarden/authorize'
import type { AccessLevel, Action, Reference, Service } from '@gatewarden/reference'
import { handsOutCredentials } from './credentialActions.ts'
import { levelOf, READING } from './levels.ts'
import { type LeveledAction, type Proposal, propose } from './proposal.ts'
import { type Extent, type Lack, standingOf } from './standing.ts'
import { isAbout, type UnknownEntry, unknownEntries } from './unknownEntries.ts'

/** The services and access levels to check. */
export interface CoverageQuestion {
  /** Prefixes of services, in the order of the answer; by default all services, those with most missing actions first. */
  readonly services?: readonly string[]
  /** Read and List by default. */
  readonly levels?: readonly AccessLevel[]
}

/** An action that the policy allows on some resource. */
export interface AllowedAction extends LeveledAction {
  readonly extent: Extent
  /** It only reads, but it returns a credential, a token or a secret. */
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
  /** Allowed, of the requested levels. */
  readonly covered: readonly AllowedAction[]
  readonly missing: readonly MissingAction[]
  /** Allowed, of other levels. */
  readonly beyond: readonly AllowedAction[]
}

export interface Coverage {
  readonly levels: readonly AccessLevel[]
  readonly services: readonly ServiceCoverage[]
  /** Of the requested services, or possibly meant for them. */
  readonly unknownEntries: readonly UnknownEntry[]
  /** Absent when nothing is missing that an Allow could add. */
  readonly proposal?: Proposal
}

/**
 * Which actions of services an identity policy allows and which are missing, by access level, with the statement that would add the
 * missing ones. Conditions are assumed to be met; unknown services are skipped.
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
  const requested = [...prefixes].flatMap((prefix) => reference.service(prefix) ?? [])
  const services = requested.map((service) => serviceCoverage(policy, service, levels))
  if (question.services === undefined) services.sort((a, b) => b.missing.length - a.missing.length)
  const missing = services.flatMap((service) => service.missing)
  const unknown = unknownEntries(policy.document, reference)
  const proposal = proposalFor(missing, requested.flatMap(leveledActions), levels)
  return {
    levels,
    services,
    unknownEntries: unknown.filter((each) => question.services === undefined || isAbout(each, [...prefixes])),
    ...(proposal === undefined ? {} : { proposal }),
  }
}

/** A proposal for the actions that an Allow can add: denied actions stay denied. */
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
    const isRequested = levels.includes(accessLevel)
    const standing = standingOf(policy, action)
    if ('extent' in standing) (isRequested ? covered : beyond).push(allowedAction(action, accessLevel, standing.extent))
    else if (isRequested) missing.push({ action: action.fullName, accessLevel, lack: standing.lack })
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
