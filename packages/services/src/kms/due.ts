import type { AccountState } from '@gatewarden/directory'
import type { SliceEvent } from '@gatewarden/directory/internal'
import type { ServiceContext } from '../call.ts'
import { newKeyMaterial } from './keyMaterial.ts'
import { isRotationDue } from './rotation.ts'
import { kmsState } from './state.ts'

/** Keys whose waiting period is over are deleted, and keys whose rotation period is over get new key material. */
export function dueKeys(state: AccountState, at: string, context: ServiceContext): readonly SliceEvent[] {
  const events: SliceEvent[] = []
  for (const key of kmsState.of(state).keys.values()) {
    const { keyId, deletion } = key
    if (deletion !== undefined && Date.parse(deletion.date) <= Date.parse(at))
      events.push(kmsState.event({ kind: 'kms.keyDeleted', at, keyId }))
    else if (isRotationDue(key, at))
      events.push(kmsState.event({ kind: 'kms.keyRotated', at, keyId, material: newKeyMaterial(context, keyId) }))
  }
  return events
}
