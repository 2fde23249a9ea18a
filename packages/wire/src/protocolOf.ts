import { formPairs, type HttpRequest, headerValue, mediaType, pathSegments, splitTarget } from './http.ts'
import { type Model, readModel } from './model/model.ts'
import type { ServiceData } from './model/modelFile.ts'
import { credentialOf } from './routeOf.ts'
import { splitCredential } from './sigv4/credentials.ts'

const AWS_JSON = /^application\/x-amz-json-(\d\.\d)$/
const FORM_OR_XML = /^(?:application\/x-www-form-urlencoded|(?:application|text)\/xml)$/
/** Services whose requests have paths, as those of REST-JSON, and whose answers are XML: in the form of Amazon S3, and in that of the Query protocol. */
const S3: ReadonlySet<string> = new Set(['s3', 's3express', 's3-outposts'])
const REST_XML: ReadonlySet<string> = new Set(['route53', 'cloudfront'])

/**
 * A model without operations, to write errors in the protocol of a request that no service here matches: AWS-JSON by its target or media
 * type, REST-JSON by its media type or by its path, where it is signed. XML otherwise, as for the Query protocol.
 *
 * @example
 * import { modelOfUnknown } from '@gatewarden/wire'
 * const headers = ['X-Amz-Target', 'DynamoDB_20120810.ListTables', 'Content-Type', 'application/x-amz-json-1.0']
 * modelOfUnknown({ method: 'POST', target: '/', headers, body: new Uint8Array() }).service.protocol // => 'json'
 */
export function modelOfUnknown(request: HttpRequest): Model {
  const service: ServiceData = { ...protocolOf(request), apiVersion: '', endpointPrefix: '', signingName: '' }
  return readModel('', service, '')
}

function protocolOf(request: HttpRequest): Pick<ServiceData, 'protocol' | 'jsonVersion'> {
  const type = mediaType(request) ?? ''
  const version = AWS_JSON.exec(type)?.[1]
  if (version !== undefined) return { protocol: 'json', jsonVersion: version }
  if (headerValue(request, 'x-amz-target') !== undefined) return { protocol: 'json' }
  const { path, query } = splitTarget(request)
  const service = splitCredential(credentialOf(request, formPairs(query) ?? []) ?? '')?.service
  if (service !== undefined && S3.has(service)) return { protocol: 'rest-xml' }
  return { protocol: type === 'application/json' || isRest(service, path, type) ? 'rest-json' : 'query' }
}

function isRest(service: string | undefined, path: string, type: string): boolean {
  if (FORM_OR_XML.test(type) || pathSegments(path).length === 0) return false
  return service !== undefined && !REST_XML.has(service)
}
