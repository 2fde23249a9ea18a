import type { Protocol } from '../model/modelFile.ts'
import { type Outcome, type Refusal, refuse } from '../wireError.ts'
import { type Credentials, splitCredential } from './credentials.ts'
import type { Scope } from './signingKey.ts'

interface Expected {
  readonly service: string
  readonly protocol: Protocol
  readonly regions?: ReadonlySet<string>
}

const REGION = /^[a-z]{2,}(-[a-z]+)+-\d+$/

/** The scope of a credential, if it is valid for the service. */
export function checkScope(
  { credential, time }: Credentials,
  { service, protocol, regions }: Expected,
): Outcome<Scope & { readonly accessKeyId: string }> {
  const no = (kind: Refusal, message: string) => refuse(protocol, kind, message)
  const parts = splitCredential(credential)
  if (parts === undefined) {
    const form = 'e.g. keyid/date/region/service/term'
    return no(
      'incompleteSignature',
      `Credential must have exactly 5 slash-delimited elements, ${form}, got '${credential}'`,
    )
  }
  const { accessKeyId, date, region, terminator } = parts
  if (terminator !== 'aws4_request') {
    const message = `Credential should be scoped with a valid terminator: 'aws4_request', not '${terminator}'.`
    return no('wrongSignature', message)
  }
  if (!(regions?.has(region) ?? REGION.test(region))) {
    return no('wrongSignature', `Credential should be scoped to a valid region, not '${region}'.`)
  }
  if (parts.service !== service) {
    return no('wrongSignature', `Credential should be scoped to correct service: '${service}'.`)
  }
  if (date !== time.slice(0, 8)) {
    const differ = `'${date}' != '${time.slice(0, 8)}', from '${time}'.`
    const message = `Date in Credential scope does not match YYYYMMDD from ISO-8601 version of date from HTTP: ${differ}`
    return no('wrongSignature', message)
  }
  return { accessKeyId, date, region, service }
}
