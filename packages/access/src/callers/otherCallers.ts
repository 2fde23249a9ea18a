import { anonymous, providerPrincipal, servicePrincipal } from '@gatewarden/authorize'
import type { NamedPrincipal } from '@gatewarden/policy/internal'
import { EXAMPLE_ACCOUNT, EXAMPLE_NAME } from '../exampleNames.ts'
import type { CallerClass } from './callerClass.ts'

/** The callers that belong to no account: services, identity providers, and callers without credentials. */
export function otherCallers(named: readonly NamedPrincipal[]): CallerClass[] {
  const services = distinct(named.flatMap((each) => (each.kind === 'service' ? [each.service] : [])))
  const providers = distinct(named.flatMap((each) => (each.kind === 'provider' ? [each.provider] : [])))
  return [
    ...services.map((service) => ({
      ...KNOWN,
      kind: 'Service' as const,
      example: servicePrincipal(service),
      text: service,
    })),
    {
      ...KNOWN,
      kind: 'Service',
      example: servicePrincipal(unused(services, `${EXAMPLE_NAME}.amazonaws.com`)),
      isSingle: false,
      notNamed: services,
      text: services.length > 0 ? 'other AWS services' : 'AWS services',
    },
    ...providers.map((provider) => ({
      ...KNOWN,
      kind: 'Provider' as const,
      example: providerPrincipal(provider),
      text: provider,
    })),
    {
      ...KNOWN,
      kind: 'Provider',
      example: providerPrincipal(unused(providers, `arn:aws:iam::${EXAMPLE_ACCOUNT}:saml-provider/${EXAMPLE_NAME}`)),
      isSingle: false,
      text: providers.length > 0 ? 'other identity providers' : 'identity providers',
    },
    { ...KNOWN, kind: 'Anonymous', example: anonymous, text: 'callers without credentials' },
  ]
}

const KNOWN = { arns: undefined, isSingle: true, notNamed: [], assumed: [], isFree: false }

function distinct(texts: readonly string[]): string[] {
  return [...new Set(texts)]
}

function unused(texts: readonly string[], text: string): string {
  return texts.includes(text) ? unused(texts, `x-${text}`) : text
}
