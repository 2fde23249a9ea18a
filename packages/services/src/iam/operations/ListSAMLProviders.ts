import { listsNothingAtOnce } from '../nothingKept.ts'
import { operation } from '../operation.ts'

export const ListSAMLProviders = operation('ListSAMLProviders', listsNothingAtOnce('SAMLProviderList'))
