import { emptyListOfUser } from '../emptyLists.ts'
import { operation } from '../operation.ts'

export const ListSigningCertificates = operation('ListSigningCertificates', emptyListOfUser('Certificates'))
