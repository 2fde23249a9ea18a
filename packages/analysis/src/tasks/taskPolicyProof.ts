import { accessOf, difference } from '@gatewarden/access'
import {
  type Answer,
  actionUniverse,
  allowedActions,
  Comparison,
  differenceOfActions,
} from '@gatewarden/access/internal'
import { type CompiledPolicy, compile, parsePrincipal } from '@gatewarden/authorize'
import { type PolicyDocument, parsePolicy } from '@gatewarden/policy'
import type { Reference } from '@gatewarden/reference'
import { answerNeed, type NeedQuestion } from './needAnswer.ts'
import type { Need } from './needs.ts'
import { statementOf, type TaskStatement } from './scopes.ts'
import { documentWith, type TaskPolicy, type TaskPolicyDocument } from './taskPolicy.ts'

/** What was decided about the policies of tasks. */
export interface TaskPolicyProof {
  /** How many needs were decided with the policies in effect. */
  readonly decided: number
  /** Those that are not allowed: none. */
  readonly denied: readonly string[]
  /** Each statement with the tasks that lack something without it. */
  readonly statements: readonly { readonly sid: string; readonly breaks: readonly string[] }[]
  /** Whether the policies allow nothing but the needs. */
  readonly nothingBeyond: Answer
}

/**
 * The proof that policies of tasks are right: with them every need is allowed, without any one statement a task lacks something, and they
 * allow no request that is not one of a need.
 *
 * @example
 * import { consoleTask, proofOfTaskPolicy, taskPolicy } from '@gatewarden/analysis'
 * import { openReference } from '@gatewarden/reference'
 * const reference = openReference()
 * const proof = proofOfTaskPolicy(taskPolicy([consoleTask('edit-polly') ?? []].flat(), {}, reference), reference, new Date(0))
 * proof.denied // => []
 * proof.statements // => [{ sid: 'Instance', breaks: ['edit-polly'] }]
 * proof.nothingBeyond // => { answer: 'yes' }
 */
export function proofOfTaskPolicy(policy: TaskPolicy, reference: Reference, now: Date): TaskPolicyProof {
  const { documents, needs } = policy
  const all = documents.flatMap(({ Statement }) => Statement)
  const isAllowed = (need: Need, statements: readonly TaskStatement[]) =>
    answerNeed(need, questionWith(statements, reference, now)).verdict === 'yes'
  const denied = needs.filter(
    (need) =>
      !isAllowed(
        need,
        all.filter((each) => isAbout(each, need)),
      ),
  )
  return {
    decided: needs.length,
    denied: denied.map(({ action, resource }) => `${action} on ${resource}`),
    statements: all.map((removed) => {
      const concerned = needs.filter((need) => isAbout(removed, need))
      const left = (need: Need) => all.filter((each) => each !== removed && isAbout(each, need))
      const broken = concerned.filter((need) => !isAllowed(need, left(need)))
      return { sid: removed.Sid, breaks: [...new Set(broken.map(({ task }) => task))] }
    }),
    nothingBeyond: nothingBeyond(policy, reference),
  }
}

/** Statements about other actions do not take part in a decision. */
function isAbout({ Action }: TaskStatement, { action }: Need): boolean {
  return [Action].flat().includes(action)
}

function questionWith(statements: readonly TaskStatement[], reference: Reference, now: Date): NeedQuestion {
  const principal = parsePrincipal('arn:aws:iam::123456789012:user/example')
  if (principal === undefined) throw new Error('the example is not a principal')
  const identity: CompiledPolicy[] = [compile(parsed(documentWith(statements)))]
  return { holder: { principal, policies: { identity } }, reference, now }
}

function nothingBeyond({ documents, needs }: TaskPolicy, reference: Reference): Answer {
  const statements = needs.map(({ sid, action, resource, conditions }) => {
    const values = Object.entries(conditions).map(([key, value]) => [key, [value]] as const)
    return statementOf({ sid, actions: [action], resources: [resource], conditions: Object.fromEntries(values) })
  })
  const allowed = accessOf(documents.map(parsed))
  const needed = accessOf([parsed(documentWith(statements))])
  return new Comparison([allowed, needed], { reference }).isEmpty(difference(allowed, needed))
}

function parsed(document: TaskPolicyDocument): PolicyDocument {
  const { document: read, problems } = parsePolicy(JSON.stringify(document))
  if (read === undefined) throw new Error(`a policy of tasks does not parse: ${problems[0]?.message}`)
  return read
}

/** Documented actions that a policy allows on some resource and the policies of tasks do not, and the other way around. */
export interface ManagedPolicyDifference {
  readonly adds: readonly string[]
  readonly lacks: readonly string[]
}

/**
 * What another policy allows besides the policies of tasks, as actions that it allows on some resource, and what it lacks.
 *
 * @example
 * import { beyondTaskPolicy, consoleTask, taskPolicy } from '@gatewarden/analysis'
 * import { openReference } from '@gatewarden/reference'
 * import { parsePolicy } from '@gatewarden/policy'
 * const policy = taskPolicy([consoleTask('edit-polly') ?? []].flat(), {}, openReference())
 * const { document } = parsePolicy('{"Statement": {"Effect": "Allow", "Action": "connect:UpdateInstance*", "Resource": "*"}}')
 * document && beyondTaskPolicy(policy, document, openReference())
 * // => { adds: ['connect:UpdateInstanceStorageConfig'], lacks: [] }
 */
export function beyondTaskPolicy(
  { documents }: TaskPolicy,
  other: PolicyDocument,
  reference: Reference,
): ManagedPolicyDifference {
  const universe = actionUniverse(reference)
  const [own, others] = [allowedActions(documents.map(parsed), universe), allowedActions([other], universe)]
  const { added, removed } = differenceOfActions(own, others)
  const nameOf = (number: number) => universe.names[number] ?? ''
  return { adds: added.map(nameOf), lacks: removed.map(nameOf) }
}
