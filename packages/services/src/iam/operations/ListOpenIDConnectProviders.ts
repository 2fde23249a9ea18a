import { operation } from '../../operation.ts'
import { listsNothingAtOnce } from '../nothingKept.ts'

export const ListOpenIDConnectProviders = operation(
  'iam',
  'ListOpenIDConnectProviders',
  listsNothingAtOnce('OpenIDConnectProviderList'),
)
