import type { Member, StructureShape } from '../model/shape.ts'
import { timestampFormat, writeJsonScalar } from '../scalar.ts'
import { itemsOf, membersOf } from '../value.ts'

/** The JSON object of a structure's members. Throws for a value that does not match its shape. */
export function encodeStructure(
  shape: StructureShape,
  value: unknown,
  isHere: (member: Member) => boolean = () => true,
): Record<string, unknown> {
  if (shape.document) return value as Record<string, unknown>
  const json: Record<string, unknown> = {}
  for (const [member, each] of membersOf(shape, value)) {
    if (isHere(member)) json[member.locationName ?? member.name] = encodeJson(member, each)
  }
  return json
}

/** The JSON value of a member's value. */
export function encodeJson(member: Member, value: unknown): unknown {
  const { shape } = member
  switch (shape.type) {
    case 'structure':
      return encodeStructure(shape, value)
    case 'list':
      return itemsOf(shape, value).map((item) => encodeJson(shape.member, item))
    case 'map': {
      const json: Record<string, unknown> = Object.create(null)
      for (const [key, each] of itemsOf(shape, value)) json[key] = encodeJson(shape.value, each)
      return json
    }
    default:
      return writeJsonScalar(shape, value, timestampFormat(member, 'unixTimestamp'))
  }
}
