import type { Shape } from '@gatewarden/wire'

/** A value whose members note their paths when they are read: `Tags[].Key`. Listing the members of a structure throws, because it would read them all. */
export function recorded<Value>(value: Value, shape: Shape, read: Set<string>, path = ''): Value {
  if (typeof value !== 'object' || value === null || value instanceof Date || value instanceof Uint8Array) return value
  if (shape.type === 'list') {
    return proxied(value, (index, each) =>
      /^\d+$/.test(index) ? recorded(each, shape.member.shape, read, `${path}[]`) : each,
    )
  }
  if (shape.type === 'map') return proxied(value, (_key, each) => recorded(each, shape.value.shape, read, `${path}{}`))
  if (shape.type !== 'structure' || shape.document) return value
  const members = new Map(shape.members.map((member) => [member.name, member.shape]))
  const reading = proxied(value, (name, each) => {
    const member = members.get(name)
    if (member === undefined) return each
    const own = path === '' ? name : `${path}.${name}`
    read.add(own)
    return recorded(each, member, read, own)
  })
  return new Proxy(reading as object, {
    ownKeys: () => {
      throw new Error(`${path === '' ? 'the input' : path} is copied or listed as a whole: read its members by name`)
    },
  }) as Value
}

function proxied<Value>(value: Value, get: (name: string, value: unknown) => unknown): Value {
  return new Proxy(value as object, {
    get: (target, name, receiver) => {
      const each = Reflect.get(target, name, receiver)
      return typeof name === 'string' ? get(name, each) : each
    },
  }) as Value
}

/** The paths of all members of a shape, nested ones too. */
export function memberPaths(shape: Shape | undefined, path = ''): string[] {
  if (shape === undefined) return []
  if (shape.type === 'list') return memberPaths(shape.member.shape, `${path}[]`)
  if (shape.type === 'map') return memberPaths(shape.value.shape, `${path}{}`)
  if (shape.type !== 'structure') return []
  return shape.members.flatMap((member) => {
    const own = path === '' ? member.name : `${path}.${member.name}`
    return [own, ...memberPaths(member.shape, own)]
  })
}
