import type { InnerCalls } from '../call.ts'
import { callService } from './otherServices.ts'

/** Reads the domain in the caller's right: what is associated exists, and the caller may use its key. */
export function readDomain(inner: InnerCalls, domainArn: string): void {
  const DomainId = domainArn.slice(domainArn.lastIndexOf('/') + 1)
  callService(inner, 'voice-id', 'DescribeDomain', { DomainId })
}

/** The actions that reading a domain needs of the caller. */
export const DOMAIN_ACTIONS = ['voiceid:DescribeDomain', 'kms:Decrypt'] as const
