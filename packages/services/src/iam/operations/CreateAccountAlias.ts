import { iamError } from '../errors.ts'
import { operation } from '../operation.ts'

/** An account has one alias: a new one replaces it (IAM User Guide, Your AWS account ID and its alias). */
export const CreateAccountAlias = operation('CreateAccountAlias', {
  authorizes: 'derived',
  errors: ['EntityAlreadyExists'],
  change({ input, state, at }) {
    const { AccountAlias: alias } = input
    if (state.alias === alias) throw iamError('aliasExists', alias)
    return { events: [{ kind: 'accountAliasSet', at, alias }] }
  },
})
