import { formPairs, type HttpRequest, headerValue, splitTarget } from './http.ts'
import type { Model } from './model/model.ts'
import type { Models } from './model/models.ts'
import { findRoute, type RoutedRequest } from './rest/routes.ts'
import { splitCredential } from './sigv4/credentials.ts'
import { isSignedByVersion2 } from './sigv4/version2.ts'

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
  const routed = { method: request.method, path, query: pairs, hasHeader: () => false }
  if (credential !== undefined) {
    return signedModel(splitCredential(credential)?.service ?? '', models, request, routed)
  }
  if (isSignedByVersion2(request)) return byFact(models, ({ protocol }) => protocol === 'rest-xml')
  if (path === '/' || path === '') return byVersion(request, pairs, models)
  const names = Object.keys(models.services).filter((name) => models.services[name]?.protocol === 'rest-json')
  return firstOf(names, models, (model) => findRoute(model, routed) !== undefined)
}

/**
 * Several services sign with one name, such as the versions of Amazon Lex. AWS tells them apart by the host; where that is another one, the path
 * says it, by its last slash where both fit, and after that the newer version counts, which is the last one.
 */
function signedModel(signingName: string, models: Models, request: HttpRequest, routed: RoutedRequest) {
  const names = models.signedAs(signingName).toReversed()
  if (names.length < 2) return models.model(signingName)
  const host = headerValue(request, 'host') ?? ''
  const named = names.find((name) => host.startsWith(`${models.services[name]?.endpointPrefix}.`))
  if (named !== undefined) return models.model(named)
  const fits = (model: Model) => findRoute(model, routed) !== undefined
  const fitsExactly = (model: Model) => {
    const [template] = findRoute(model, routed)?.operation.uri.split('?') ?? []
    return template?.endsWith('/') === routed.path.endsWith('/')
  }
  return firstOf(names, models, fitsExactly) ?? firstOf(names, models, fits) ?? models.model(signingName)
}

/** Reads models until one fits. */
function firstOf(names: readonly string[], models: Models, fits: (model: Model) => boolean): Model | undefined {
  for (const name of names) {
    const model = models.model(name)
    if (model !== undefined && fits(model)) return model
  }
  return undefined
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
