import type { Span } from './problem.ts'

/** The policy types, which differ in their elements and in how they read short ARNs. */
export const policyTypes = [
  'identity',
  'permissionsBoundary',
  'session',
  'scp',
  'rcp',
  'resource',
  'trust',
  'vpcEndpoint',
] as const

export type PolicyType = (typeof policyTypes)[number]

export type PolicyVersion = '2012-10-17' | '2008-10-17'
export type Effect = 'Allow' | 'Deny'

/** A value and its place in the text. */
export interface Located<T> {
  readonly value: T
  readonly span: Span
}

/** Action or NotAction, Resource or NotResource: one string and a list of one are the same (rule P3). */
export interface StatementElement {
  readonly not: boolean
  readonly values: readonly Located<string>[]
}

export type PrincipalType = 'AWS' | 'Service' | 'Federated' | 'CanonicalUser'

/** One entry of Principal or NotPrincipal. */
export interface PrincipalEntry {
  readonly type: PrincipalType
  readonly value: string
  readonly span: Span
}

/** Principal or NotPrincipal; `"*"` is read as `{"AWS": "*"}`, which means the same (rule N1). */
export interface PrincipalElement {
  readonly not: boolean
  readonly entries: readonly PrincipalEntry[]
}

/** One key under one operator of a Condition block; all conditions of a statement must hold (rule C1). */
export interface Condition {
  /** With its modifiers, for example `ForAnyValue:StringLikeIfExists`. */
  readonly operator: string
  readonly key: string
  /** Numbers and Booleans appear as their text (rule P11). */
  readonly values: readonly Located<string>[]
  readonly span: Span
}

export interface Statement {
  readonly index: number
  readonly sid?: string
  readonly effect: Effect
  /** Effect as it is written, in letters that AWS does not store; such an Allow does not apply. */
  readonly otherEffect?: Located<string>
  readonly principal?: PrincipalElement
  readonly action: StatementElement
  readonly resource?: StatementElement
  readonly conditions: readonly Condition[]
  readonly span: Span
}

/** A policy as AWS stores it: `text` is the source, byte for byte; spans point into it. */
export interface PolicyDocument {
  readonly text: string
  /** The document in the text: all of it, or a part of a larger JSON text. */
  readonly span: Span
  /** The document as JSON where the text is of another language, and where in the text what begins at an offset of it is. */
  readonly json?: { readonly text: string; originOf(offset: number): number }
  /** Absent in the source means 2008-10-17 (rule P1). */
  readonly version: PolicyVersion
  readonly id?: string
  readonly statements: readonly Statement[]
}
