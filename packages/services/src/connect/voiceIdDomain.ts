import type { InnerCalls } from '../call.ts'
import { ServiceError } from '../serviceError.ts'
import { connectError } from './errors.ts'

/** Codes that an integration association answers itself. */
const OWN = new Set(['AccessDenied', 'ResourceNotFoundException'])

/** Reads the domain in the caller's right: what is associated exists, and the caller may use its key. */
export function readDomain(inner: InnerCalls, domainArn: string): void {
  const DomainId = domainArn.slice(domainArn.lastIndexOf('/') + 1)
  try {
    inner.perform({ service: 'voice-id', operation: 'DescribeDomain', input: { DomainId } })
  } catch (error) {
    if (!(error instanceof ServiceError) || OWN.has(error.code)) throw error
    throw connectError('unusableDomain', domainArn, error.message)
  }
}

/** The actions that reading a domain needs of the caller. */
export const DOMAIN_ACTIONS = ['voiceid:DescribeDomain', 'kms:Decrypt'] as const
