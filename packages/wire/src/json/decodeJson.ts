import { Malformed } from '../malformed.ts'
import type { TimestampFormat } from '../model/modelFile.ts'
import type { Member, StructureShape } from '../model/shape.ts'
import { readJsonScalar, timestampFormat } from '../scalar.ts'

const DEFAULT_FORMAT: TimestampFormat = 'unixTimestamp'

/** The members of a structure in a JSON object; null counts as absent, unknown names are ignored. */
export function decodeStructure(
  { members, document, name }: StructureShape,
  json: unknown,
  isHere: (member: Member) => boolean = () => true,
): Record<string, unknown> {
  if (typeof json !== 'object' || json === null || Array.isArray(json)) {
    throw new Malformed(`A structure is expected for ${name}.`)
  }
  if (document) return json as Record<string, unknown>
  const input: Record<string, unknown> = {}
  for (const member of members) {
    const key = member.locationName ?? member.name
    if (!isHere(member) || !Object.hasOwn(json, key)) continue
    const value = (json as Record<string, unknown>)[key]
    if (value !== null) input[member.name] = decodeJson(member, value)
  }
  return input
}

/** The value of a member, from its JSON value; throws `Malformed`. */
export function decodeJson(member: Member, json: unknown): unknown {
  const { shape } = member
  switch (shape.type) {
    case 'structure':
      return decodeStructure(shape, json)
    case 'list':
      if (!Array.isArray(json)) throw new Malformed(`A list is expected for ${shape.name}.`)
      return json.map((item) => decodeJson(shape.member, item))
    case 'map': {
      if (typeof json !== 'object' || json === null || Array.isArray(json)) {
        throw new Malformed(`A map is expected for ${shape.name}.`)
      }
      // The keys come from the client: without a prototype, none of them can change it.
      const map: Record<string, unknown> = Object.create(null)
      for (const [key, value] of Object.entries(json)) map[key] = decodeJson(shape.value, value)
      return map
    }
    default:
      return readJsonScalar(shape, json, timestampFormat(member, DEFAULT_FORMAT))
  }
}
