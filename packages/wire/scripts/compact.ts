import type { MemberData, OperationData, ServiceData, ShapeData } from '../src/model/modelFile.ts'

/** The members of botocore's service-2.json that are used. */
export interface ServiceFile {
  readonly metadata: Readonly<Record<string, string>>
  readonly operations: Readonly<Record<string, OperationFile>>
  readonly shapes: Readonly<Record<string, ShapeFile>>
  /** Errors that its model does not list, with their HTTP status. */
  readonly commonErrors?: Readonly<Record<string, number>>
}

export interface OperationFile {
  readonly http: { readonly method: string; readonly requestUri: string; readonly responseCode?: number }
  readonly input?: { readonly shape: string }
  readonly output?: { readonly shape: string; readonly resultWrapper?: string; readonly isUnwrapped?: true }
  readonly errors?: readonly { readonly shape: string }[]
  readonly authtype?: string
}

type Facts = Readonly<Record<string, unknown>>

interface ShapeFile extends Facts {
  readonly type: string
  readonly members?: Readonly<Record<string, Facts>>
  readonly member?: Facts
  readonly key?: Facts
  readonly value?: Facts
  readonly exception?: boolean
  readonly fault?: boolean
  readonly error?: { readonly code?: string; readonly httpStatusCode?: number; readonly senderFault?: boolean }
}

const SERVICE_FACTS = [
  'protocol',
  'apiVersion',
  'endpointPrefix',
  'signingName',
  'xmlNamespace',
  'targetPrefix',
  'jsonVersion',
  'commonErrors',
]
const MEMBER_FACTS = [
  'shape',
  'location',
  'locationName',
  'queryName',
  'flattened',
  'timestampFormat',
  'streaming',
  'idempotencyToken',
  'jsonvalue',
  'xmlAttribute',
]
const SHAPE_FACTS = [
  'required',
  'min',
  'max',
  'pattern',
  'enum',
  'sensitive',
  'timestampFormat',
  'flattened',
  'payload',
  'streaming',
  'document',
  'union',
  'eventstream',
  'locationName',
  'xmlNamespace',
]

/** The metadata of a service; the default of the signing name is the endpoint prefix. */
export function compactService({ metadata, commonErrors }: ServiceFile): ServiceData {
  const signingName = metadata.signingName ?? metadata.endpointPrefix
  const facts = pick({ ...metadata, signingName, commonErrors }, SERVICE_FACTS)
  return facts as unknown as ServiceData
}

/** One operation: its request, output and errors. */
export function compactOperation(name: string, file: OperationFile): OperationData {
  const { method, requestUri, responseCode = 200 } = file.http
  return {
    operation: name,
    method,
    uri: requestUri,
    ...(responseCode === 200 ? {} : { status: responseCode }),
    ...(file.input ? { input: file.input.shape } : {}),
    ...(file.output ? { output: file.output.shape } : {}),
    ...(file.output?.resultWrapper ? { resultWrapper: file.output.resultWrapper } : {}),
    ...(file.output?.isUnwrapped ? { unwrapped: true } : {}),
    ...(file.authtype === 'none' ? { unsigned: true } : {}),
    ...(file.errors?.length ? { errors: file.errors.map(({ shape }) => shape).sort() } : {}),
  }
}

/** One shape, with the constraints that its values must satisfy. */
export function compactShape(name: string, file: ShapeFile): ShapeData {
  const members = file.members && Object.entries(file.members).map(([member, facts]) => [member, compactMember(facts)])
  const { member, key, value } = file
  return {
    shape: name,
    type: file.type as ShapeData['type'],
    ...(members ? { members: Object.fromEntries(members) } : {}),
    ...(member ? { member: compactMember(member) } : {}),
    ...(key ? { key: compactMember(key) } : {}),
    ...(value ? { value: compactMember(value) } : {}),
    ...pick(file, SHAPE_FACTS),
    ...(file.exception ? { error: errorOf(name, file) } : {}),
  }
}

/** A member without other facts is written as the name of its shape. */
function compactMember(facts: Facts): string | MemberData {
  const kept = pick(facts, MEMBER_FACTS) as unknown as MemberData
  return Object.keys(kept).length === 1 ? kept.shape : kept
}

/** AWS-JSON errors have no status in the model: 400, or 500 for faults of the service. */
function errorOf(name: string, { error = {}, fault }: ShapeFile): { code: string; status: number } {
  return { code: error.code ?? name, status: error.httpStatusCode ?? (fault ? 500 : 400) }
}

function pick(facts: Facts, names: readonly string[]): Facts {
  return Object.fromEntries(names.flatMap((name) => (facts[name] === undefined ? [] : [[name, facts[name]]])))
}
