import { type CompiledPolicy, compile } from '@gatewarden/authorize'
import type { PolicyDocument } from '@gatewarden/policy'
import { BoundedCache } from './boundedCache.ts'
import type { TextClasses } from './text/textClasses.ts'

/** In all results together; those of the largest managed policies have some thousands. */
const MAX_TEXT_CLASSES = 20_000

/** What comparisons share because it depends on no question: successive versions of a policy have most of their patterns in common. */
export class ComparisonCache {
  /** By the texts of the patterns. */
  readonly textClasses = new BoundedCache<TextClasses>(MAX_TEXT_CLASSES)
  readonly #compiled = {
    identity: new WeakMap<PolicyDocument, CompiledPolicy>(),
    resource: new WeakMap<PolicyDocument, CompiledPolicy>(),
  }

  /** A document as the evaluator takes it. */
  compiled(document: PolicyDocument, type: 'identity' | 'resource'): CompiledPolicy {
    const known = this.#compiled[type].get(document)
    if (known !== undefined) return known
    const made = compile(document, type)
    this.#compiled[type].set(document, made)
    return made
  }
}
