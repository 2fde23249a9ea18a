import { regionalArn } from '../arns.ts'
import type { Call } from '../call.ts'
import { kmsError } from './errors.ts'
import type { AliasListEntry } from './generated/types.ts'
import { aliasArn, aliasIn, type Where } from './keyNames.ts'
import { checkNotPendingDeletion } from './keyStates.ts'
import { type Alias, type KmsKey, kmsState } from './state.ts'

/** AWS KMS Developer Guide, Resource quotas. */
const MAX_ALIASES = 50

/** The name of a new alias; throws for one that is not valid or taken. */
export function aliasNameFree(where: Where, name: string): string {
  checkName(where, name)
  if (aliasIn(where, name) !== undefined) throw kmsError('aliasExists', regionalArn(where, 'kms', name))
  return name
}

/** The alias of a name; throws NotFoundException where there is none. */
export function existingAlias(where: Where, name: string): Alias {
  if (!name.startsWith('alias/')) throw kmsError('aliasPrefix')
  const alias = aliasIn(where, name)
  if (alias === undefined) throw kmsError('noSuchAlias', regionalArn(where, 'kms', name))
  return alias
}

function checkName(where: Where, name: string): void {
  if (!name.startsWith('alias/')) throw kmsError('aliasPrefix')
  if (aliasArn(where, name) === undefined) throw kmsError('aliasName')
}

/** Throws for a key that cannot get another alias. */
export function checkAliasTarget({ state }: Pick<Call, 'state'>, key: KmsKey): void {
  checkNotPendingDeletion(state, key)
  const count = kmsState.of(state).aliasesOfKey.countUnder(`${key.keyId} `)
  if (count >= MAX_ALIASES) throw kmsError('aliasQuota', MAX_ALIASES)
}

/** What ListAliases answers of an alias. */
export function aliasEntry(where: Where, { name, keyId, createDate, updateDate }: Alias): AliasListEntry {
  return {
    AliasName: name,
    AliasArn: regionalArn(where, 'kms', name),
    TargetKeyId: keyId,
    CreationDate: new Date(createDate),
    LastUpdatedDate: new Date(updateDate),
  }
}
