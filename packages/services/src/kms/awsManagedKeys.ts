import type { SliceEvent } from '@gatewarden/directory/internal'
import { regionalArn } from '../arns.ts'
import type { Call } from '../call.ts'
import { uuid } from '../uuid.ts'
import { newKeyMaterial } from './keyMaterial.ts'
import { aliasIn, keyArn } from './keyNames.ts'
import { USUAL_PERIOD } from './rotation.ts'
import { kmsState } from './state.ts'

/**
 * The AWS managed key of a service in the region of a call, such as `alias/aws/connect` for `connect`: its ARN, and the events that create it on first
 * use. A service that acts for a caller adds the events to its own: `inner.add(...events)`, with `state: inner.state`.
 */
export function awsManagedKey(
  call: Pick<Call, 'state' | 'facts' | 'at' | 'context'>,
  service: string,
): { readonly keyArn: string; readonly events: readonly SliceEvent[] } {
  const { state, facts, at, context } = call
  const { region } = facts
  const name = `alias/aws/${service}`
  const existing = kmsState.of(state).keys.get(aliasIn(call, name)?.keyId ?? '')
  if (existing !== undefined) return { keyArn: keyArn(state, existing), events: [] }
  const keyId = uuid(context.randomBytes)
  return {
    keyArn: regionalArn(call, 'kms', `key/${keyId}`),
    events: [
      kmsState.event({
        kind: 'kms.keyCreated',
        at,
        keyId,
        region,
        manager: 'AWS',
        description: `Default key that protects my ${service} resources when no other key is defined`,
        policy: policyOf(call, service),
        policyPrincipals: [],
        tags: [],
        material: newKeyMaterial(context, keyId),
        // AWS KMS Developer Guide, Rotate AWS KMS keys: AWS managed keys are rotated every year.
        rotationPeriodInDays: USUAL_PERIOD,
      }),
      kmsState.event({ kind: 'kms.aliasCreated', at, region, name, keyId }),
    ],
  }
}

/** Only the service uses the key, for any principal of the account; the account reads what it is (decision 84). */
function policyOf({ state, facts }: Pick<Call, 'state' | 'facts'>, service: string): string {
  const { partition, accountId } = state
  const document = {
    Version: '2012-10-17',
    Id: `auto-${service}-1`,
    Statement: [
      {
        Sid: `Allow access through ${service} for all principals in the account that are authorized to use ${service}`,
        Effect: 'Allow',
        Principal: { AWS: '*' },
        Action: [
          'kms:Encrypt',
          'kms:Decrypt',
          'kms:ReEncrypt*',
          'kms:GenerateDataKey*',
          'kms:CreateGrant',
          'kms:DescribeKey',
        ],
        Resource: '*',
        Condition: {
          StringEquals: {
            'kms:CallerAccount': accountId,
            'kms:ViaService': `${service}.${facts.region}.amazonaws.com`,
          },
        },
      },
      {
        Sid: 'Allow direct access to key metadata to the account',
        Effect: 'Allow',
        Principal: { AWS: `arn:${partition}:iam::${accountId}:root` },
        Action: ['kms:Describe*', 'kms:Get*', 'kms:List*'],
        Resource: '*',
      },
    ],
  }
  return JSON.stringify(document, undefined, 2)
}
