import type { PolicyType } from '../document.ts'
import { invalidVendor, notAssumeRole, severalColons, withoutVendor } from './actions.ts'
import { lonelyWildcard, unreadableDate, vagueSystemKey } from './conditions.ts'
import type { FindFault } from './draft.ts'
import {
  allowWithNotPrincipal,
  anyPrincipal,
  bareStatementBeforeVersion,
  customerAllow,
  effectLetters,
  foreignCharacter,
  foreignSid,
  leadingSpace,
  noActions,
  noPrincipal,
  noResources,
  oldVersion,
  oldVersionOfManaged,
  prohibited,
  repeatedSid,
} from './elements.ts'
import * as say from './messages.ts'
import {
  bareStar,
  emptyPrincipal,
  invalidProvider,
  invalidResourcePrincipal,
  invalidTrustPrincipal,
  notEveryone,
} from './principals.ts'
import { type Check, check, type Evidence, type Message } from './refusal.ts'
import {
  bucketWithRegion,
  gapInShortArn,
  iamPath,
  iamWithRegion,
  notAnArn,
  partOfAccount,
  shortArn,
  unknownPartition,
  vagueVendor,
} from './resources.ts'
import {
  malformedCondition,
  malformedDocument,
  malformedPrincipal,
  malformedStatement,
  missingEffect,
  notAnObject,
  notJson,
} from './structure.ts'

/** `member` is the name of the document in the API. */
const storable = (member: string) =>
  check('every character can be stored', 'documented', say.characters(member), foreignCharacter, 'ValidationError')

/** Names, types and values of the elements; every kind of policy begins with these. */
const structure = (evidence: Evidence, notJsonMessage: Message, message: Message): Check[] => [
  check('the text is JSON', evidence, notJsonMessage, notJson),
  check('the document is an object', evidence, message, notAnObject),
  check('the document has its elements', evidence, message, malformedDocument),
  check('each statement has its elements', evidence, message, malformedStatement),
  check('principals are lists by type', evidence, message, malformedPrincipal),
  check('conditions are operators, keys and values', evidence, message, malformedCondition),
]

const actions: readonly Check[] = [
  check('actions name a service', 'recorded', say.noVendor, withoutVendor),
  check('actions have one colon', 'recorded', say.oneColon, severalColons),
  check('services are well formed', 'recorded', say.invalidVendor, invalidVendor),
]

/** What grants to or limits an identity: the order is AWS's. */
const permissionChecks: readonly Check[] = [
  storable('policyDocument'),
  ...structure('recorded', say.syntax, say.syntax),
  check('Effect is there', 'recorded', say.syntax, missingEffect),
  check('the version is new', 'recorded', say.version, oldVersionOfManaged),
  check('the first character is a brace', 'observed', say.legacy, leadingSpace),
  check('a bare statement follows Version', 'observed', say.legacy, bareStatementBeforeVersion),
  check('Effect is spelt Allow or Deny', 'recorded', say.legacy, effectLetters),
  check('dates are dates', 'recorded', say.legacy, unreadableDate),
  check('short ARNs have no gap', 'ours', say.legacy, gapInShortArn),
  check('nobody is named', 'recorded', say.principal, anyPrincipal),
  check('Sids are alphanumeric', 'observed', say.sidCharacters, foreignSid),
  check('Sids are unique', 'recorded', say.sidUnique, repeatedSid),
  check('there are actions', 'recorded', say.noActions, noActions),
  check('resources are ARNs', 'recorded', say.notAnArn, notAnArn),
  check('partitions exist', 'recorded', say.partition, unknownPartition),
  check('services in ARNs are written out', 'recorded', say.vendorOfArn, vagueVendor),
  check('IAM has no Region', 'recorded', say.iamRegion, iamWithRegion),
  check('buckets have no Region', 'recorded', say.s3Region, bucketWithRegion),
  check('IAM resources have their kind', 'recorded', say.iamPath, iamPath),
  check('there are resources', 'recorded', say.noResources, noResources),
  ...actions,
]

/** What IAM's older parser asks beyond the grammar is not known of STS, which reads session policies. */
const ONLY_IAM = new Set([oldVersionOfManaged, leadingSpace, bareStatementBeforeVersion])
const sessionChecks: readonly Check[] = permissionChecks
  .filter(({ find }) => !ONLY_IAM.has(find))
  .map((row) => (row.find === foreignCharacter ? storable('policy') : row))

/** Elements that trust policies do not have. */
const elsewhere = prohibited(['Resource', 'NotResource', 'NotPrincipal'])

/** Who may assume a role. */
const trustChecks: readonly Check[] = [
  storable('assumeRolePolicyDocument'),
  ...structure('ours', say.invalidJson, say.syntax),
  check('Effect is there', 'ours', say.missingField, missingEffect),
  check('Principal is there', 'ours', say.missingField, noPrincipal),
  check('only elements of trust policies', 'recorded', say.prohibitedField, elsewhere),
  check('Action is there', 'ours', say.missingField, noActions),
  check('Effect is spelt Allow or Deny', 'ours', say.legacy, effectLetters),
  check('dates are dates', 'ours', say.legacy, unreadableDate),
  check('Sids are alphanumeric', 'ours', say.sidCharacters, foreignSid),
  check('Sids are unique', 'ours', say.sidUnique, repeatedSid),
  check('actions assume a role', 'recorded', say.assumeRoleOnly, notAssumeRole),
  check('nothing but those actions', 'ours', say.assumeRoleOnly, prohibited(['NotAction'])),
  check('everyone is written {"AWS": "*"}', 'observed', say.bareStar, bareStar),
  check('somebody is named', 'observed', say.nobody, emptyPrincipal),
  check('providers are ARNs or domains', 'observed', say.invalidProvider, invalidProvider),
  check('principals are whole', 'recorded', say.invalidPrincipal, invalidTrustPrincipal),
]

/** Attached to a resource: what all services have in common; each adds its own. */
const resourceChecks: readonly Check[] = [
  ...structure('ours', say.invalidJson, say.syntax),
  check('Effect is there', 'ours', say.missingField, missingEffect),
  check('Effect is spelt Allow or Deny', 'ours', say.syntax, effectLetters),
  check('Principal is there', 'observed', say.missingField, noPrincipal),
  check('Action is there', 'ours', say.missingField, noActions),
  check('NotPrincipal goes with Deny', 'documented', say.prohibitedField, allowWithNotPrincipal),
  check('principals are whole', 'observed', say.invalidResourcePrincipal, invalidResourcePrincipal),
  ...actions.map((row): Check => ({ ...row, evidence: 'ours' })),
]

const endpointChecks: readonly Check[] = [
  ...resourceChecks.map((row): Check => ({ ...row, evidence: 'ours', message: say.syntaxAt })),
  check('accounts in ARNs are whole', 'documented', say.syntaxAt, partOfAccount),
  check('generated values are whole', 'documented', say.syntaxAt, vagueSystemKey),
  check('wildcards are in company', 'documented', say.syntaxAt, lonelyWildcard),
]

/** Organizations answers one text to everything. */
const organizations = (name: string, evidence: Evidence, find: FindFault) =>
  check(name, evidence, say.notOfThisType, find)

const organizationChecks = (own: readonly Check[]): readonly Check[] => [
  ...structure('observed', say.notOfThisType, say.notOfThisType),
  organizations('the version is new', 'documented', oldVersion),
  organizations('Effect is there', 'observed', missingEffect),
  organizations('Effect is spelt Allow or Deny', 'observed', effectLetters),
  organizations('there are actions', 'observed', noActions),
  organizations('there are resources', 'observed', noResources),
  ...own,
  ...actions.map(({ name, find }) => organizations(name, 'ours', find)),
]

const scpChecks = organizationChecks([
  organizations('nobody is named', 'documented', anyPrincipal),
  organizations('Sids are alphanumeric', 'observed', foreignSid),
  organizations('resources are ARNs', 'documented', notAnArn),
])

const rcpChecks = organizationChecks([
  organizations('Principal is there', 'documented', noPrincipal),
  organizations('only elements of RCPs', 'documented', prohibited(['NotPrincipal', 'NotAction'])),
  organizations('Principal is everyone', 'documented', notEveryone),
  organizations('only RCPFullAWSAccess allows', 'documented', customerAllow),
  organizations('ARNs are whole', 'documented', shortArn),
])

/** The checks of each kind of policy, in the order in which the first fault answers. */
export const grammarChecks: Readonly<Record<PolicyType, readonly Check[]>> = {
  identity: permissionChecks,
  permissionsBoundary: permissionChecks,
  session: sessionChecks,
  trust: trustChecks,
  resource: resourceChecks,
  vpcEndpoint: endpointChecks,
  scp: scpChecks,
  rcp: rcpChecks,
}
