import {
  type Action,
  AskedResource,
  type ContextValue,
  foldCase,
  isAccountId,
  parseAction,
  type ValueOfKey,
} from '@gatewarden/policy'
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

/** Most actions and key names remembered; a request beyond them is answered as well, only slower. */
const MOST_REMEMBERED = 65_536

/** A request made ready: what is needed by some statements only is worked out when one asks. */
export class Asked {
  readonly principal: Principal
  readonly action: Action
  readonly resource: AskedResource
  /** The account that owns the resource; undefined when nothing tells (a caller without account). */
  readonly resourceAccount: string | undefined
  /** Values of single-valued keys, for policy variables (rule V2). */
  readonly lookUp: ValueOfKey
  readonly #request: AuthorizationRequest
  readonly #hides: ((foldedKey: string) => boolean) | undefined
  #names: string[] | undefined
  #foldedNames: string[] | undefined

  constructor(request: AuthorizationRequest, hides?: (foldedKey: string) => boolean) {
    this.#request = request
    this.#hides = hides
    this.principal = request.principal
    this.action = actionOf(request.action)
    this.resource = new AskedResource(request.resource)
    this.resourceAccount = request.resourceAccountId ?? accountOf(request.resource) ?? request.principal.account
    this.lookUp = (foldedKey) => single(this.value(foldedKey))
  }

  /** The value of a condition key by its folded name; undefined when the request has none. */
  value(foldedKey: string): ContextValue {
    if (this.#hides?.(foldedKey)) return undefined
    if (this.#request.enforced) return this.#derived(foldedKey) ?? this.#given(foldedKey)
    return this.#given(foldedKey) ?? this.#derived(foldedKey)
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
    if (foldedKey !== 'aws:resourceaccount') return this.principal.keys.get(foldedKey)
    return this.#request.resourceAccountId ?? accountOf(this.#request.resource)
  }

  /** The folded names of all keys given, for rules that need to know that there are no others. */
  givenNames(): readonly string[] {
    return Object.keys(this.#request.context ?? {}).map(foldedName)
  }
}

/** An array of one counts as its value; several have no single value (rules C21, V2). */
function single(value: ContextValue): string | undefined {
  if (value === undefined || typeof value === 'string') return value
  return value.length === 1 ? value[0] : undefined
}

/** The account in an ARN: what stands between its fourth and fifth colon, when it is an account id. */
function accountOf(resource: string): string | undefined {
  let colon = -1
  for (let count = 0; count < 4; count += 1) {
    colon = resource.indexOf(':', colon + 1)
    if (colon === -1) return undefined
  }
  if (resource.charCodeAt(colon + 13) !== 0x3a) return undefined
  const account = resource.slice(colon + 1, colon + 13)
  return isAccountId(account) ? account : undefined
}

const actionOf = remember(parseAction)
const foldedName = remember(foldCase)

function remember<T>(read: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>()
  return (text) => {
    const found = known.get(text)
    if (found !== undefined) return found
    if (known.size >= MOST_REMEMBERED) known.clear()
    const value = read(text)
    known.set(text, value)
    return value
  }
}
