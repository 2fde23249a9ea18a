import { checksOfService, type DocumentHint, documentHints, serviceRefusal } from '@gatewarden/analysis'
import {
  checkPolicy,
  checkPolicySize,
  type PolicyHolder,
  type PolicyType,
  parsePolicy,
  policyQuotas,
  policySize,
} from '@gatewarden/policy'
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

function opened(): Reference {
  reference ??= openReference()
  return reference
}

/** Most documents name no service, and opening the reference takes time. */
function isServicePrincipal(name: string): boolean {
  return opened().isServicePrincipal(name)
}

/** What AWS answers to a request that stores a document: its checks, then the quota for its size. */
export function refusalOf(text: string, place: DocumentPlace): DocumentRefusal | undefined {
  const { type, inline, partition, acceptAnyService } = place
  const services = acceptAnyService || type !== 'trust' ? {} : { isService: isServicePrincipal }
  const refusal = checkPolicy(text, type, { inline: inline !== undefined, partition, ...services })
  if (refusal !== undefined) return refusal
  const ofService = type === 'resource' ? refusalOfService(text) : undefined
  if (ofService !== undefined) return ofService
  const holder = inline === undefined ? HOLDERS[type] : (inline.holder ?? LARGEST_INLINE)
  const tooLarge = holder === undefined ? undefined : checkPolicySize(text, holder, { name: inline?.name ?? '' })
  if (holder === undefined || tooLarge === undefined) return undefined
  return { ...tooLarge, line: 1, column: 1, help: sizeHelp(text, holder) }
}

function sizeHelp(text: string, holder: PolicyHolder): string {
  const { limit, countsWhiteSpace } = policyQuotas[holder]
  const [size, counted] = countsWhiteSpace
    ? [text.length, 'all of them count, also white space']
    : [policySize(text), 'white space does not count']
  return `the document has ${size} characters, and at most ${limit} are stored (${counted})`
}

function refusalOfService(text: string): DocumentRefusal | undefined {
  const { document } = parsePolicy(text, 'resource')
  return document && serviceRefusal(document, opened())
}

/** Hints about a document that AWS would store. */
export function hintsOn(text: string, { type }: DocumentPlace): readonly DocumentHint[] {
  const { document } = parsePolicy(text, type)
  return document === undefined ? [] : documentHints(document, type, opened())
}

/** What the service that stores a resource-based policy checks besides; undefined for other types. */
export function furtherChecks(text: string, { type }: DocumentPlace): string | undefined {
  if (type !== 'resource') return undefined
  const { document } = parsePolicy(text, type)
  const known = document && checksOfService(document)
  if (known !== undefined) return `${known.name} also checks ${known.checks}`
  return 'the service that stores the policy checks more, such as that Resource names its own resource and that each Principal exists'
}
