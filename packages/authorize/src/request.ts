import { isAccountId } from '@gatewarden/policy'
import { type ContextValue, foldCase, hasPrefix, type RequestedResource, splitArn } from '@gatewarden/policy/internal'
import { type KnownAction, knownAction } from './knownAction.ts'
import { memoize } from './memoize.ts'
import { isDerivedFromPrincipal, type Principal } from './principal.ts'

/** Condition keys of a request with their values; names in any letter case (rule C6). */
export type ContextEntries = Readonly<Record<string, string | readonly string[]>>

/** One action on one resource. A call that touches several resources is several requests, and all must be allowed (rule G9). */
export interface AuthorizationRequest {
  readonly principal: Principal
  /** `service:Name`, in any letter case. */
  readonly action: string
  /** An ARN, or `*` for an action without resources. */
  readonly resource: string
  /** The account that owns the resource, when its ARN does not contain it (rule X1). */
  readonly resourceAccountId?: string
  readonly context?: ContextEntries
  /** Temporary credentials of a user or the root user, which STS and IAM limit (rule K17); left out for an access key. */
  readonly credentials?: 'GetSessionToken'
  /** Enforcement: the context cannot override keys that are derived from principal and resource. In a simulation it can. */
  readonly enforced?: boolean
}

/** A prepared request; what only some statements need is computed on demand. */
export class PreparedRequest implements RequestedResource {
  // `declare`: a field without it is initialized twice per request, which is measurable.
  declare readonly request: AuthorizationRequest
  declare readonly principal: Principal
  declare readonly action: KnownAction
  declare readonly resource: string
  /** Offsets of the ARN's service, account and resource, faster than splitting it; -1 for texts that are not an ARN. */
  declare readonly serviceAt: number
  declare readonly accountAt: number
  declare readonly resourceAt: number
  private declare readonly _hides: ((foldedKey: string) => boolean) | undefined
  private declare _parts: readonly string[] | undefined
  private declare _names: string[] | undefined

  constructor(request: AuthorizationRequest, hides: ((foldedKey: string) => boolean) | undefined) {
    this.request = request
    this.principal = request.principal
    this.action = knownAction(request.action)
    this.resource = request.resource
    this.serviceAt = nextPart(request.resource, request.resource.charCodeAt(ARN.length) === COLON ? ARN.length + 1 : -1)
    this.accountAt = nextPart(request.resource, nextPart(request.resource, this.serviceAt))
    this.resourceAt = nextPart(request.resource, this.accountAt)
    this._hides = hides
    this._parts = undefined
    this._names = undefined
  }

  /** Whether the resource belongs to the caller's account, also when nothing identifies the owner. */
  get isOwnAccount(): boolean {
    const { account } = this.principal
    if (account === undefined) return false
    const { resourceAccountId } = this.request
    // A stated owner does not make a resource whose ARN names another account the caller's own, nor the reverse.
    if (resourceAccountId !== undefined && resourceAccountId !== account) return false
    const { accountText } = this
    return accountText === account || !isAccountId(accountText)
  }

  /** What belongs to AWS has `aws` as the account of its ARN. */
  get belongsToAws(): boolean {
    const { accountAt, resource, resourceAt } = this
    return resourceAt === accountAt + AWS.length + 1 && hasPrefix(resource, AWS, accountAt)
  }

  /** The account part of the ARN: an account id, `aws`, or nothing. */
  get accountText(): string {
    return this.resourceAt === -1 ? '' : this.resource.slice(this.accountAt, this.resourceAt - 1)
  }

  /** Whether the ARN is of a service and its resource part has the prefix. */
  isKind(service: string, prefix: string): boolean {
    const { resource, resourceAt, serviceAt } = this
    if (resourceAt === -1 || !hasPrefix(resource, prefix, resourceAt)) return false
    return hasPrefix(resource, service, serviceAt) && resource.charCodeAt(serviceAt + service.length) === COLON
  }

  /** Whether the ARN is of the partition; a text that is not an ARN is of every one. */
  isInPartition(partition: string): boolean {
    return this.serviceAt === -1 || this.resource.slice(ARN.length + 1, this.serviceAt - 1) === partition
  }

  get parts(): readonly string[] {
    this._parts ??= splitArn(this.resource)
    return this._parts
  }

  /** The value of a condition key by its folded name; undefined when the request has none. */
  value(foldedKey: string): ContextValue {
    if (this._hides?.(foldedKey)) return undefined
    if (this.request.enforced && isDerived(foldedKey)) return this.#derived(foldedKey)
    return this.#given(foldedKey) ?? this.#derived(foldedKey)
  }

  /** The value of a single-valued key (rule V2): an array of one counts as its value, several have none. */
  single(foldedKey: string): string | undefined {
    const value = this.value(foldedKey)
    if (value === undefined || typeof value === 'string') return value
    return value.length === 1 ? value[0] : undefined
  }

  /** The folded names of all context keys, for rules that exclude other keys. */
  givenNames(): readonly string[] {
    return Object.keys(this.request.context ?? {}).map(foldedName)
  }

  #given(foldedKey: string): ContextValue {
    const entries = this.request.context
    if (entries === undefined) return undefined
    this._names ??= Object.keys(entries)
    for (const name of this._names) {
      // Folding keeps the length, so most names are skipped without it.
      if (name.length === foldedKey.length && (name === foldedKey || foldedName(name) === foldedKey))
        return entries[name]
    }
    return undefined
  }

  #derived(foldedKey: string): ContextValue {
    switch (foldedKey) {
      case 'aws:resourceaccount':
        return this.#assumedOwner()
      case 's3:resourceaccount':
        return this.action.service === 's3' ? this.#assumedOwner() : undefined
      case 'kms:calleraccount':
        return this.action.service === 'kms' ? this.principal.account : undefined
      case 'aws:resourceorgid':
        return this.#isOfCallersAccount() ? this.#given('aws:principalorgid') : undefined
      case 'aws:resourceorgpaths':
        return this.#isOfCallersAccount() ? this.#given('aws:principalorgpaths') : undefined
      default:
        return this.principal.keys.get(foldedKey)
    }
  }

  /** The owner that the decision assumes: the caller's account when nothing identifies it (decision 8). */
  #assumedOwner(): string | undefined {
    return this.#owner() ?? (this.accountText || this.principal.account)
  }

  /** What belongs to AWS is not of the caller's account, and so not of its organization. */
  #isOfCallersAccount(): boolean {
    const { account } = this.principal
    return account !== undefined && account === this.#assumedOwner()
  }

  #owner(): string | undefined {
    const { accountText } = this
    return isAccountId(accountText) ? accountText : this.request.resourceAccountId
  }
}

const AWS = 'aws'

const FROM_ACCOUNTS = new Set(['aws:resourceaccount', 's3:resourceaccount', 'kms:calleraccount'])

/** Keys that are derived from principal and resource; with enforcement the context cannot set them. */
function isDerived(foldedKey: string): boolean {
  return FROM_ACCOUNTS.has(foldedKey) || isDerivedFromPrincipal(foldedKey)
}

const foldedName = memoize(foldCase)

const ARN = 'arn'
const COLON = 0x3a

/** The offset of the part after the one at `from`. */
function nextPart(text: string, from: number): number {
  const colon = from === -1 ? -1 : text.indexOf(':', from)
  return colon === -1 ? -1 : colon + 1
}
