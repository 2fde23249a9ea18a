import { operation } from '../../operation.ts'
import { listsNothing } from '../nothingKept.ts'

export const ListServerCertificates = operation(
  'iam',
  'ListServerCertificates',
  listsNothing('ServerCertificateMetadataList'),
)
