import { checkPolicy, checkPolicySize, type PolicyHolder, type PolicyType } from '@gatewarden/policy'
import { INLINE_HOLDERS } from '@gatewarden/policy/internal'
import { openReference, type Reference } from '@gatewarden/reference'

/** What an inline policy is part of; `holder` is undefined where that is not known. */
export interface InlineHolder {
  readonly holder?: PolicyHolder
  readonly name: string
}

/** Where a document is to be stored. */
export interface DocumentPlace {
  readonly type: PolicyType
  readonly inline?: InlineHolder
  readonly partition: string
  readonly acceptAnyService: boolean
}

/** AWS's answer to a document that it would not store, with the place. */
export interface DocumentRefusal {
  readonly code: string
  readonly message: string
  readonly line: number
  readonly column: number
  readonly help?: string
}

const INLINE_KINDS = new Map<string, PolicyHolder>(Object.entries(INLINE_HOLDERS))

/** Where policies of a type are stored. The services that store resource-based policies have sizes of their own. */
const HOLDERS: Readonly<Record<PolicyType, PolicyHolder | undefined>> = {
  identity: 'managedPolicy',
  permissionsBoundary: 'managedPolicy',
  session: 'sessionPolicy',
  trust: 'trustPolicy',
  resource: undefined,
  vpcEndpoint: 'vpcEndpoint',
  scp: 'scp',
  rcp: 'rcp',
}

/** The largest: what is too large for it is too large for the others. */
const LARGEST_INLINE: PolicyHolder = 'roleInline'

/** `true`, `user` or `user/ana`; undefined when it is neither. */
export function readHolder(inline: unknown): InlineHolder | undefined {
  if (inline === true) return { name: 'NAME' }
  const [kind = '', name = 'NAME', ...rest] = String(inline).split('/')
  const holder = INLINE_KINDS.get(kind)
  return holder === undefined || rest.length > 0 ? undefined : { holder, name }
}

let reference: Reference | undefined

/** Most documents name no service, and opening the reference takes time. */
function isServicePrincipal(name: string): boolean {
  reference ??= openReference()
  return reference.isServicePrincipal(name)
}

/** What AWS answers to a request that stores a document: its checks, then the quota for its size. */
export function refusalOf(text: string, place: DocumentPlace): DocumentRefusal | undefined {
  const { type, inline, partition, acceptAnyService } = place
  const services = acceptAnyService || type !== 'trust' ? {} : { isService: isServicePrincipal }
  const refusal = checkPolicy(text, type, { inline: inline !== undefined, partition, ...services })
  if (refusal !== undefined) return refusal
  const holder = inline === undefined ? HOLDERS[type] : (inline.holder ?? LARGEST_INLINE)
  const tooLarge = holder === undefined ? undefined : checkPolicySize(text, holder, { name: inline?.name ?? '' })
  return tooLarge === undefined ? undefined : { ...tooLarge, line: 1, column: 1 }
}
