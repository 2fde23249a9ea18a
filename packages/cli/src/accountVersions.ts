import { withDocument } from '@gatewarden/analysis'
import { type Catalogue, importOffers, type Offer, type OpenCatalogue } from '@gatewarden/catalogue'
import type { Account, HeldDocument, HeldPolicy, HeldVersion } from '@gatewarden/directory'
import { attempt } from '@gatewarden/policy/internal'
import type { Run } from './run.ts'

/**
 * The catalogue with the versions of AWS managed policies that an account has and the catalogue lacks: AWS may have published them since, or a person
 * to the server that has the account. `isLive`: its default versions are those of now; those of a file may be older than the catalogue's.
 */
export async function withAccountVersions(
  run: Run,
  catalogue: OpenCatalogue,
  account: Account,
  isLive: boolean,
): Promise<Catalogue> {
  const held = heldPolicies(account)
  const offers = held.flatMap((policy) => offersOf(policy, account, catalogue, isLive))
  const added = offers.filter(({ kind }) => kind === 'version')
  // Most files have nothing new, and then nothing need be compared.
  if (!isLive && added.length === 0) return catalogue
  // Nothing is stored: the catalogue in memory receives the versions.
  const store = { append: async () => catalogue.revision }
  const { skipped } = await importOffers(offers, {
    catalogue,
    store,
    source: 'account',
    now: new Date(),
    isConfirmed: true,
  })
  for (const { place, why } of skipped) run.warn(`note: ${place} of the account is not used: ${why}`)
  if (!isLive) return catalogue
  return held.reduce<Catalogue>((known, policy) => asInAccount(run, known, policy, account), catalogue)
}

/** The AWS managed policies of the partition `aws` that the identities of an account have and of which the account has documents. */
function heldPolicies({ users, groups, roles, policies }: Account): HeldPolicy[] {
  const boundaries = [...users.values(), ...roles.values()].map(({ permissionsBoundary: arn }) => arn)
  const attached = [users, groups, roles].flatMap((kind) =>
    [...kind.values()].flatMap(({ attachedPolicies }) => attachedPolicies),
  )
  const arns = new Set([...attached, ...boundaries].filter((arn) => arn?.startsWith('arn:aws:iam::aws:policy/')))
  return [...arns].flatMap((arn) => policies.get(arn ?? '') ?? [])
}

function offersOf(
  { arn: place, name: policy, versions }: HeldPolicy,
  account: Account,
  catalogue: Catalogue,
  isLive: boolean,
): Offer[] {
  const path = place.slice(place.indexOf(':policy/') + ':policy'.length, place.length - policy.length)
  const known = catalogue.get(policy)
  // Of a policy that the catalogue does not have, the account's own copy counts anyway; a server may have a new one.
  if ('code' in known && !(isLive && catalogue.about(policy) === undefined)) return []
  const newest = 'code' in known ? 0 : Math.max(...known.policy.versions.map(({ versionId }) => numberOf(versionId)))
  const byDefault = versions.find(({ isDefault }) => isDefault)?.versionId
  // The newest version of a catalogue is its default version, so those of a file after its default version are not added.
  const last = isLive ? Number.POSITIVE_INFINITY : numberOf(byDefault ?? 'v0')
  const added = versions.filter(({ versionId: id }) => numberOf(id) > newest && numberOf(id) <= last)
  return [
    { kind: 'path', place, policy, path },
    ...added.map((version) => versionOffer(version, place, policy, account)),
    ...(isLive && byDefault !== undefined ? [{ kind: 'default', place, policy, versionId: byDefault } as const] : []),
  ]
}

function versionOffer(
  { versionId, createDate, document }: HeldVersion,
  place: string,
  policy: string,
  of: Account,
): Offer {
  const text = documentText(document, of)
  const { value } = attempt(() => JSON.parse(text), SyntaxError)
  const date = isoDate(createDate)
  return { kind: 'version', place, policy, versionId, date, document: { value, text: () => text } }
}

/** `2017-11-27 23:22:38+00:00`, as some programs write it, is a date too. */
function isoDate(text: string | undefined): string | undefined {
  const instant = new Date(text ?? '')
  return Number.isNaN(instant.getTime()) ? undefined : instant.toISOString()
}

function numberOf(versionId: string): number {
  return Number(versionId.slice(1))
}

/** A live account decides by its own document, also where the catalogue has another one for the same version. */
function asInAccount(run: Run, catalogue: Catalogue, policy: HeldPolicy, account: Account): Catalogue {
  const known = catalogue.get(policy.arn)
  const byDefault = policy.versions.find(({ isDefault }) => isDefault)
  if ('code' in known || byDefault === undefined) return catalogue
  const text = documentText(byDefault.document, account)
  if (known.versionId === byDefault.versionId && isSameJson(known.text, text)) return catalogue
  const { name } = known.policy
  run.warn(
    `note: ${name} ${byDefault.versionId} of the account is not the version in the catalogue; the account's counts`,
  )
  return withDocument(catalogue, policy.arn, text)
}

function isSameJson(a: string, b: string): boolean {
  const [first, second] = [a, b].map((text) => attempt(() => JSON.stringify(JSON.parse(text)), SyntaxError).value)
  return first !== undefined && first === second
}

/** As text; an account file has documents as objects, or as text that may be encoded for a URL. */
export function documentText(document: HeldDocument, { source }: Account): string {
  if (typeof document === 'string') return document
  if (document.type !== 'string') return source?.text.slice(document.offset, document.offset + document.length) ?? ''
  const text = String(document.value)
  return text.trimStart().startsWith('%') ? (attempt(() => decodeURIComponent(text), URIError).value ?? text) : text
}
