import { type AskedResource, type ContextValue, foldCase, hasPrefix, splitArn } from '@gatewarden/policy'
import { type ArnHead, readArnHead } from './arnHead.ts'
import { type KnownAction, knownAction } from './knownAction.ts'
import type { Principal } from './principal.ts'
import { remember } from './remember.ts'

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
export class Asked implements AskedResource {
  // Declared only: a field that is also initialised would be written twice for every request.
  declare readonly request: AuthorizationRequest
  declare readonly principal: Principal
  declare readonly action: KnownAction
  declare readonly resource: string
  /** What the ARN says of its owner; undefined for `*`. */
  declare readonly head: ArnHead | undefined
  private declare readonly _hides: ((foldedKey: string) => boolean) | undefined
  private declare _parts: readonly string[] | undefined
  private declare _names: string[] | undefined
  private declare _foldedNames: string[] | undefined

  constructor(request: AuthorizationRequest, hides: ((foldedKey: string) => boolean) | undefined) {
    this.request = request
    this.principal = request.principal
    this.action = knownAction(request.action)
    this.resource = request.resource
    this.head = headOf(request.resource, this.action)
    this._hides = hides
    this._parts = undefined
    this._names = undefined
    this._foldedNames = undefined
  }

  /** Whether the resource belongs to the caller's account, as one does of which nothing tells the owner. */
  get isOwnAccount(): boolean {
    const { account } = this.principal
    return account !== undefined && (this.#owner() ?? account) === account
  }

  get parts(): readonly string[] {
    this._parts ??= splitArn(this.resource)
    return this._parts
  }

  /** The value of a condition key by its folded name; undefined when the request has none. */
  value(foldedKey: string): ContextValue {
    if (this._hides?.(foldedKey)) return undefined
    if (this.request.enforced) return this.#derived(foldedKey) ?? this.#given(foldedKey)
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
    return Object.keys(this.request.context ?? {}).map(foldedName)
  }

  #given(foldedKey: string): ContextValue {
    const entries = this.request.context
    if (entries === undefined) return undefined
    this._names ??= Object.keys(entries)
    this._foldedNames ??= this._names.map(foldedName)
    const name = this._names[this._foldedNames.indexOf(foldedKey)]
    return name === undefined ? undefined : entries[name]
  }

  #derived(foldedKey: string): ContextValue {
    return foldedKey === 'aws:resourceaccount' ? this.#owner() : this.principal.keys.get(foldedKey)
  }

  #owner(): string | undefined {
    return this.request.resourceAccountId ?? this.head?.account
  }
}

const foldedName = remember(foldCase)

function headOf(resource: string, action: KnownAction): ArnHead | undefined {
  if (resource === '*') return undefined
  const { lastHead } = action
  if (lastHead !== undefined && hasPrefix(resource, lastHead.text)) return lastHead
  const head = readArnHead(resource)
  action.lastHead = head
  return head
}
