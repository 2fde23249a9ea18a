/** The protocol of a service's requests and responses. */
export type Protocol = 'query' | 'json' | 'rest-json' | 'rest-xml'

/** The metadata of a service. */
export interface ServiceData {
  readonly protocol: Protocol
  readonly apiVersion: string
  readonly endpointPrefix: string
  /** The service's name in the scope of a credential. */
  readonly signingName: string
  readonly xmlNamespace?: string
  /** The prefix of the operation's name in X-Amz-Target. */
  readonly targetPrefix?: string
  readonly jsonVersion?: string
  /** Codes that any of its operations may answer besides those that the model lists, with their HTTP status. */
  readonly commonErrors?: Readonly<Record<string, number>>
}

export interface OperationData {
  readonly operation: string
  readonly method: string
  readonly uri: string
  /** HTTP status of a success, where it is not 200. */
  readonly status?: number
  readonly input?: string
  readonly output?: string
  /** The element of the output: of its members in the Query protocol, of the whole body in REST-XML. */
  readonly resultWrapper?: string
  /** The output is the text of its only element (S3 GetBucketLocation). */
  readonly unwrapped?: true
  /** Called without a signature (AssumeRoleWithSAML, AssumeRoleWithWebIdentity). */
  readonly unsigned?: true
  readonly errors?: readonly string[]
}

export type ShapeType =
  | 'structure'
  | 'list'
  | 'map'
  | 'string'
  | 'integer'
  | 'long'
  | 'float'
  | 'double'
  | 'boolean'
  | 'timestamp'
  | 'blob'

export type TimestampFormat = 'iso8601' | 'unixTimestamp' | 'rfc822'

/** Where a member is, if not in the body. */
export type Location = 'uri' | 'querystring' | 'header' | 'headers' | 'statusCode'

export interface MemberData {
  readonly shape: string
  readonly location?: Location
  readonly locationName?: string
  readonly flattened?: boolean
  readonly timestampFormat?: TimestampFormat
  readonly streaming?: boolean
  readonly idempotencyToken?: boolean
  readonly xmlAttribute?: boolean
}

export interface ShapeData {
  readonly shape: string
  readonly type: ShapeType
  readonly members?: Readonly<Record<string, string | MemberData>>
  readonly member?: string | MemberData
  readonly key?: string | MemberData
  readonly value?: string | MemberData
  readonly required?: readonly string[]
  readonly min?: number
  readonly max?: number
  readonly pattern?: string
  readonly enum?: readonly string[]
  readonly sensitive?: boolean
  readonly timestampFormat?: TimestampFormat
  readonly flattened?: boolean
  readonly payload?: string
  readonly streaming?: boolean
  /** A structure without members: any JSON. */
  readonly document?: boolean
  readonly union?: boolean
  /** A stream of events, which no response here can contain. */
  readonly eventstream?: boolean
  /** The name of its XML element, where that is not the name of the member. */
  readonly locationName?: string
  readonly xmlNamespace?: { readonly prefix?: string; readonly uri: string }
  /** Of an error's structure: its code on the wire and its HTTP status. */
  readonly error?: { readonly code: string; readonly status: number }
}
