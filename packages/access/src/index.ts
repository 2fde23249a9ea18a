export { type Access, accessOf, deniedBy, difference, intersection, union } from './access.ts'
export type { ActionClass } from './actionClasses.ts'
export type { ListedActions } from './actionCover.ts'
export { type ActionDifference, type ActionSet, allowedActions, differenceOfActions } from './actionSets.ts'
export {
  type Answer,
  type AskOptions,
  type Inquiry,
  inquire,
  isEmpty,
  isEmptyIn,
  isIncluded,
  possibleIn,
} from './ask.ts'
export { type Comparison, comparePolicies, type Relation } from './compare.ts'
export { type Cover, type CoverRow, coverIn } from './cover.ts'
export { type ActionUniverse, actionUniverse } from './universe.ts'
export type { Witness } from './witness.ts'
