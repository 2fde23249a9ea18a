import { listsNothingAtOnce } from '../nothingKept.ts'
import { operation } from '../operation.ts'

export const ListOpenIDConnectProviders = operation(
  'ListOpenIDConnectProviders',
  listsNothingAtOnce('OpenIDConnectProviderList'),
)
