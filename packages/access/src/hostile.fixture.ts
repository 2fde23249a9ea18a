import { type PolicyDocument, parsePolicy } from '@gatewarden/policy'
import { openReference } from '@gatewarden/reference'
import { comparePolicies } from './compare.ts'

const reference = openReference()
/** Every hostile policy has an answer within these. */
const STATES = 100_000

export const statement = (more: object) => ({ Effect: 'Allow', Action: 's3:GetObject', Resource: '*', ...more })
export const bucket = (name: string) => statement({ Resource: `arn:aws:s3:::${name}` })
export const many = <T>(count: number, make: (at: number) => T): T[] =>
  Array.from({ length: count }, (_, at) => make(at))
export const named = (kind: string, name: string) => `arn:aws:iam::123456789012:${kind}/${name}`

export function documentOf(statements: readonly object[]): PolicyDocument[] {
  const { document, problems } = parsePolicy(JSON.stringify({ Version: '2012-10-17', Statement: statements }))
  if (document === undefined) throw new Error(JSON.stringify(problems))
  return [document]
}

/** The relation of two policies within the states, or what is wrong with the answer. */
export function hostileAnswer(a: readonly object[], b: readonly object[]): string {
  const { relation, reason } = comparePolicies(documentOf(a), documentOf(b), { reference, states: STATES })
  return (reason !== undefined) === (relation === 'unknown') ? relation : `${relation} with the reason ${reason}`
}

/** Two statements that name as many principals each, all of them different. */
export function principals(count: number): readonly [a: readonly object[], b: readonly object[]] {
  return [
    [statement({ Principal: { AWS: many(count, (at) => named('user', `a${at}`)) } })],
    [statement({ Principal: { AWS: many(count, (at) => named('role', `b${at}`)) } })],
  ]
}

/** Asks questions that have a policy variable of their own each; the relations that were answered. */
export function answersWithVariables(count: number): string[] {
  const pair = (at: number) =>
    [bucket(`\${aws:PrincipalTag/x${at}}`), bucket(`\${aws:PrincipalTag/x${at}}/*`)].map((each) => [each])
  return [...new Set(many(count, pair).map(([a = [], b = []]) => hostileAnswer(a, b)))]
}
