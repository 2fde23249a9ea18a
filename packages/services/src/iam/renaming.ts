import type { AccountState } from '@gatewarden/directory'
import { findNamed } from '@gatewarden/directory/internal'
import { iamArn } from '../iamArns.ts'
import type { Need } from '../operation.ts'
import { arnOfNamed } from './resources.ts'

interface Renamed {
  readonly name: string
  readonly newName: string | undefined
  readonly newPath: string | undefined
}

/** Whoever renames a user or group needs the permission on both the old and the new name (IAM User Guide, Rename an IAM user). */
export function renamingNeeds(
  state: AccountState,
  kind: 'user' | 'group',
  action: string,
  { name, newName, newPath }: Renamed,
): readonly Need[] {
  const existing = findNamed(state, kind, name) ?? { name, path: '/' }
  const renamed = iamArn(state, `${kind}${newPath ?? existing.path}${newName ?? existing.name}`)
  return [...new Set([arnOfNamed(state, kind, name), renamed])].map((resource) => ({ action, resource }))
}
