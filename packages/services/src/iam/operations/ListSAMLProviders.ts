import { emptyListWithoutPaging } from '../emptyLists.ts'
import { operation } from '../operation.ts'

export const ListSAMLProviders = operation('ListSAMLProviders', emptyListWithoutPaging('SAMLProviderList'))
