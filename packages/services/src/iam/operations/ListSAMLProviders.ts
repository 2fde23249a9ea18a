import { operation } from '../../operation.ts'
import { listsNothingAtOnce } from '../nothingKept.ts'

export const ListSAMLProviders = operation('iam', 'ListSAMLProviders', listsNothingAtOnce('SAMLProviderList'))
