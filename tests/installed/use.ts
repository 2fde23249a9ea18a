// What a user writes; checked against the types of the installed package.
import { type CaseInput, compile, decide, decideCase, parsePrincipal } from '@gatewarden/authorize'
import { parsePolicy } from '@gatewarden/policy'

// The types of a variable are wider than those of a literal: `Effect` is a string here, as in an imported JSON file.
const policy = { Version: '2012-10-17', Statement: [{ Effect: 'Allow', Action: ['s3:GetObject'], Resource: '*' }] }
const request = {
  principal: 'arn:aws:iam::123456789012:user/ana',
  action: 's3:GetObject',
  resource: 'arn:aws:s3:::b/o',
  context: { 'aws:SourceIp': '203.0.113.7', 'aws:TagKeys': ['a', 'b'], 'aws:SecureTransport': true },
} as const

const answer = decideCase({
  request,
  identityPolicies: [policy, JSON.stringify(policy)],
  scps: [{ policies: [policy] }],
})
export const isAllowed: boolean = answer.decision === 'allowed'
export const message: string = 'error' in answer ? answer.error.message : answer.message

export const constant: CaseInput = {
  request: { ...request, principal: { type: 'Federated', provider: 'accounts.google.com' } },
  resourcePolicy: { Statement: { Effect: 'Deny', Principal: { AWS: '*' }, Action: '*', Resource: '*' } },
  permissionsBoundary: null,
}

// @ts-expect-error a misspelt member
decideCase({ request, identityPolicy: [policy] })
// @ts-expect-error a single policy where a list is needed
decideCase({ request, identityPolicies: policy })
// @ts-expect-error a Map as context
decideCase({ request: { ...request, context: new Map() } })

const { document } = parsePolicy(JSON.stringify(policy))
const principal = parsePrincipal(request.principal)
if (document !== undefined && principal !== undefined) {
  decide({ ...request, context: {}, principal }, { identity: [compile(document, 'identity')] }).outcome satisfies string
}
