export { type Access, accessOf, difference, intersection, union } from './access.ts'
export { type ComparisonResult, comparePolicies, type Relation } from './compare.ts'
export { isEmpty, isIncluded } from './comparison.ts'
export type { ExampleRequest } from './exampleRequest.ts'
