import { operation } from '../../operation.ts'
import { listsNothingOfUser } from '../nothingKept.ts'

export const ListSigningCertificates = operation('iam', 'ListSigningCertificates', listsNothingOfUser('Certificates'))
