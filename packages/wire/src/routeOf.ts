import { formPairs, type HttpRequest, headerValue, splitTarget } from './http.ts'
import type { Model } from './model/model.ts'
import type { Models } from './model/models.ts'
import { findRoute } from './rest/routes.ts'
import { splitCredential } from './sigv4/credentials.ts'

const HEADER_CREDENTIAL = /^\S+ (?:.*[\s,])?Credential=([^,\s]+)/

/**
 * The service that a request is for: by X-Amz-Target, by the scope of its credential, by the version of its action, or by
 * its path. Nothing is verified: a request whose signature names another service is refused by `verify`. Undefined when
 * no model matches.
 *
 * @example
 * import { awsModels, routeOf } from '@gatewarden/wire'
 * const headers = ['X-Amz-Target', 'TrentService.ListKeys']
 * routeOf({ method: 'POST', target: '/', headers, body: new Uint8Array() }, awsModels())?.name // => 'kms'
 */
export function routeOf(request: HttpRequest, models: Models): Model | undefined {
  const target = headerValue(request, 'x-amz-target')
  if (target !== undefined) return byFact(models, ({ targetPrefix }) => targetPrefix === target.split('.')[0])
  const { path, query } = splitTarget(request)
  const pairs = formPairs(query) ?? []
  const credential = credentialOf(request, pairs)
  if (credential !== undefined) return models.model(splitCredential(credential)?.service ?? '')
  if (path === '/' || path === '') return byVersion(request, pairs, models)
  const names = Object.keys(models.services).filter((name) => models.services[name]?.protocol === 'rest-json')
  return names.map((name) => models.model(name)).find((model) => model && findRoute(model, request.method, path))
}

function byFact(models: Models, isIt: (facts: Models['services'][string]) => boolean): Model | undefined {
  const found = Object.entries(models.services).find(([, facts]) => isIt(facts))
  return found && models.model(found[0])
}

/** The credential of a request's signature, as sent; `pairs` are those of its query. */
export function credentialOf(request: HttpRequest, pairs: readonly (readonly [string, string])[]): string | undefined {
  const authorization = headerValue(request, 'authorization')
  if (authorization !== undefined) return HEADER_CREDENTIAL.exec(authorization)?.[1]
  return pairs.find(([name]) => name === 'X-Amz-Credential')?.[1]
}

const VERSION = /(?:^|&)Version=(\d{4}-\d\d-\d\d)(?:&|$)/

/** Without a signature, the API version is all that identifies the service of a Query request. */
function byVersion(
  { body }: HttpRequest,
  pairs: readonly (readonly [string, string])[],
  models: Models,
): Model | undefined {
  const text = Buffer.from(body.buffer, body.byteOffset, Math.min(body.byteLength, 64 * 1024)).toString('latin1')
  const version = pairs.find(([name]) => name === 'Version')?.[1] ?? VERSION.exec(text)?.[1]
  return byFact(models, ({ protocol, apiVersion }) => protocol === 'query' && apiVersion === version)
}
