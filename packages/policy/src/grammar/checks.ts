import type { PolicyType } from '../document.ts'
import { invalidService, missingService, notAssumeRole, severalColons, wildcardInService } from './actions.ts'
import {
  bareWildcard,
  severalColonsInKey,
  unknownOperator,
  unreadableDate,
  wildcardGeneratedValue,
} from './conditions.ts'
import type { FindFault } from './draft.ts'
import {
  allowWithNotPrincipal,
  bareStatementBeforeVersion,
  customerAllow,
  effectCase,
  invalidSid,
  leadingSpace,
  noActions,
  noPrincipal,
  noResources,
  oldVersion,
  oldVersionOfManaged,
  prohibited,
  repeatedSid,
  unexpectedPrincipal,
  unsupportedCharacter,
} from './elements.ts'
import * as say from './messages.ts'
import {
  bareStar,
  emptyPrincipal,
  invalidProvider,
  invalidResourcePrincipal,
  invalidTrustPrincipal,
  principalNotEveryone,
  unknownServicePrincipal,
} from './principals.ts'
import { type Check, check, type Evidence, type Message } from './refusal.ts'
import {
  bucketWithRegion,
  emptyPartInShortArn,
  iamPath,
  iamWithRegion,
  noColon,
  notAnArn,
  otherPartition,
  partialAccount,
  placeholderInArn,
  shortArn,
  unknownPartition,
  wildcardService,
} from './resources.ts'
import {
  malformedCondition,
  malformedDocument,
  malformedPrincipal,
  malformedStatement,
  missingEffect,
  notAnObject,
  notJson,
  unknownEmptyOperator,
} from './structure.ts'

/** `member` is the name of the document in the API. */
const storable = (member: string) =>
  check('every character can be stored', 'documented', say.characters(member), unsupportedCharacter, 'ValidationError')

/** Names, types and values of the elements: the first checks of every policy type. */
const structure = (evidence: Evidence, notJsonMessage: Message, message: Message): Check[] => [
  check('the text is JSON', evidence, notJsonMessage, notJson),
  check('the document is an object', evidence, message, notAnObject),
  check('the document has its elements', evidence, message, malformedDocument),
  check('each statement has its elements', evidence, message, malformedStatement),
  check('principals are lists by type', evidence, message, malformedPrincipal),
  check('conditions are operators, keys and values', evidence, message, malformedCondition),
  check('operators are known', evidence, message, unknownOperator),
]

const actions: readonly Check[] = [
  check('actions name a service', 'recorded', say.missingService, missingService),
  check('actions have one colon', 'recorded', say.oneColon, severalColons),
  check('services have no wildcards', 'observed', say.wildcardInService, wildcardInService),
  check('services are well formed', 'recorded', say.invalidService, invalidService),
]

/** Policies that grant to or limit an identity, in AWS's order. */
const permissionChecks: readonly Check[] = [
  storable('policyDocument'),
  ...structure('recorded', say.syntax, say.syntax),
  check('Effect is present', 'recorded', say.syntax, missingEffect),
  check('the version is 2012-10-17', 'recorded', say.version, oldVersionOfManaged),
  check('the first character is a brace', 'observed', say.legacy, leadingSpace),
  check('a bare statement follows Version', 'observed', say.legacy, bareStatementBeforeVersion),
  check('Effect is spelt Allow or Deny', 'recorded', say.legacy, effectCase),
  check('dates are dates', 'recorded', say.legacy, unreadableDate),
  check('short ARNs have no empty part', 'ours', say.legacy, emptyPartInShortArn),
  check('Regions and accounts are words', 'observed', say.legacy, placeholderInArn),
  check('there is no Principal', 'recorded', say.principal, unexpectedPrincipal),
  check('Sids are alphanumeric', 'observed', say.sidCharacters, invalidSid),
  check('Sids are unique', 'recorded', say.sidUnique, repeatedSid),
  check('there are actions', 'recorded', say.noActions, noActions),
  check('resources have colons', 'recorded', say.notAnArn, noColon),
  check('resources are of a partition of AWS', 'recorded', say.partition, unknownPartition),
  check('resources are of the partition', 'recorded', say.partition, otherPartition),
  check('resources are ARNs', 'ours', say.notAnArn, notAnArn),
  check('services in ARNs have no wildcards', 'recorded', say.wildcardService, wildcardService),
  check('IAM has no Region', 'recorded', say.iamRegion, iamWithRegion),
  check('buckets have no Region', 'recorded', say.s3Region, bucketWithRegion),
  check('IAM resources begin with their type', 'recorded', say.iamPath, iamPath),
  check('there are resources', 'recorded', say.noResources, noResources),
  ...actions,
]

/** It is not known whether STS, which reads session policies, has the additional checks of IAM's older parser. */
const ONLY_IAM = new Set([oldVersionOfManaged, leadingSpace, bareStatementBeforeVersion])
const sessionChecks: readonly Check[] = permissionChecks
  .filter(({ find }) => !ONLY_IAM.has(find))
  .map((row) => (row.find === unsupportedCharacter ? storable('policy') : row))

/** Elements that trust policies do not support. */
const notInTrustPolicies = prohibited(['Resource', 'NotResource', 'NotPrincipal'])

/** Trust policies. */
const trustChecks: readonly Check[] = [
  storable('assumeRolePolicyDocument'),
  ...structure('ours', say.invalidJson, say.syntax),
  check('Effect is present', 'ours', say.missingField, missingEffect),
  check('Principal is present', 'ours', say.missingField, noPrincipal),
  check('only elements of trust policies', 'recorded', say.prohibitedField, notInTrustPolicies),
  check('Action is present', 'ours', say.missingField, noActions),
  check('Effect is spelt Allow or Deny', 'ours', say.legacy, effectCase),
  check('dates are dates', 'ours', say.legacy, unreadableDate),
  check('condition keys have one colon', 'observed', say.oneColonInKey, severalColonsInKey),
  check('Sids are alphanumeric', 'ours', say.sidCharacters, invalidSid),
  check('Sids are unique', 'ours', say.sidUnique, repeatedSid),
  check('actions assume a role', 'recorded', say.assumeRoleOnly, notAssumeRole),
  check('there is no NotAction', 'ours', say.assumeRoleOnly, prohibited(['NotAction'])),
  check('everyone is written {"AWS": "*"}', 'observed', say.bareStar, bareStar),
  check('a principal is listed', 'observed', say.nobody, emptyPrincipal),
  check('providers are ARNs or domains', 'observed', say.invalidProvider, invalidProvider),
  check('principals are complete', 'recorded', say.invalidPrincipal, invalidTrustPrincipal),
  check('services exist', 'observed', say.invalidPrincipal, unknownServicePrincipal),
]

/** Resource-based policies: the checks that all services have in common. */
const resourceChecks: readonly Check[] = [
  ...structure('ours', say.invalidJson, say.syntax),
  check('Effect is present', 'ours', say.missingField, missingEffect),
  check('Effect is spelt Allow or Deny', 'ours', say.syntax, effectCase),
  check('dates are dates', 'ours', say.syntax, unreadableDate),
  check('Principal is present', 'observed', say.missingField, noPrincipal),
  check('Action is present', 'ours', say.missingField, noActions),
  check('NotPrincipal goes with Deny', 'documented', say.prohibitedField, allowWithNotPrincipal),
  check('principals are complete', 'observed', say.invalidResourcePrincipal, invalidResourcePrincipal),
  ...actions.map((row): Check => ({ ...row, evidence: 'ours' })),
]

const endpointChecks: readonly Check[] = [
  ...resourceChecks.map((row): Check => ({ ...row, evidence: 'ours', message: say.syntaxAt })),
  check('operators without keys are known', 'observed', say.syntaxAt, unknownEmptyOperator),
  check('accounts in ARNs are complete', 'documented', say.syntaxAt, partialAccount),
  check('generated values have no wildcards', 'documented', say.syntaxAt, wildcardGeneratedValue),
  check('wildcards have enough characters beside them', 'documented', say.syntaxAt, bareWildcard),
]

/** Organizations has one message for every fault. */
const organizations = (name: string, evidence: Evidence, find: FindFault) =>
  check(name, evidence, say.notOfThisType, find)

const organizationChecks = (own: readonly Check[]): readonly Check[] => [
  ...structure('observed', say.notOfThisType, say.notOfThisType),
  organizations('operators without keys are known', 'ours', unknownEmptyOperator),
  organizations('the version is 2012-10-17', 'documented', oldVersion),
  organizations('Effect is present', 'observed', missingEffect),
  organizations('Effect is spelt Allow or Deny', 'observed', effectCase),
  organizations('dates are dates', 'ours', unreadableDate),
  organizations('there are actions', 'observed', noActions),
  organizations('there are resources', 'observed', noResources),
  ...own,
  ...actions.map(({ name, find }) => organizations(name, 'ours', find)),
]

const scpChecks = organizationChecks([
  organizations('there is no Principal', 'documented', unexpectedPrincipal),
  organizations('Sids are alphanumeric', 'observed', invalidSid),
  organizations('resources are ARNs', 'documented', notAnArn),
])

const rcpChecks = organizationChecks([
  organizations('Principal is present', 'documented', noPrincipal),
  organizations('only elements of RCPs', 'documented', prohibited(['NotPrincipal', 'NotAction'])),
  organizations('Principal is everyone', 'documented', principalNotEveryone),
  organizations('only RCPFullAWSAccess allows', 'documented', customerAllow),
  organizations('ARNs are complete', 'documented', shortArn),
])

/** The checks of each policy type, in order: the first fault is the answer. */
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
