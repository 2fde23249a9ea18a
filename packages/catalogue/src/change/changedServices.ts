import type { Located, PolicyDocument } from '@gatewarden/policy'
import { foldCase } from '@gatewarden/policy/internal'

/** The prefixes of the services about whose actions the statements of two documents differ, sorted. */
export function changedServices(before: PolicyDocument | null, after: PolicyDocument): string[] {
  const [old, fresh] = [statementsByService(before), statementsByService(after)]
  const services = new Set([...old.keys(), ...fresh.keys()])
  return [...services].filter((service) => differ(old.get(service), fresh.get(service))).sort()
}

function differ(old: ReadonlySet<string> = new Set(), fresh: ReadonlySet<string> = new Set()): boolean {
  return old.size !== fresh.size || [...old].some((each) => !fresh.has(each))
}

/** The statements of a document by service, each reduced to the actions of that service. */
function statementsByService(document: PolicyDocument | null): Map<string, Set<string>> {
  const statements = new Map<string, Set<string>>()
  for (const { effect, action, resource, conditions } of document?.statements ?? []) {
    const resources = [resource?.not, valuesOf(resource?.values ?? [])]
    const when = conditions.map(({ operator, key, values }) => [operator, key, valuesOf(values)])
    for (const [service = '', actions] of Map.groupBy(valuesOf(action.values), serviceOf)) {
      const statement = JSON.stringify([effect, action.not, actions, resources, when])
      statements.set(service, (statements.get(service) ?? new Set()).add(statement))
    }
  }
  // A pattern such as `*` names no service.
  statements.delete('')
  return statements
}

/** `s3` of `S3:Get*`; empty where no colon follows. */
function serviceOf(pattern: string): string {
  return foldCase(pattern.slice(0, Math.max(0, pattern.indexOf(':'))))
}

function valuesOf(located: readonly Located<string>[]): string[] {
  return located.map(({ value }) => value).sort()
}
