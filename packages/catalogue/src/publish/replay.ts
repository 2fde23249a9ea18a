import type { Reference } from '@gatewarden/reference'
import type { Catalogue } from '../catalogue.ts'
import type { Change } from '../change/change.ts'
import { changeOf } from '../change/changesOf.ts'
import { stepsOf } from '../change/stepsOf.ts'
import { isAdditive, lossOf } from './gate.ts'

/** The answer of the gate for the stored steps of one policy. */
export interface Replay {
  readonly policy: Change['policy']
  /** Steps from one stored version to the next. */
  readonly steps: number
  /** Steps that change the text of the document. */
  readonly changed: number
  /** Steps that the gate would have refused, oldest first. */
  readonly refused: readonly Change[]
}

/**
 * Checks every stored step of policies with the gate, one policy after the other; all policies when no names are given. AWS's page
 * "AWS managed policies" says that services do not remove permissions.
 *
 * @example
 * import { openCatalogue } from '@gatewarden/catalogue'
 * import { replay } from '@gatewarden/catalogue/internal'
 * import { openReference } from '@gatewarden/reference'
 * const [first] = replay(openCatalogue(), openReference(), ['AmazonConnectReadOnlyAccess'])
 * first?.refused.map(({ to, kind }) => `${to.versionId} ${kind}`) // => ['v2 denyAdded', 'v4 mixed']
 */
export function* replay(
  catalogue: Catalogue,
  reference: Reference,
  names: readonly string[] = catalogue.names(),
): Generator<Replay> {
  for (const name of names) {
    const steps = stepsOf(catalogue, name)
    const [first] = steps
    if (first === undefined) continue
    const changed = steps.filter(({ digests: { before, after } }) => before !== null && before !== after)
    const refused = changed.filter((step) => {
      const before = step.before()
      return before !== null && !isAdditive(lossOf(before, step.after(), reference))
    })
    yield {
      policy: first.policy,
      steps: steps.length - 1,
      changed: changed.length,
      refused: refused.map((step) => changeOf(step, reference)),
    }
  }
}
