import { type CompiledPolicy, decide, parsePrincipal } from '@gatewarden/authorize'
import { openCatalogue } from '@gatewarden/catalogue'
import { bytesAlive, type Sample } from './measure.ts'
import { compiled, held } from './policies.ts'
import { CALLER } from './workload.ts'

/** P4, once per process: from the snapshot on disk to a state in which any default version decides. */
export function wholeCatalogueSample(): Sample {
  const principal = parsePrincipal(CALLER)
  if (principal === undefined) throw new Error(`${CALLER} is not a principal`)
  const before = bytesAlive()

  const start = performance.now()
  const catalogue = openCatalogue()
  const ready = new Map<string, CompiledPolicy>()
  const policy = (name: string): CompiledPolicy => {
    const known = ready.get(name) ?? compiled(held(catalogue, name))
    ready.set(name, known)
    return known
  }
  const opened = performance.now()
  const identity = [policy('AmazonConnect_FullAccess')]
  const { outcome } = decide({ principal, action: 'connect:CreateInstance', resource: '*' }, { identity })
  const decided = performance.now()
  if (outcome !== 'allowed') throw new Error(`the first decision is ${outcome}`)
  const lazyBytes = bytesAlive() - before

  const eager = performance.now()
  for (const name of catalogue.names()) policy(name)
  const compiledAll = performance.now()
  return {
    figures: {
      ready: decided - start,
      opened: opened - start,
      first: decided - opened,
      eager: compiledAll - eager + (opened - start),
      policies: ready.size,
      lazyBytes,
      eagerBytes: bytesAlive() - before,
    },
  }
}
