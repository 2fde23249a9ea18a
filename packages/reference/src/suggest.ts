import { foldCase } from '@gatewarden/policy/internal'
import { arnExample } from './arnExample.ts'
import { type ConditionKey, fixedPart } from './conditionKey.ts'
import { nearest } from './nearest.ts'
import { replacedConditionKeys } from './rows/globalConditionKeys.ts'
import { sdkServices } from './rows/sdkServices.ts'
import type { Action, Service } from './service.ts'

/** The part of the reference that this file uses. */
interface Lookup {
  services(): readonly { readonly prefix: string }[]
  service(prefix: string): Service | undefined
  action(fullName: string): Action | undefined
  actionsForOperation(service: string, operation: string): readonly string[]
  conditionKey(name: string): ConditionKey | undefined
  globalConditionKeys(): readonly ConditionKey[]
}

/** See Reference.suggestAction. Reads at most the services whose prefix is near. */
export function suggestAction(reference: Lookup, text: string): readonly string[] {
  const at = text.indexOf(':')
  const prefix = at < 0 ? text : text.slice(0, at)
  const name = at < 0 ? '' : text.slice(at + 1)
  const prefixes = nearPrefixes(reference, prefix)
  const actions = prefixes.flatMap((near) => reference.actionsForOperation(near, name))
  const exact = actions.filter((action) => reference.action(action) !== undefined)
  if (exact.length > 0) return exact.slice(0, 3)
  const near = prefixes.flatMap((known) => nearActions(reference.service(known), name))
  if (near.length > 0) return near.slice(0, 3)
  return reference.service(prefix) === undefined ? prefixes.map((known) => `${known}:*`) : []
}

/** See Reference.suggestConditionKey. Proposes global keys and those of the named service. */
export function suggestConditionKey(reference: Lookup, text: string): readonly string[] {
  const replaced = replacedConditionKeys.get(foldCase(text))
  if (replaced !== undefined) return replaced
  const at = text.indexOf(':')
  const prefix = at < 0 ? 'aws' : text.slice(0, at)
  const name = at < 0 ? text : text.slice(at + 1)
  // `connect:ResourceTag/Team` and `SourceIp` mean the global keys.
  const global = reference.conditionKey(`aws:${name}`)
  const open = name.includes('/') ? name.slice(name.indexOf('/') + 1) : ''
  if (global !== undefined) return [withOpenPart(global.name, open)]
  const own = nearPrefixes(reference, prefix).flatMap((near) => reference.service(near)?.conditionKeys() ?? [])
  const keys =
    foldCase(prefix) === 'aws' ? reference.globalConditionKeys() : [...own, ...reference.globalConditionKeys()]
  const byFixedPart = new Map(keys.map((key) => [fixedPart(key.name), key.name]))
  const slash = name.indexOf('/')
  const wanted = `${prefix}:${slash < 0 ? name : name.slice(0, slash + 1)}`
  return nearest(wanted, byFixedPart.keys()).flatMap((fixed) => withOpenPart(byFixedPart.get(fixed) ?? fixed, open))
}

/** `aws:ResourceTag/${TagKey}` with the tag key of the text, or with a word in capitals where it has none. */
function withOpenPart(key: string, open: string): string {
  const fixed = fixedPart(key)
  return fixed === key ? key : open === '' ? arnExample(key) : `${fixed}${open}`
}

function nearPrefixes(reference: Lookup, prefix: string): readonly string[] {
  const known = reference.service(prefix)
  if (known !== undefined) return [known.prefix]
  const named = sdkServices.get(foldCase(prefix))
  if (named !== undefined) return [named]
  return nearest(
    prefix,
    reference.services().map((service) => service.prefix),
  )
}

function nearActions(service: Service | undefined, name: string): readonly string[] {
  if (service === undefined) return []
  const names = service.actions().map((action) => action.name)
  return nearest(name, names).map((near) => `${service.prefix}:${near}`)
}
