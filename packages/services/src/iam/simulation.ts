import {
  type MatchedStatement,
  type SimulatedRequest,
  type SimulationResult,
  type SimulationSetting,
  simulate,
} from '@gatewarden/analysis'
import { compile, type PoliciesInEffect } from '@gatewarden/authorize'
import type { Call } from '../call.ts'
import { iamError } from './errors.ts'
import type {
  EvaluationResult,
  SimulateCustomPolicyRequest,
  SimulatePolicyResponse,
  SimulatePrincipalPolicyRequest,
  Statement,
} from './generated/types.ts'
import { pageOf } from './paging.ts'
import { withoutExcluded } from './policyExclusions.ts'
import { callerNamed } from './policySource.ts'
import {
  checkRequests,
  checkScenario,
  documentReader,
  readContext,
  readLevels,
  readOwner,
  readPolicies,
} from './simulationInput.ts'

/** The members of both operations, with those that only one of them has. */
type Asks = Omit<SimulatePrincipalPolicyRequest, 'PolicySourceArn'> &
  Pick<SimulateCustomPolicyRequest, 'OrderedOrganizationPolicyInputList'>

/** The names of both sides of a cross-account request; AWS does not document them. */
const DETAILS = { identity: 'IAM Policy', resource: 'Resource Policy' } as const

/**
 * Simulate{Principal,Custom}Policy: one result for each action on each resource, as older clients expect, and the same under
 * ResourceSpecificResults for newer ones. Only the requested page is decided.
 */
export function simulation(call: Call<Asks>, source: SimulationSetting): SimulatePolicyResponse {
  const { input } = call
  const { ActionNames: actions, ResourceArns = [] } = input
  const resources = ResourceArns.length === 0 ? ['*'] : ResourceArns
  checkRequests(actions, resources)
  checkScenario(input.ResourceHandlingOption, resources)
  const setting = settingOf(call, source)
  const { items, more } = pageOf(
    call,
    (after) => requestsFrom(actions, resources, after === undefined ? 0 : Number(after) + 1),
    ({ at }) => String(at),
  )
  return { EvaluationResults: simulate(setting, items).map(resultView), ...more }
}

/** Every action on every resource, from an index on. */
function* requestsFrom(
  actions: readonly string[],
  resources: readonly string[],
  from: number,
): Iterable<SimulatedRequest & { readonly at: number }> {
  for (let at = from; at < actions.length * resources.length; at += 1) {
    const action = actions[Math.floor(at / resources.length)] ?? ''
    yield { at, action, resource: resources[at % resources.length] ?? '*' }
  }
}

function settingOf(call: Call<Asks>, source: SimulationSetting): SimulationSetting {
  const { CallerArn, ContextEntries = [], ResourceOwner } = call.input
  const caller = CallerArn === undefined ? source.caller : callerNamed(CallerArn, source.caller)
  return {
    policies: policiesOf(call, source),
    ...(caller !== undefined && { caller }),
    context: readContext(ContextEntries),
    ...(ResourceOwner !== undefined && { resourceOwner: readOwner(ResourceOwner) }),
  }
}

/**
 * The policies of the source, without those that the request excludes, with those of the request: identity policies are added, a permissions
 * boundary replaces the source's.
 */
function policiesOf(call: Call<Asks>, { policies, caller }: SimulationSetting): PoliciesInEffect {
  const { input } = call
  const { PolicyInputList = [], PermissionsBoundaryPolicyInputList: boundaries = [], ResourcePolicy, CallerArn } = input
  const { PolicyExclusionList = [], OrderedOrganizationPolicyInputList: levels = [] } = input
  const own = withoutExcluded(policies, PolicyExclusionList)
  const read = documentReader(call)
  const added = readPolicies(read, PolicyInputList, 'PolicyInputList')
  if (boundaries.length > 1) throw iamError('severalBoundaries')
  const boundary = readPolicies(read, boundaries, 'PermissionsBoundaryPolicyInputList')
  const isUser = caller?.kind === 'User' && caller.name !== undefined
  if (ResourcePolicy !== undefined && CallerArn === undefined && !isUser) throw iamError('noCallerArn')
  const resource =
    ResourcePolicy === undefined
      ? null
      : compile(read(ResourcePolicy, 'ResourcePolicy', 'resource'), 'resource', { name: 'ResourcePolicy' })
  return {
    ...own,
    identity: [...(own.identity ?? []), ...added],
    scps: readLevels(read, levels),
    ...(boundary.length > 0 && { permissionsBoundary: boundary }),
    resource,
  }
}

function resultView(result: SimulationResult): EvaluationResult {
  const { action, resource, decision, statements, missingContextKeys } = result
  const { allowedByPermissionsBoundary, allowedByOrganizations } = result
  const shared = {
    MatchedStatements: statements.map(statementView),
    MissingContextValues: missingContextKeys,
    ...detailsView(result),
    ...(allowedByPermissionsBoundary !== undefined && {
      PermissionsBoundaryDecisionDetail: { AllowedByPermissionsBoundary: allowedByPermissionsBoundary },
    }),
  }
  return {
    EvalActionName: action,
    EvalResourceName: resource,
    EvalDecision: decision,
    ...shared,
    ...(allowedByOrganizations !== undefined && {
      OrganizationsDecisionDetail: { AllowedByOrganizations: allowedByOrganizations },
    }),
    ResourceSpecificResults: [{ EvalResourceName: resource, EvalResourceDecision: decision, ...shared }],
  }
}

/** Empty within one account, and left out without a resource or where the organization denies (IAM API Reference, EvalDecisionDetails). */
function detailsView({
  resource,
  crossAccount,
  allowedByOrganizations,
}: SimulationResult): Pick<EvaluationResult, 'EvalDecisionDetails'> {
  if (crossAccount !== undefined) {
    const { identity, resource: resourceSide } = crossAccount
    return { EvalDecisionDetails: { [DETAILS.identity]: identity, [DETAILS.resource]: resourceSide } }
  }
  return resource === '*' || allowedByOrganizations === false ? {} : { EvalDecisionDetails: {} }
}

function statementView({ sourcePolicyId, sourcePolicyType, start, end }: MatchedStatement): Statement {
  return {
    SourcePolicyId: sourcePolicyId,
    SourcePolicyType: sourcePolicyType,
    StartPosition: { Line: start.line, Column: start.column },
    EndPosition: { Line: end.line, Column: end.column },
  }
}
