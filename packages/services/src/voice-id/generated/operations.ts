// Written by scripts/generate.ts from the folder voice-id/operations; do not edit.
import { CreateDomain } from '../operations/CreateDomain.ts'
import { DeleteDomain } from '../operations/DeleteDomain.ts'
import { DescribeDomain } from '../operations/DescribeDomain.ts'
import { ListDomains } from '../operations/ListDomains.ts'

export const operations = [
  CreateDomain,
  DeleteDomain,
  DescribeDomain,
  ListDomains,
]
