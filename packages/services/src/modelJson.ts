import type { Shape } from '@gatewarden/wire'

/** A value of the model as plain JSON: every member of a structure is read by its name, and those that are left out stay so. */
export function modelJson(shape: Shape, value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value
  if (shape.type === 'list') return (value as readonly unknown[]).map((each) => modelJson(shape.member.shape, each))
  if (shape.type === 'map')
    return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, modelJson(shape.value.shape, each)]))
  if (shape.type !== 'structure') return value
  const given = value as Readonly<Record<string, unknown>>
  const members = shape.members.map(({ name, shape: of }) => [name, modelJson(of, given[name])] as const)
  return Object.fromEntries(members.filter(([, member]) => member !== undefined))
}
