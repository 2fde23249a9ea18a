import { existsSync } from 'node:fs'
import { type CompiledPolicy, compile, type PolicySource } from '@gatewarden/authorize'
import type { AwsManagedPolicy, Catalogue } from '@gatewarden/catalogue'
import type { Account } from '@gatewarden/directory'
import { type PolicyDocument, type PolicyType, parsePolicy, printPolicy } from '@gatewarden/policy'
import { type JsonNode, parsePolicyNode, readJson } from '@gatewarden/policy/internal'
import { type AccountOptions, type AccountSource, readAccountSource } from './accountSource.ts'
import { documentText } from './accountVersions.ts'
import { dataFolder } from './dataFolder.ts'
import { type DocumentFile, nodeOf, notAPolicy, readDocumentFile } from './documentFile.ts'
import { Failure } from './failure.ts'
import { readCatalogue, readInstant } from './input.ts'
import { jsonTextOf } from './jsonText.ts'
import type { Run } from './run.ts'

/** A version of a managed policy. */
interface Version {
  readonly policy: Pick<AwsManagedPolicy, 'name' | 'arn'>
  readonly versionId: string
  readonly text: string
}

/** A version of a customer managed policy of the account. */
interface FoundCustomerVersion extends Version {
  readonly kind: 'customer'
}

/** A version of an AWS managed policy. */
export interface FoundVersion extends Version {
  readonly kind: 'version'
  readonly policy: AwsManagedPolicy
  readonly date: string | null
  readonly dateKnownBy: string | null
  readonly note?: string
  /** Whether a version was named or implied by a date; otherwise it is the default version. */
  readonly isChosen: boolean
}

/** A file with a policy document. */
export interface FoundFile {
  readonly kind: 'file'
  readonly document: DocumentFile
}

export type FoundPolicy = FoundVersion | FoundCustomerVersion | FoundFile

/** Which version of a policy is meant, where its argument does not say so. */
export interface VersionOptions {
  /** `3` or `v3`. */
  readonly version?: string
  /** The version that was the default then. */
  readonly at?: string
}

/** Where policies are looked up; read when they are first needed, because files need none. */
export interface PolicySources {
  catalogue(): Promise<Catalogue>
  /** The account of customer managed policies; undefined where none is named. */
  account(): Promise<Account | undefined>
  /** The account that a question is about, which must be named. */
  accountSource(): Promise<AccountSource>
}

/** The sources that the options of a command name. */
export function policySources(run: Run, options: AccountOptions): PolicySources {
  const { account, data, endpoint } = options
  const sourceOf = once(() => readAccountSource(run, options))
  const isNamed = account !== undefined || endpoint !== undefined
  const catalogue = once(() => readCatalogue(run, dataFolder(run, data)))
  return {
    catalogue: async () => (isNamed ? (await sourceOf()).catalogue : catalogue()),
    accountSource: sourceOf,
    account: async () => (isNamed || data !== undefined ? (await sourceOf()).account : undefined),
  }
}

function once<Result>(work: () => Promise<Result>): () => Promise<Result> {
  let begun: Promise<Result> | undefined
  return () => {
    begun ??= work()
    return begun
  }
}

/**
 * The policy that an argument names, the same in every command: a name, an ARN, either with `@v3`, a file, or `-` for standard input. What has a
 * slash or ends in .json, .yaml or .yml is a file; another text is a file only when no policy has this name.
 */
export async function findPolicy(
  run: Run,
  argument: string,
  sources: PolicySources,
  options: VersionOptions = {},
): Promise<FoundPolicy> {
  if (isFileName(argument)) return findFile(run, argument, options)
  if (/^arn:[\w-]+:iam::\d{12}:policy\//.test(argument)) return customerVersion(argument, sources, options)
  const catalogue = await sources.catalogue()
  const { nameOrArn, versionId } = splitVersion(argument, (name) => catalogue.about(name) !== undefined)
  const isKnown = !('code' in catalogue.get(nameOrArn))
  if (!isKnown && !argument.startsWith('arn:') && existsSync(run.path(argument)))
    return findFile(run, argument, options)
  return { kind: 'version', ...findVersion(catalogue, nameOrArn, versionId, options) }
}

/** Like `findPolicy`, for commands about the versions of a managed policy: others are refused with the remedy. */
export async function findManagedPolicy(
  run: Run,
  argument: string,
  sources: PolicySources,
  remedy: string,
): Promise<FoundVersion> {
  const found = isFileName(argument) ? undefined : await findPolicy(run, argument, sources)
  if (found?.kind === 'version') return found
  throw new Failure(`${argument} is not an AWS managed policy: ${remedy}`)
}

function isFileName(argument: string): boolean {
  if (argument === '-') return true
  return !argument.startsWith('arn:') && (/[/\\]/.test(argument) || /\.(?:json|ya?ml)$/i.test(argument))
}

/** Names may contain `@`, so what follows it is a version only where the whole is not a name. */
function splitVersion(argument: string, isName: (text: string) => boolean): { nameOrArn: string; versionId?: string } {
  const [, nameOrArn, version] = /^(.+)@([vV]?\d+)$/.exec(argument) ?? []
  if (nameOrArn === undefined || version === undefined || isName(argument)) return { nameOrArn: argument }
  return { nameOrArn, versionId: readVersionId(version) }
}

/** `3`, `v3` and `V3` are one version. */
export function readVersionId(text: string, option = '--version'): string {
  const [, number] = /^[vV]?(\d{1,7})$/.exec(text) ?? []
  if (number !== undefined) return `v${Number(number)}`
  throw new Failure(`invalid ${option} "${text}": use the number of a version, such as 3 or v3`)
}

function findVersion(
  catalogue: Catalogue,
  nameOrArn: string,
  named: string | undefined,
  { version, at }: VersionOptions,
): Omit<FoundVersion, 'kind'> {
  if (named !== undefined && (version !== undefined || at !== undefined)) {
    throw new Failure(`give the version once: ${nameOrArn}@${named}, or --version or --at`)
  }
  const versionId = named ?? (version === undefined ? undefined : readVersionId(version))
  const answer = catalogue.get(nameOrArn, {
    ...(versionId === undefined ? {} : { versionId }),
    ...(at === undefined ? {} : { at: readInstant(at) }),
  })
  if ('code' in answer) throw new Failure(missingSentence(answer.message, nameOrArn), { code: answer.code })
  return { ...answer, isChosen: versionId !== undefined || at !== undefined }
}

/** A name that is near to none may be meant as a file. */
function missingSentence(message: string, name: string): string {
  const isNear = !message.endsWith(` ${name}`) || name.startsWith('arn:')
  return isNear ? message : `${message}, and no file of this name`
}

async function customerVersion(
  argument: string,
  sources: PolicySources,
  { version, at }: VersionOptions,
): Promise<FoundCustomerVersion> {
  const account = await sources.account()
  if (account === undefined) {
    throw new Failure(
      `${argument} is a policy of an account: name the account with --account FILE, --data DIR or --endpoint URL`,
    )
  }
  if (at !== undefined) throw new Failure('--at is for AWS managed policies: name a version with --version')
  const { nameOrArn, versionId = version === undefined ? undefined : readVersionId(version) } = splitVersion(
    argument,
    (arn) => account.policies.get(arn) !== undefined,
  )
  const policy = account.policies.get(nameOrArn)
  if (policy === undefined) throw new Failure(`account ${account.accountId} has no policy ${nameOrArn}`)
  const found = policy.versions.find((each) =>
    versionId === undefined ? each.isDefault : each.versionId === versionId,
  )
  if (found !== undefined) {
    return { kind: 'customer', policy, versionId: found.versionId, text: documentText(found.document, account) }
  }
  const ids = policy.versions.map((each) => each.versionId)
  throw new Failure(`${nameOrArn} has no version ${versionId ?? 'that is the default'}; it has ${ids.join(', ')}`)
}

/** A file with a policy. */
export async function findFile(run: Run, file: string, { version, at }: VersionOptions = {}): Promise<FoundFile> {
  if (version !== undefined || at !== undefined) {
    throw new Failure('--version and --at are for managed policies: a file has one version')
  }
  return { kind: 'file', document: await readDocumentFile(run, file) }
}

/** `ReadOnlyAccess v178`, or the name of a file. */
export function titleOf(found: FoundPolicy): string {
  return found.kind === 'file' ? found.document.file : `${found.policy.name} ${found.versionId}`
}

/** The policy as JSON text, and the places in it. */
export function textOf(found: FoundPolicy): Pick<DocumentFile, 'text' | 'file' | 'placeOf'> {
  if (found.kind === 'file') return found.document
  return { text: printPolicy(found.text), file: titleOf(found), placeOf: (place) => place }
}

/** The policy, compiled to decide by it. Places in a managed policy are those of its indented text, as `catalogue show` prints it. */
export function compiledPolicy(found: FoundPolicy, type: PolicyType = 'identity'): CompiledPolicy {
  if (found.kind === 'file') {
    const { document: file } = found
    return compile(parsedNode(nodeOf(file), file, type), type, { name: file.file, file: file.file })
  }
  return compile(parsedVersion(found, type), type, sourceOf(found))
}

function sourceOf({ policy, versionId }: Version): PolicySource {
  return { name: policy.name, arn: policy.arn, versionId }
}

function parsedVersion(found: Exclude<FoundPolicy, FoundFile>, type: PolicyType): PolicyDocument {
  const { document, problems } = parsePolicy(printPolicy(found.text), type)
  if (document !== undefined) return document
  throw new Failure(`${titleOf(found)}: ${problems[0]?.message ?? 'not a policy document'}`)
}

/** A document of a file, with its places in the file. */
function parsedNode(node: JsonNode, file: DocumentFile, type: PolicyType): PolicyDocument {
  const { document, problems } = parsePolicyNode(node, file.source, type)
  if (document !== undefined) return asInFile(document, node, file)
  throw notAPolicy(file, problems[0])
}

/** A document of a YAML file, with its JSON text, which AWS's checks read. */
export function asInFile(document: PolicyDocument, node: JsonNode, { source, text }: DocumentFile): PolicyDocument {
  return source === text ? document : { ...document, json: jsonTextOf(node) }
}

/** The tree of the policy and the text of its places, for readers that accept more than one policy document in a file. */
export function treeOf(found: FoundPolicy): { readonly node: JsonNode; readonly source: string } {
  if (found.kind === 'file') return { node: nodeOf(found.document), source: found.document.source }
  const source = printPolicy(found.text)
  const { node } = readJson(source)
  if (node === undefined) throw new Failure(`${titleOf(found)} in the catalogue is not JSON`)
  return { node, source }
}
