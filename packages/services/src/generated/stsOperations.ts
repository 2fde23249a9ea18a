// Written by scripts/generate.ts from the folder sts/operations; not to be changed by hand.
import { GetCallerIdentity } from '../sts/operations/GetCallerIdentity.ts'

export const stsOperations = [
  GetCallerIdentity,
]
