import { accessOf, difference } from '@gatewarden/access'
import { actionUniverse, allowedActions, Comparison, deniedBy, differenceOfActions } from '@gatewarden/access/internal'
import { type Catalogue, openCatalogue } from '@gatewarden/catalogue'
import { type PolicyDocument, parsePolicy } from '@gatewarden/policy'
import { openReference } from '@gatewarden/reference'
import { median, type Sample, type Size } from './measure.ts'

/** The policies of Amazon Connect that the catalogue holds. */
const CONNECT = /^AmazonConnect|^CustomerProfiles/

/** P6: every step from one stored version to the next, by action and exactly. Documents are parsed before the clock runs. */
export function versionDifferencesSample({ rounds, share }: Size): Sample {
  const catalogue = openCatalogue()
  const reference = openReference()
  const universe = actionUniverse(reference)
  const policies = catalogue.names().map((name) => ({ name, documents: documentsOf(catalogue, name) }))

  const byAction: number[] = []
  let changed = 0
  for (let round = 0; round <= rounds; round += 1) {
    const start = performance.now()
    changed = 0
    for (const { documents } of policies) changed += changedSteps(documents, universe)
    byAction.push(performance.now() - start)
  }

  const compare = (documents: readonly PolicyDocument[]) =>
    documents.slice(1).map((after, at) => answers(documents[at] ?? after, after, reference))
  const connectStart = performance.now()
  const connect = policies.filter(({ name }) => CONNECT.test(name)).flatMap(({ documents }) => compare(documents))
  const connectTaken = performance.now() - connectStart

  const exactStart = performance.now()
  const some = policies.slice(0, Math.ceil(policies.length * share))
  const exact = some.flatMap(({ documents }) => compare(documents))
  return {
    figures: {
      // The first round reads the patterns and is told apart.
      first: byAction[0] ?? Number.NaN,
      byAction: median(byAction.slice(1)),
      steps: policies.reduce((sum, { documents }) => sum + documents.length - 1, 0),
      changed,
      connect: connectTaken,
      connectSteps: connect.length,
      connectUnknown: connect.filter((isKnown) => !isKnown).length,
      exact: performance.now() - exactStart,
      exactSteps: exact.length,
      exactUnknown: exact.filter((isKnown) => !isKnown).length,
    },
  }
}

function documentsOf(catalogue: Catalogue, name: string): PolicyDocument[] {
  const held = catalogue.get(name)
  if ('code' in held) throw new Error(held.message)
  return held.policy.versions.map(({ versionId }) => {
    const version = catalogue.get(name, { versionId })
    const { document } = parsePolicy('text' in version ? version.text : '')
    if (document === undefined) throw new Error(`${name} ${versionId} is not a policy`)
    return document
  })
}

function changedSteps(documents: readonly PolicyDocument[], universe: ReturnType<typeof actionUniverse>): number {
  let changed = 0
  let before: Uint32Array | undefined
  for (const document of documents) {
    const after = allowedActions([document], universe)
    const { added, removed } = differenceOfActions(before ?? after, after)
    if (added.length + removed.length > 0) changed += 1
    before = after
  }
  return changed
}

/** Whether all three questions of a step have an answer: what it gains, what it loses, what it newly denies. */
function answers(before: PolicyDocument, after: PolicyDocument, reference: ReturnType<typeof openReference>): boolean {
  const [old, fresh, oldDenied, freshDenied] = [
    accessOf([before]),
    accessOf([after]),
    deniedBy([before]),
    deniedBy([after]),
  ]
  const comparison = new Comparison([old, fresh, oldDenied, freshDenied], { reference })
  const asked = [difference(fresh, old), difference(old, fresh), difference(freshDenied, oldDenied)]
  return asked.every((set) => comparison.isEmpty(set).answer !== 'unknown')
}
