import type { Identity } from '../../account.ts'
import type { Entity, NamedKind } from './entities.ts'
import { type IamDraft, nameKey } from './tables.ts'

export function arnOf({ partition, accountId }: IamDraft, kind: NamedKind, path: string, name: string): string {
  return `arn:${partition}:iam::${accountId}:${kind}${path}${name}`
}

/** Whether an entity can have this name: no other of its kind has it, without regard to case. */
export function mayBeNamed(draft: IamDraft, kind: NamedKind, name: string, uniqueId: string): boolean {
  const owner = draft.names.get(nameKey(kind, name))
  return owner === undefined || owner === uniqueId
}

/** The same entity with another name or path. */
export function renamed<Kind extends Entity>(
  draft: IamDraft,
  kind: NamedKind,
  entity: Kind,
  name: string,
  path: string,
): Kind {
  return { ...entity, name, path, arn: arnOf(draft, kind, path, name) }
}

/** Changes the user, group or role that has the id, if there is one. */
export function changeIdentity(
  draft: IamDraft,
  id: string,
  change: <Kind extends Identity>(identity: Kind) => Kind,
): void {
  const user = draft.users.get(id)
  if (user !== undefined) draft.users.set(id, change(user))
  const role = draft.roles.get(id)
  if (role !== undefined) draft.roles.set(id, change(role))
  const group = draft.groups.get(id)
  if (group !== undefined) draft.groups.set(id, change(group))
}
