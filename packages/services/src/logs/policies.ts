import { type CompiledPolicy, compile, decide, servicePrincipal } from '@gatewarden/authorize'
import { checkPolicy, parsePolicy } from '@gatewarden/policy'
import type { Call, Delivered, Delivery } from '../call.ts'
import { placeIn } from '../policyDocuments.ts'
import { uuid } from '../uuid.ts'
import { logsError } from './errors.ts'
import { findGroup } from './lookup.ts'
import { groupIn, streamArn } from './names.ts'
import { logsState } from './state.ts'

type State = Call['state']
type Policies = ReturnType<typeof logsState.of>['policies']

/** Throws where a document cannot be stored as a resource policy. */
export function checkResourcePolicy(call: Call<unknown>, text: string): void {
  const refusal = checkPolicy(text, 'resource', placeIn(call as Call))
  if (refusal !== undefined) throw logsError('policyDocument', refusal.message)
  // The policies of a region are decided together, so that all have one version.
  const { Version } = JSON.parse(text) as { readonly Version?: unknown }
  if (Version !== '2012-10-17' && text.includes('${')) throw logsError('oldVariables')
}

const compiled = new WeakMap<Policies, Map<string, CompiledPolicy | null>>()

/** The resource policies of a region as one policy; null without any. */
export function regionPolicy(state: State, region: string): CompiledPolicy | null {
  const { policies } = logsState.of(state)
  const known = compiled.get(policies) ?? new Map<string, CompiledPolicy | null>()
  compiled.set(policies, known)
  const already = known.get(region)
  if (already !== undefined) return already
  const made = together(policies, region)
  known.set(region, made)
  return made
}

function together(policies: Policies, region: string): CompiledPolicy | null {
  const own = [...policies.values()].filter((policy) => policy.region === region)
  if (own.length === 0) return null
  const statements = own.flatMap(({ document }) => {
    const { Statement } = JSON.parse(document) as { readonly Statement: object | readonly object[] }
    return Statement
  })
  const text = JSON.stringify({ Version: '2012-10-17', Statement: withoutSids(statements) })
  const { document } = parsePolicy(text, 'resource')
  if (document === undefined) throw new Error('the resource policies of CloudWatch Logs cannot be read')
  return compile(document, 'resource', { name: 'the resource policies of CloudWatch Logs' })
}

/** Two policies may have the same statement id. */
function withoutSids(statements: readonly object[]): readonly object[] {
  return statements.map((each) => Object.fromEntries(Object.entries(each).filter(([name]) => name !== 'Sid')))
}

const ACTIONS = ['logs:CreateLogStream', 'logs:PutLogEvents'] as const

/** Keeps what a service sends to a log group, where the resource policies allow that service to write (decision 90). */
export function receive({ state, context, from, sourceArn, to, region, at, body }: Delivery): Delivered {
  const place = { state, facts: { region } }
  const name = groupIn(place, to)
  const group = name === undefined ? undefined : findGroup(place, name)
  if (group === undefined) return { problem: 'the log group does not exist in this account and region' }
  const stream = sourceArn.split(':').slice(5).join('.').replaceAll('/', '.')
  const resource = streamArn(place, group.name, stream)
  const policy = regionPolicy(state, region)
  const keys = {
    'aws:SourceArn': sourceArn,
    'aws:SourceAccount': state.accountId,
    'aws:CurrentTime': at,
    'aws:RequestedRegion': region,
    'aws:SecureTransport': 'true',
  }
  for (const action of ACTIONS) {
    const request = { principal: servicePrincipal(from), action, resource, context: keys, enforced: true }
    if (decide(request, { resource: policy }).outcome !== 'allowed')
      return { problem: `no resource policy of CloudWatch Logs allows ${from} ${action}` }
  }
  const id = uuid(context.randomBytes)
  return {
    events: [logsState.event({ kind: 'logs.eventPut', at, region, group: group.name, stream, id, message: body })],
  }
}
