import { ARN_PARTS, splitArn } from '../arn.ts'
import type { Message } from './refusal.ts'
import { IAM_PATHS } from './resources.ts'

/** AWS's texts, character for character, with AWS's punctuation and spelling. */

export const syntax = 'Syntax errors in policy.'
export const invalidJson = 'This policy contains invalid Json'
export const legacy = 'The policy failed legacy parsing'
export const version = 'Policy document must be version 2012-10-17 or greater.'
export const principal = 'Policy document should not specify a principal.'
export const sidCharacters =
  'Statement IDs (SID) must be alpha-numeric. Check that your input satisfies the regular expression [0-9A-Za-z]*'
export const sidUnique = 'Statement IDs (SID) in a single policy must be unique.'

export const noActions = 'Policy statement must contain actions.'
export const missingService = 'Actions/Conditions must be prefaced by a vendor, e.g., iam, sdb, ec2, etc.'
export const oneColon = 'Actions/Condition can contain only one colon.'
export const wildcardInService = 'Action vendors (e.g., aws, ec2, etc.) must not contain wildcards.'
export const invalidService: Message = (action) => `Vendor ${action.slice(0, action.indexOf(':'))} is not valid`

export const oneColonInKey = 'Condition can contain only one colon.'

export const noResources = 'Policy statement must contain resources.'
export const notAnArn: Message = (resource) => `Resource ${resource} must be in ARN format or "*".`
/** IAM prints `arn` for the first part, whatever it is, and a star for each part that is missing. */
export const partition: Message = (resource) => {
  const [, partition = '', ...parts] = splitArn(resource)
  const whole = ['arn', partition, ...parts, ...Array(ARN_PARTS).fill('*')].slice(0, ARN_PARTS)
  return `Partition "${partition}" is not valid for resource "${whole.join(':')}".`
}
export const wildcardService = 'Resource vendor must be fully qualified and cannot contain regexes.'
export const iamRegion: Message = (resource) => `IAM resource ${resource} cannot contain region information.`
export const s3Region: Message = (resource) => `Resource ${resource} can not contain region information.`
export const iamPath = `IAM resource path must either be "*", root, or start with ${IAM_PATHS.join(', ')}.`

export const missingField: Message = (name) => `Missing required field ${name}`
export const prohibitedField: Message = (name) => `Has prohibited field ${name}`
export const assumeRoleOnly = 'AssumeRole policy may only specify STS AssumeRole actions.'
export const invalidPrincipal: Message = (entry) => `Invalid principal in policy: ${entry}`
export const invalidResourcePrincipal = 'Invalid principal in policy'
export const bareStar = 'AssumeRolepolicy contained an invalid principal: "STAR":"*".'
export const nobody =
  'Invalid principal in policy: com.amazon.balsa.error.InvalidPolicyException: The passed in policy has a statement with no principals!'
export const invalidProvider = 'Federated principals must be valid domain names or SAML metadata ARNs'

/** EC2's text for an endpoint policy. */
export const syntaxAt: Message = (_, { line, column }) =>
  `The Policy Document is not valid. Syntax error at position (${line},${column})`
/** The one text of Organizations. */
export const notOfThisType = 'The provided policy document does not meet the requirements of the specified policy type.'

/** The message of the API's input validation, which runs before the document is parsed. */
export const characters = (member: string) =>
  `1 validation error detected: Value at '${member}' failed to satisfy constraint: ` +
  'Member must satisfy regular expression pattern: [\\u0009\\u000A\\u000D\\u0020-\\u00FF]+'
