import type { Call } from '../call.ts'
import { ServiceError } from '../serviceError.ts'
import { VOICE_ID } from './domainKeys.ts'
import { domainArn } from './lookup.ts'
import { type OpenDomain, openWith } from './openDomain.ts'
import type { Domain, Fraudster, Speaker, Watchlist } from './state.ts'

type Where = Pick<Call, 'state' | 'facts'>

/** Domain; `domain` is the domain at the state that the answer is about, and `open` reads its texts. */
export function domainView(where: Where, open: OpenDomain, domain: Domain) {
  return { ...open.unsealTexts(domain, 'the domain'), ...openFacts(where, domain) }
}

/** DomainSummary: without name and description where the caller or Voice ID may not decrypt them (decision 94). */
export function domainSummary(call: Call<object>, domain: Domain) {
  return { ...textsIfAllowed(call, domain), ...openFacts(call, domain) }
}

function textsIfAllowed(call: Call<object>, domain: Domain) {
  try {
    return openWith(call, call.actingFor(VOICE_ID), domain).unsealTexts(domain, 'the domain')
  } catch (error) {
    if (error instanceof ServiceError && error.code === 'AccessDenied') return {}
    throw error
  }
}

/** What of a domain is not encrypted with its key. */
function openFacts(where: Where, { domainId, key, update, createdAt, updatedAt, watchlistId }: Domain) {
  const isOnNewKey = update === undefined || update.status === 'COMPLETED'
  return {
    DomainId: domainId,
    Arn: domainArn(where, domainId),
    DomainStatus: 'ACTIVE' as const,
    ServerSideEncryptionConfiguration: { KmsKeyId: isOnNewKey ? key.keyArn : update.target.keyArn },
    ...(update !== undefined && {
      ServerSideEncryptionUpdateDetails: {
        OldKmsKeyId: update.oldKeyArn,
        UpdateStatus: update.status,
        ...(update.message !== undefined && { Message: update.message }),
      },
    }),
    WatchlistDetails: { DefaultWatchlistId: watchlistId },
    CreatedAt: new Date(createdAt),
    UpdatedAt: new Date(updatedAt),
  }
}

export function watchlistView(open: OpenDomain, watchlist: Watchlist) {
  const { watchlistId, createdAt, updatedAt } = watchlist
  const { domainId, watchlistId: defaultId } = open.domain
  return {
    ...open.unsealTexts(watchlist, watchlistId),
    DomainId: domainId,
    WatchlistId: watchlistId,
    DefaultWatchlist: watchlistId === defaultId,
    CreatedAt: new Date(createdAt),
    UpdatedAt: new Date(updatedAt),
  }
}

export function speakerView(open: OpenDomain, { generatedId, customerId, status, createdAt, updatedAt }: Speaker) {
  return {
    DomainId: open.domain.domainId,
    GeneratedSpeakerId: generatedId,
    CustomerSpeakerId: open.unseal(customerId, generatedId),
    Status: status,
    CreatedAt: new Date(createdAt),
    UpdatedAt: new Date(updatedAt),
  }
}

export function fraudsterView({ domain }: OpenDomain, { generatedId, watchlistIds, createdAt }: Fraudster) {
  return {
    DomainId: domain.domainId,
    GeneratedFraudsterId: generatedId,
    WatchlistIds: [...watchlistIds],
    CreatedAt: new Date(createdAt),
  }
}
