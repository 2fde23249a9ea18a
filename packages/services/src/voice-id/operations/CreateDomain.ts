import type { Call, InnerCalls } from '../../call.ts'
import { newServiceDataKey } from '../../kms/serviceKeys.ts'
import { customerKey, encryptionContextOf, grantOn, usingKey, VOICE_ID } from '../domainKeys.ts'
import { voiceIdError } from '../errors.ts'
import type { CreateDomainRequest } from '../generated/types.ts'
import { newId } from '../ids.ts'
import { MAX_DOMAINS } from '../limits.ts'
import { domainArn, domainsAfter } from '../lookup.ts'
import { openWith } from '../openDomain.ts'
import { operation } from '../operation.ts'
import { type Domain, voiceIdState } from '../state.ts'
import { readTags } from '../tags.ts'
import { domainView } from '../views.ts'

/** The name of the watchlist that every domain has; AWS publishes none. */
const DEFAULT_WATCHLIST = 'default-watchlist'

/**
 * Finds the key, makes the grant on it, and encrypts the texts of the domain with a data key of its own. A second request with the same ClientToken
 * answers the same domain.
 */
export const CreateDomain = operation('CreateDomain', {
  authorizes: 'derived',
  forCaller: ['kms:DescribeKey', 'kms:CreateGrant', 'kms:Decrypt'],
  errors: ['ServiceQuotaExceededException'],
  change(call) {
    const { input, at } = call
    const inner = call.actingFor(VOICE_ID)
    const existing = sameRequest(call)
    const domain = existing ?? newDomain(call, inner)
    const open = openWith(call, inner, domain)
    const { domainId, watchlistId } = domain
    const made = { ...domain, ...(existing ?? open.sealTexts(input, 'the domain')) }
    if (existing === undefined) {
      const { createdAt: _, updatedAt: __, ...created } = made
      const name = open.sealTexts({ Name: DEFAULT_WATCHLIST }, watchlistId)
      inner.add(
        voiceIdState.event({ kind: 'voiceid.domainCreated', at, ...created }),
        voiceIdState.event({ kind: 'voiceid.watchlistPut', at, domainId, watchlistId, ...name }),
      )
    }
    return { events: inner.events, output: () => ({ Domain: domainView(call, open, made) }) }
  },
})

/** A domain without texts, and in the inner calls the grant on its key. */
function newDomain(call: Call<CreateDomainRequest>, inner: InnerCalls): Domain {
  const { input, at, facts, context } = call
  const { ClientToken: clientToken, ServerSideEncryptionConfiguration, Tags } = input
  if ([...domainsAfter(call)].length >= MAX_DOMAINS) throw voiceIdError('domainQuota', MAX_DOMAINS)
  const tags = readTags(Tags)
  const domainId = newId(context.randomBytes)
  const arn = domainArn(call, domainId)
  const keyArn = customerKey(inner, ServerSideEncryptionConfiguration.KmsKeyId)
  const grantId = grantOn(inner, keyArn, arn)
  const use = { service: VOICE_ID, keyArn, encryptionContext: encryptionContextOf(arn) }
  const dataKey = usingKey(() => newServiceDataKey({ state: inner.state, context }, use))
  return {
    domainId,
    region: facts.region,
    name: '',
    tags,
    watchlistId: newId(context.randomBytes),
    ...(clientToken !== undefined && { clientToken }),
    key: { keyArn, grantId },
    dataKey: Buffer.from(dataKey).toString('base64'),
    createdAt: at,
    updatedAt: at,
  }
}

function sameRequest(call: Call<CreateDomainRequest>): Domain | undefined {
  const { ClientToken: token } = call.input
  if (token === undefined) return undefined
  for (const domain of domainsAfter(call)) if (domain.clientToken === token) return domain
  return undefined
}
