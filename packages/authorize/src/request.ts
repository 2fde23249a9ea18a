import { AskedResource, type ContextValue, foldCase, isAccountId, type KeyValues } from '@gatewarden/policy'
import { type KnownAction, knownAction, remember } from './knownAction.ts'
import type { Principal } from './principal.ts'

/** Condition keys of a request with their values; names in any letter case (rule C6). */
export type ContextEntries = Readonly<Record<string, string | readonly string[]>>

/** One action on one resource. A call that touches several resources is several requests, and all must be allowed (rule G9). */
export interface AuthorizationRequest {
  readonly principal: Principal
  /** `service:Name`, in any letter case. */
  readonly action: string
  /** An ARN, or `*` for an action without resources. */
  readonly resource: string
  /** The account that owns the resource, where its ARN does not tell (rule X1). */
  readonly resourceAccountId?: string
  readonly context?: ContextEntries
  /** Enforcement: keys that follow from the principal are ours, whatever the entries say. Otherwise an entry wins. */
  readonly enforced?: boolean
}

/** A request made ready: what is needed by some statements only is worked out when one asks. */
export class Asked implements KeyValues {
  readonly principal: Principal
  readonly action: KnownAction
  readonly resource: AskedResource
  readonly #request: AuthorizationRequest
  readonly #hides: ((foldedKey: string) => boolean) | undefined
  #names: string[] | undefined
  #foldedNames: string[] | undefined

  constructor(request: AuthorizationRequest, hides: ((foldedKey: string) => boolean) | undefined) {
    this.#request = request
    this.#hides = hides
    this.principal = request.principal
    this.action = knownAction(request.action)
    this.resource = new AskedResource(request.resource)
    this.#names = undefined
    this.#foldedNames = undefined
  }

  /** The account that owns the resource; undefined when nothing tells (a caller without account). */
  get resourceAccount(): string | undefined {
    return this.#ownerNamed() ?? this.principal.account
  }

  /** The value of a condition key by its folded name; undefined when the request has none. */
  value(foldedKey: string): ContextValue {
    if (this.#hides?.(foldedKey)) return undefined
    if (this.#request.enforced) return this.#derived(foldedKey) ?? this.#given(foldedKey)
    return this.#given(foldedKey) ?? this.#derived(foldedKey)
  }

  /** The value of a single-valued key (rule V2): an array of one counts as its value, several have none. */
  single(foldedKey: string): string | undefined {
    const value = this.value(foldedKey)
    if (value === undefined || typeof value === 'string') return value
    return value.length === 1 ? value[0] : undefined
  }

  /** The folded names of all keys given, for rules that need to know that there are no others. */
  givenNames(): readonly string[] {
    return Object.keys(this.#request.context ?? {}).map(foldedName)
  }

  #given(foldedKey: string): ContextValue {
    const entries = this.#request.context
    if (entries === undefined) return undefined
    this.#names ??= Object.keys(entries)
    this.#foldedNames ??= this.#names.map(foldedName)
    const name = this.#names[this.#foldedNames.indexOf(foldedKey)]
    return name === undefined ? undefined : entries[name]
  }

  #derived(foldedKey: string): ContextValue {
    return foldedKey === 'aws:resourceaccount' ? this.#ownerNamed() : this.principal.keys.get(foldedKey)
  }

  #ownerNamed(): string | undefined {
    return this.#request.resourceAccountId ?? accountOf(this.#request.resource)
  }
}

const foldedName = remember(foldCase)

const COLON = 0x3a
const ACCOUNT_LENGTH = 12

/** The account in an ARN: what stands between its fourth and fifth colon, when it is an account id. */
function accountOf(resource: string): string | undefined {
  let colons = 0
  for (let at = 0; at < resource.length; at += 1) {
    if (resource.charCodeAt(at) !== COLON) continue
    colons += 1
    if (colons < 4) continue
    if (resource.charCodeAt(at + ACCOUNT_LENGTH + 1) !== COLON) return undefined
    const account = resource.slice(at + 1, at + ACCOUNT_LENGTH + 1)
    return isAccountId(account) ? account : undefined
  }
  return undefined
}
