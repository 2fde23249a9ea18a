import type { AccountState } from '@gatewarden/directory'
import { findNamed, type NamedKind } from '@gatewarden/directory/internal'
import type { ServiceContext } from '../call.ts'
import type { Quotas } from '../quotas.ts'
import { iamError } from './errors.ts'

/** Throws where one more would exceed a quota. */
export function checkQuota({ quotas }: ServiceContext, quota: keyof Quotas, count: number): void {
  if (count >= quotas[quota]) throw iamError('quota', quota, quotas[quota])
}

const TAKEN = {
  user: 'userExists',
  group: 'groupExists',
  role: 'roleExists',
  policy: 'policyExists',
  'instance-profile': 'instanceProfileExists',
} as const

/** Throws where something of the kind has the name, compared without regard to case; `ownId` may keep its own. */
export function checkNameFree(state: AccountState, kind: NamedKind, name: string, ownId?: string): void {
  const holder = findNamed(state, kind, name)
  if (holder !== undefined && holder.uniqueId !== ownId) throw iamError(TAKEN[kind], name)
}
