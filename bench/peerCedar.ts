import { openCatalogue } from '@gatewarden/catalogue'
import { cedarPolicies } from './cedarPolicies.ts'
import { latencies, perSecond, type Sample, type Size } from './measure.ts'
import { loadPeer } from './peers.ts'
import { twoPolicies } from './policies.ts'
import { connectRequests } from './workload.ts'

/** What we use of @cedar-policy/cedar-wasm, as its README and type declarations describe it. */
interface CedarWasm {
  preparsePolicySet(id: string, policies: { staticPolicies: Record<string, string> }): { readonly type: string }
  statefulIsAuthorized(call: object): CedarAnswer
}
interface CedarAnswer {
  readonly type: 'success' | 'failure'
  readonly response?: {
    readonly decision: 'allow' | 'deny'
    readonly diagnostics: { readonly reason: readonly string[] }
  }
}

const PASSES = 5

/** The requests of P1 by `statefulIsAuthorized` with policies parsed once: the quickest way it documents. */
export async function cedarSample({ share, latencies: singles }: Size): Promise<Sample> {
  const cedar = await loadPeer<CedarWasm>('@cedar-policy/cedar-wasm/nodejs')
  const parsed = cedar.preparsePolicySet('bench', { staticPolicies: cedarPolicies(twoPolicies(openCatalogue())) })
  if (parsed.type !== 'success') throw new Error(`Cedar refuses the policies: ${JSON.stringify(parsed)}`)
  // The calls are made before the clock runs.
  const calls = connectRequests().map(({ principal, action, resource, context }) => ({
    principal: { type: 'IAM::User', id: principal },
    action: { type: 'IAM::Action', id: action },
    resource: { type: 'IAM::Resource', id: resource },
    context: { ...context, action, resource },
    preparsedPolicySetId: 'bench',
    entities: [],
  }))
  const one = (index: number): number => {
    const call = calls[index]
    return call === undefined ? 0 : (cedar.statefulIsAuthorized(call).response?.diagnostics.reason.length ?? 0)
  }
  const letters = calls.map((call) => {
    const { response } = cedar.statefulIsAuthorized(call)
    return response === undefined ? '-' : response.decision === 'allow' ? 'a' : 'i'
  })
  return {
    figures: {
      perSecond: perSecond(one, calls.length, Math.max(1, PASSES * share), 3),
      ...latencies(one, calls.length, Math.round(singles / 10)),
    },
    outcomes: letters.join(''),
  }
}
