import type { Tag } from '@gatewarden/directory'
import { awsModels, type Member, type Shape } from '@gatewarden/wire'
import type { Call } from './call.ts'

/** Reads the tags in the value of a member. */
type ReadTags = (value: unknown) => readonly Tag[]

/** How the input of an operation gives tags, and keys of tags. */
export interface TagMembers {
  readonly tags: ReadonlyMap<string, ReadTags>
  readonly keys: readonly string[]
}

type Request = Pick<Call, 'service' | 'operation' | 'input'>

/** The tags that a request gives to a resource. */
export function requestTags({ service, operation, input }: Request): readonly Tag[] {
  return [...tagMembers(service, operation).tags].flatMap(([name, read]) => read(input[name] ?? []))
}

/** The keys of the tags that a request gives or removes. */
export function requestTagKeys(request: Request): readonly string[] {
  const { keys } = tagMembers(request.service, request.operation)
  const removed = keys.flatMap((name) => (request.input[name] ?? []) as readonly string[])
  return [...new Set([...requestTags(request).map(({ key }) => key), ...removed])]
}

const known = new Map<string, TagMembers>()

/**
 * The members of an operation that hold tags: those of the input itself, because nested ones describe something else, such as what a search
 * looks for. A member has the shape of tags (a map of texts, or a list of keys with values), and either is called Tags, or its model calls
 * each item a tag. Where an operation gives tags, their keys are its tag keys; other lists of keys, such as TransitiveTagKeys, choose among
 * them.
 */
export function tagMembers(service: string, operation: string): TagMembers {
  const name = `${service}:${operation}`
  const already = known.get(name)
  if (already !== undefined) return already
  const members = awsModels().model(service)?.operation(operation)?.input?.members ?? []
  const tags = new Map(
    members.flatMap((member) => {
      const read = tagsReader(member)
      return read === undefined ? [] : [[member.name, read] as const]
    }),
  )
  const keys = tags.size > 0 ? [] : members.filter(isKeyList).map((member) => member.name)
  const found = { tags, keys }
  known.set(name, found)
  return found
}

function tagsReader({ name, shape }: Member): ReadTags | undefined {
  const isCalledTags = /^tags$/i.test(name)
  if (shape.type === 'map' && isText(shape.key.shape) && isText(shape.value.shape)) {
    return isCalledTags || isTagKey(shape.key.shape) ? tagsOfMap : undefined
  }
  const item = shape.type === 'list' ? shape.member.shape : undefined
  if (item?.type !== 'structure' || item.members.length !== 2 || !item.members.every((each) => isText(each.shape))) {
    return undefined
  }
  const [key, value] = [/^(?:tag)?key$/i, /^(?:tag)?value$/i].map((pattern) =>
    item.members.find((each) => pattern.test(each.name)),
  )
  if (key === undefined || value === undefined || !(isCalledTags || /^tag$/i.test(item.name))) return undefined
  return (list) => tagsOfList(list, key.name, value.name)
}

function isKeyList({ name, shape }: Member): boolean {
  if (shape.type !== 'list' || !isText(shape.member.shape)) return false
  return /^tagkeys$/i.test(name) || isTagKey(shape.member.shape)
}

function isTagKey({ name }: Shape): boolean {
  return /tagkey(?:type)?$/i.test(name)
}

function isText({ type }: Shape): boolean {
  return type === 'string'
}

function tagsOfMap(map: unknown): Tag[] {
  return Object.entries(map as Readonly<Record<string, string>>).map(([key, value]) => ({ key, value }))
}

function tagsOfList(list: unknown, key: string, value: string): Tag[] {
  const items = list as readonly Readonly<Record<string, string | undefined>>[]
  return items.map((item) => ({ key: item[key] ?? '', value: item[value] ?? '' }))
}
