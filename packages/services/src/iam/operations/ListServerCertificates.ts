import { listsNothing } from '../emptyLists.ts'
import { operation } from '../operation.ts'

export const ListServerCertificates = operation('ListServerCertificates', listsNothing('ServerCertificateMetadataList'))
