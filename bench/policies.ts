import { type CompiledPolicy, compile, type PoliciesInEffect } from '@gatewarden/authorize'
import type { Catalogue } from '@gatewarden/catalogue'
import { parsePolicy } from '@gatewarden/policy'

/** A policy by name with its text. */
export interface NamedText {
  readonly name: string
  readonly text: string
}

const CUSTOM: NamedText = {
  name: 'AttachAnyPolicyToAmazonConnectRole',
  text: JSON.stringify({
    Version: '2012-10-17',
    Statement: [
      {
        Sid: 'AttachAnyPolicyToAmazonConnectRole',
        Effect: 'Allow',
        Action: 'iam:PutRolePolicy',
        Resource: 'arn:aws:iam::*:role/aws-service-role/connect.amazonaws.com/AWSServiceRoleForAmazonConnect*',
      },
    ],
  }),
}

const TEN = [
  'AmazonConnect_FullAccess',
  ...['ReadOnlyAccess', 'PowerUserAccess', 'SecurityAudit', 'AmazonConnectReadOnlyAccess', 'IAMReadOnlyAccess'],
  ...['AmazonS3ReadOnlyAccess', 'CloudWatchFullAccess', 'AWSLambda_ReadOnlyAccess'],
]

/** What the supervisor of P1 holds: the policy of an administrator of Amazon Connect, and one of her own. */
export function twoPolicies(catalogue: Catalogue): NamedText[] {
  return [held(catalogue, 'AmazonConnect_FullAccess'), CUSTOM]
}

/** What the supervisor of P2 holds: ten policies, some of them the largest there are. */
export function tenPolicies(catalogue: Catalogue): NamedText[] {
  return [...TEN.map((name) => held(catalogue, name)), CUSTOM]
}

export function held(catalogue: Catalogue, name: string): NamedText {
  const text = catalogue.defaultText(name)
  if (text === undefined) throw new Error(`the catalogue has no policy ${name}`)
  return { name, text }
}

export function compiled({ name, text }: NamedText): CompiledPolicy {
  const { document, problems } = parsePolicy(text)
  if (document === undefined) throw new Error(`${name}: ${problems[0]?.message}`)
  return compile(document, 'identity', { name })
}

export function inEffect(policies: readonly NamedText[]): PoliciesInEffect {
  return { identity: policies.map(compiled) }
}
