// Written by scripts/generate.ts from the folder customer-profiles/operations; do not edit.
import { CreateDomain } from '../operations/CreateDomain.ts'
import { DeleteDomain } from '../operations/DeleteDomain.ts'
import { GetDomain } from '../operations/GetDomain.ts'
import { ListDomains } from '../operations/ListDomains.ts'

export const operations = [
  CreateDomain,
  DeleteDomain,
  GetDomain,
  ListDomains,
]
