import type { PolicyDocument, PolicyType, Statement } from '@gatewarden/policy'
import { positionAt } from '@gatewarden/policy/internal'
import type { Action, Reference } from '@gatewarden/reference'
import { arnExample } from '@gatewarden/reference/internal'
import { unknownEntries } from '../coverage/unknownEntries.ts'
import { keysMentioned } from '../simulate/contextKeys.ts'

/** What AWS stores although it is hardly meant: a name that AWS does not document, or a statement without an effect. */
export interface DocumentHint {
  readonly kind: 'unknownAction' | 'unknownKey' | 'otherResource'
  readonly statement: number
  readonly line: number
  readonly column: number
  readonly message: string
  /** Actions that it is about: those that may be meant, or the one that no resource matches. */
  readonly actions: readonly string[]
}

/**
 * Hints about a document as linters give them: actions and condition keys that AWS does not document, with the nearest names, and actions that
 * no Resource of their statement can be a resource of. They change no decision, and AWS stores such a document.
 *
 * Source: Service Authorization Reference.
 *
 * @example
 * import { documentHints } from '@gatewarden/analysis'
 * import { parsePolicy } from '@gatewarden/policy'
 * import { openReference } from '@gatewarden/reference'
 * const { document } = parsePolicy('{"Statement": {"Effect": "Allow", "Action": "s3:GetObjct", "Resource": "*"}}')
 * document && documentHints(document, 'identity', openReference()).map(({ message }) => message)
 * // => ['AWS documents no action "s3:GetObjct"; did you mean s3:GetObject?']
 */
export function documentHints(document: PolicyDocument, type: PolicyType, reference: Reference): DocumentHint[] {
  const hints = [
    ...actionHints(document, reference),
    ...document.statements.flatMap((statement) => [
      ...keyHints(statement, document, reference),
      // The resource of a trust policy is its role, and other types say more about principals than about resources.
      ...(type === 'trust' ? [] : resourceHints(statement, document, reference)),
    ]),
  ]
  return hints.sort((a, b) => a.line - b.line || a.column - b.column)
}

function actionHints(document: PolicyDocument, reference: Reference): DocumentHint[] {
  return unknownEntries(document, reference).map(({ entry, line, column, proposals, statement }) => {
    const message = `AWS documents no action "${shortened(entry)}"${didYouMean(proposals)}`
    return { kind: 'unknownAction', statement, line, column, message, actions: proposals }
  })
}

const MAX_SHOWN = 128

function shortened(text: string): string {
  return text.length > MAX_SHOWN ? `${text.slice(0, MAX_SHOWN)}...` : text
}

function didYouMean(proposals: readonly string[]): string {
  return proposals.length === 0 ? '' : `; did you mean ${proposals.join(' or ')}?`
}

/** Keys of a host name are those of an identity provider, which anybody may run. */
function isOfProvider(key: string): boolean {
  return (key.split(':', 1)[0] ?? '').includes('.')
}

function keyHints(statement: Statement, document: PolicyDocument, reference: Reference): DocumentHint[] {
  const { index, conditions, span } = statement
  return keysMentioned(statement, document).flatMap(({ written }): DocumentHint[] => {
    if (reference.conditionKey(written) !== undefined || isOfProvider(written)) return []
    const place = conditions.find(({ key }) => key === written)?.span ?? span
    const message = `AWS documents no condition key "${shortened(written)}"${didYouMean(reference.suggestConditionKey(written))}`
    return [{ kind: 'unknownKey', statement: index, ...positionAt(document.text, place.start), message, actions: [] }]
  })
}

function resourceHints(statement: Statement, document: PolicyDocument, reference: Reference): DocumentHint[] {
  const { action, effect, index, resource } = statement
  if (resource === undefined || resource.not || action.not) return []
  const patterns = resource.values.map(({ value }) => value)
  if (patterns.some((pattern) => /^\**$/.test(pattern))) return []
  const does = effect === 'Deny' ? 'deny' : 'allow'
  const isOfType: IsOfType = memoized((service, type) =>
    patterns.some((pattern) => reference.service(service)?.mayBeOfType(pattern, type) === true),
  )
  return action.values.flatMap(({ value, span }): DocumentHint[] => {
    const meant = value.includes('*') || value.includes('?') ? [] : [reference.action(value)]
    return meant.flatMap((each): DocumentHint[] => {
      const message = each && mismatch(each, does, isOfType, reference)
      if (message === undefined) return []
      return [
        {
          kind: 'otherResource',
          statement: index,
          ...positionAt(document.text, span.start),
          message,
          actions: each === undefined ? [] : [each.fullName],
        },
      ]
    })
  })
}

/** Whether any Resource of a statement may be of a type of a service. */
type IsOfType = (service: string, type: string) => boolean

function memoized(answer: IsOfType): IsOfType {
  const known = new Map<string, boolean>()
  return (service, type) => {
    const key = `${service} ${type}`
    const already = known.get(key) ?? answer(service, type)
    known.set(key, already)
    return already
  }
}

function mismatch(action: Action, does: string, isOfType: IsOfType, reference: Reference): string | undefined {
  const { fullName, isWildcardOnly, listedArn, resourceTypes, service } = action
  if (isWildcardOnly) {
    return `${fullName} has no resource types, so this statement does not ${does} it: use Resource "*"`
  }
  if (listedArn !== undefined || resourceTypes.some(({ name }) => isOfType(service, name))) return undefined
  const names = resourceTypes.slice(0, MAX_NAMED).map(({ name }) => name)
  const more = resourceTypes.length > MAX_NAMED ? ` and ${resourceTypes.length - MAX_NAMED} more` : ''
  const examples = resourceTypes.flatMap(({ name }) => reference.resourceType(service, name)?.arns[0] ?? [])
  const [example] = examples.toSorted((a, b) => a.split('${').length - b.split('${').length)
  if (example === undefined) return undefined
  return `no Resource of this statement matches a resource of ${fullName} (${names.join(', ')}${more}), so it does not ${does} it: use an ARN such as ${arnExample(example)}`
}

const MAX_NAMED = 3
