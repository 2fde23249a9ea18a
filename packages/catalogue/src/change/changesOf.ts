import { openReference, type Reference } from '@gatewarden/reference'
import type { Catalogue } from '../catalogue.ts'
import type { Change } from './change.ts'
import { changedServices } from './changedServices.ts'
import { compareVersions } from './compareVersions.ts'
import { type Step, stepsOf, versionStepOf } from './stepsOf.ts'
import { type ComparedStep, storedChange, storedServices } from './storedChanges.ts'
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
export function changeOf(step: Step, reference: Reference): Change {
  const { written, meaning } = storedChange(step, reference) ?? comparedNow(step, reference)
  return { ...versionStepOf(step), written, ...meaning }
}

/** Compares a step. */
export function comparedNow(step: Step, reference: Reference): ComparedStep {
  const [before, after] = [step.before(), step.after()]
  return {
    services: changedServices(before, after),
    written: writtenActions(before, after),
    meaning: compareVersions(before, after, reference),
  }
}

/** The prefixes of the services about whose actions the versions of a step differ. */
export function servicesOf(step: Step): ReadonlySet<string> {
  return new Set(storedServices(step) ?? changedServices(step.before(), step.after()))
}
