import { foldCase, type Located, type PolicyDocument } from '@gatewarden/policy'
import type { Reference } from '@gatewarden/reference'
import connectLedger from '../../ledger/connect.json' with { type: 'json' }
import type { Catalogue } from '../catalogue.ts'
import type { Step } from '../change/stepsOf.ts'
import type { CatalogueProblem } from '../lookup.ts'
import type { HistoryScope } from './history.ts'

/** A scope and what belongs to it. */
export interface ChosenScope {
  readonly scope: HistoryScope
  /** Names of the policies to look at. */
  readonly policies: ReadonlySet<string>
  /** Which of their steps count. */
  readonly counts: (step: Step) => boolean
  /** Whether the steps fit on one page, so that all are wanted. */
  readonly fitsOnOnePage: boolean
}

/** Services whose policies, announcements and reasons our ledger records. */
const FAMILIES: Readonly<Record<string, { title: string; ledger: typeof connectLedger }>> = {
  connect: { title: 'Amazon Connect', ledger: connectLedger },
}

/**
 * Reads what is asked for: a policy by name or ARN, a service by its prefix, or nothing for all policies.
 *
 * A service of the ledger has the policies listed there. Of another service count the steps that say something else of its
 * actions, in any policy, and all steps of policies that bear its name.
 */
export function chooseScope(
  catalogue: Catalogue,
  reference: Reference,
  asked: string | undefined,
): ChosenScope | CatalogueProblem {
  const every = { policies: new Set(catalogue.names()), counts: () => true, fitsOnOnePage: false }
  if (asked === undefined) return { ...every, scope: { name: 'all', title: 'All AWS managed policies' } }
  const service = reference.service(asked)
  if (service) {
    const { prefix, name } = service
    const family = FAMILIES[prefix]
    if (family) {
      const { trackingSince, policies } = family.ledger
      const scope = { name: prefix, title: family.title, trackingSince }
      return { scope, policies: new Set(Object.keys(policies)), counts: () => true, fitsOnOnePage: true }
    }
    const counts = (step: Step) => bearsName(step.policy.name, name) || touches(step, `${prefix}:`)
    return { ...every, scope: { name: prefix, title: `${name} in AWS managed policies` }, counts }
  }
  const answer = catalogue.get(asked)
  if ('code' in answer) {
    const message = `${answer.message} (a service is asked for by its prefix, such as connect or s3)`
    return { code: answer.code, message }
  }
  const { name } = answer.policy
  return { scope: { name, title: name }, policies: new Set([name]), counts: () => true, fitsOnOnePage: true }
}

/** `AmazonS3FullAccess` and `AWSLambda_FullAccess` bear their services' names, `S3StorageLensServiceRolePolicy` too. */
function bearsName(policy: string, service: string): boolean {
  return [service, service.replace(/^(Amazon|AWS) /, '')].some((name) => policy.startsWith(name.replaceAll(' ', '')))
}

/** Whether what is said of the actions that begin so differs. */
function touches({ before, after }: Step, start: string): boolean {
  const [old, fresh] = [said(before, start), said(after, start)]
  return old.size !== fresh.size || [...old].some((each) => !fresh.has(each))
}

/** The statements of a document with nothing but the actions that begin so. */
function said(document: PolicyDocument | null, start: string): Set<string> {
  const statements = document?.statements.flatMap(({ effect, action, resource, conditions }) => {
    const actions = valuesOf(action.values).filter((pattern) => foldCase(pattern).startsWith(start))
    if (actions.length === 0) return []
    const resources = [resource?.not, valuesOf(resource?.values ?? [])]
    const when = conditions.map(({ operator, key, values }) => [operator, key, valuesOf(values)])
    return JSON.stringify([effect, action.not, actions, resources, when])
  })
  return new Set(statements)
}

function valuesOf(located: readonly Located<string>[]): string[] {
  return located.map(({ value }) => value).sort()
}
