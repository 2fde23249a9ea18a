import { emptyListWithoutPaging } from '../emptyLists.ts'
import { operation } from '../operation.ts'

export const ListOpenIDConnectProviders = operation(
  'ListOpenIDConnectProviders',
  emptyListWithoutPaging('OpenIDConnectProviderList'),
)
