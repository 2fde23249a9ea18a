import { openReference, type Reference } from '@gatewarden/reference'
import type { Catalogue } from '../catalogue.ts'
import type { Change } from './change.ts'
import { compareVersions } from './compareVersions.ts'
import { type Step, stepsOf } from './stepsOf.ts'
import { storedMeaning } from './storedChanges.ts'
import { writtenActions } from './writtenActions.ts'

/**
 * Every step of a policy from one stored version to the next, oldest first; none for an unknown policy.
 *
 * @example
 * import { changesOf, openCatalogue } from '@gatewarden/catalogue'
 * changesOf(openCatalogue(), 'AmazonConnectReadOnlyAccess').map(({ kind }) => kind) // => ['first', 'denyAdded', 'grows', 'mixed']
 */
export function changesOf(catalogue: Catalogue, nameOrArn: string, reference = openReference()): Change[] {
  return stepsOf(catalogue, nameOrArn).map((step) => changeOf(step, reference))
}

/** A step, compared: in advance, or now. */
export function changeOf(compared: Step, reference: Reference): Change {
  const { before, after, ...step } = compared
  const meaning = storedMeaning(compared, reference) ?? compareVersions(before, after, reference)
  return { ...step, written: writtenActions(before, after), ...meaning }
}
