import { findNamed, newUniqueId } from '@gatewarden/directory/internal'
import { ACCOUNT, type TestAccount, testAccount, type Who } from '../account.fixture.ts'
import type { VerifiedCaller } from '../call.ts'
import { secretFor } from '../credentials/secretFor.ts'
import type { Credentials } from './generated/types.ts'

export const arn = (resource: string) => `arn:aws:iam::${ACCOUNT}:${resource}`

/** A policy of statements that allow by default. */
export function policy(...statements: readonly object[]): string {
  const Statement = statements.map((statement) => ({ Effect: 'Allow', ...statement }))
  return JSON.stringify({ Version: '2012-10-17', Statement })
}

export const onAll = (...Action: readonly string[]) => ({ Action, Resource: '*' })

/** A statement of a trust policy: who, by ARN, may do what. */
export function trusts(who: string, actions: string | readonly string[] = 'sts:AssumeRole', more: object = {}) {
  return { Principal: { AWS: who }, Action: actions, ...more }
}

export interface NewRole {
  readonly path?: string
  readonly tags?: readonly { readonly key: string; readonly value: string }[]
  readonly maxSessionDuration?: number
  readonly permissionsBoundary?: string
  /** An inline policy. */
  readonly allows?: string
}

export interface SessionAccount extends TestAccount {
  /** Moves the clock. */
  pass(seconds: number): void
  user(name: string, allows?: string): Promise<string>
  /** Answers the role's ARN. */
  role(name: string, trust: string, more?: NewRole): Promise<string>
  policy(name: string, document: string): Promise<string>
  assume(role: string, who: Who, more?: object): Promise<Assumed>
  /** The caller of temporary credentials; undefined where they are no longer valid. */
  callerOf(credentials: Credentials): VerifiedCaller | undefined
}

export interface Assumed {
  readonly who: VerifiedCaller
  readonly credentials: Credentials
  readonly answer: Readonly<Record<string, unknown>>
}

/** A test account with a clock, and with credentials that are verified from their tokens as in the server. */
export async function sessionAccount(): Promise<SessionAccount> {
  let now = Date.parse('2026-03-04T05:06:07Z')
  const account = await testAccount({ now: () => new Date(now) })
  const { context, call } = account
  const callerOf = (given: Credentials): VerifiedCaller | undefined => {
    const key = secretFor(context, given.AccessKeyId, given.SessionToken)
    return key?.secret === given.SecretAccessKey && now < (key.expires ?? 0) ? key.caller : undefined
  }
  return {
    ...account,
    callerOf,
    pass(seconds) {
      now += seconds * 1000
    },
    async user(name, allows) {
      await call('iam:CreateUser', { UserName: name })
      if (allows) await call('iam:PutUserPolicy', { UserName: name, PolicyName: 'own', PolicyDocument: allows })
      return arn(`user/${name}`)
    },
    async role(name, trust, { allows, path = '/', ...more } = {}) {
      const roleId = newUniqueId('AROA', context.randomBytes)
      await context.directory.change((state) => {
        const named = [...trust.matchAll(/arn:aws:iam::\d+:(user|role)\/([\w/-]+)/g)].flatMap(([found, kind, text]) => {
          const last = text?.split('/').at(-1) ?? ''
          const uniqueId = findNamed(state, kind as 'user' | 'role', last)?.uniqueId
          return uniqueId === undefined ? [] : [{ arn: found, uniqueId }]
        })
        const at = context.directory.now()
        const role = { roleId, roleName: name, path, trustPolicy: trust, trustPrincipals: named, ...more }
        return { events: [{ kind: 'roleCreated', at, ...role }], output: undefined }
      })
      if (allows) await call('iam:PutRolePolicy', { RoleName: name, PolicyName: 'own', PolicyDocument: allows })
      return arn(`role${path}${name}`)
    },
    async policy(name, document) {
      await call('iam:CreatePolicy', { PolicyName: name, PolicyDocument: document })
      return arn(`policy/${name}`)
    },
    async assume(role, who, more = {}) {
      const input = { RoleArn: role, RoleSessionName: 'work', ...more }
      const answer: { Credentials?: Credentials } = await call('sts:AssumeRole', input, who)
      const { Credentials: credentials } = answer
      const caller = credentials && callerOf(credentials)
      if (credentials === undefined || caller === undefined) throw new Error(`the credentials of ${role} do not sign`)
      return { who: caller, credentials, answer: answer as Assumed['answer'] }
    },
  }
}
