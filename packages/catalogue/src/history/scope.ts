import type { Reference } from '@gatewarden/reference'
import connectLedger from '../../ledger/connect.json' with { type: 'json' }
import type { Catalogue } from '../catalogue.ts'
import { servicesOf } from '../change/changesOf.ts'
import type { Step } from '../change/stepsOf.ts'
import type { CatalogueProblem } from '../lookup.ts'
import type { HistoryScope } from './history.ts'

/** A scope with its policies and steps. */
export interface ChosenScope {
  readonly scope: HistoryScope
  /** Names of the policies to look at. */
  readonly policies: ReadonlySet<string>
  /** Which of their steps count. */
  readonly counts: (step: Step) => boolean
  /** Whether all steps fit on one page. */
  readonly fitsOnOnePage: boolean
}

/** Services whose policies, announcements and reasons are in our ledger. */
const FAMILIES: Readonly<Record<string, { title: string; ledger: typeof connectLedger }>> = {
  connect: { title: 'Amazon Connect', ledger: connectLedger },
}

/**
 * Finds the scope: a policy by name or ARN, a service by its prefix, or undefined for all policies.
 *
 * A service of the ledger has the policies listed there. For another service, the steps that count are those that change what a
 * policy says about its actions, and all steps of policies that have its name.
 */
export function chooseScope(
  catalogue: Catalogue,
  reference: Reference,
  policyOrService: string | undefined,
): ChosenScope | CatalogueProblem {
  const every = { policies: new Set(catalogue.names()), counts: () => true, fitsOnOnePage: false }
  if (policyOrService === undefined) return { ...every, scope: { name: 'all', title: 'All AWS managed policies' } }
  // The policy Billing and the service billing differ in letter case only.
  const isPolicy = catalogue.names().includes(policyOrService)
  const service = isPolicy ? undefined : reference.service(policyOrService)
  if (service) {
    const { prefix, name } = service
    const family = FAMILIES[prefix]
    if (family) {
      const { trackingSince, tableAsOf, policies } = family.ledger
      const scope = { name: prefix, title: family.title, trackingSince, tableAsOf }
      return { scope, policies: new Set(Object.keys(policies)), counts: () => true, fitsOnOnePage: true }
    }
    const counts = (step: Step) => hasNameOf(step.policy.name, name) || servicesOf(step).has(prefix)
    return { ...every, scope: { name: prefix, title: `${name} in AWS managed policies` }, counts }
  }
  const answer = catalogue.get(policyOrService)
  if ('code' in answer) {
    const message = `${answer.message} (to select a service, use its prefix, such as connect or s3)`
    return { code: answer.code, message }
  }
  const { name } = answer.policy
  return { scope: { name, title: name }, policies: new Set([name]), counts: () => true, fitsOnOnePage: true }
}

/** True for `AmazonS3FullAccess`, `AWSLambda_FullAccess` and `S3StorageLensServiceRolePolicy` with their services. */
function hasNameOf(policy: string, service: string): boolean {
  return [service, service.replace(/^(Amazon|AWS) /, '')].some((name) => policy.startsWith(name.replaceAll(' ', '')))
}
