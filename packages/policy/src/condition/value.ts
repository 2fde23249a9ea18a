import { parseArn } from '../arn.ts'
import { parseAddress } from './address.ts'
import { parseDate } from './date.ts'
import { parseDecimal } from './number.ts'
import { parseBool } from './operators.ts'

/** The types of condition key in AWS's service authorization reference. */
export type ConditionValueType = 'String' | 'ARN' | 'Bool' | 'Date' | 'Numeric' | 'IPAddress'

const CAN_BE_READ: Record<ConditionValueType, (text: string) => boolean> = {
  String: () => true,
  ARN: (text) => parseArn(text) !== undefined,
  Bool: (text) => parseBool(text) !== undefined,
  Date: (text) => parseDate(text) !== undefined,
  Numeric: (text) => parseDecimal(text) !== undefined,
  IPAddress: (text) => parseAddress(text) !== undefined,
}

/**
 * Whether a request value can be read as its key's type: dates are ISO 8601 or epoch seconds, addresses IPv4 or IPv6 without a
 * prefix length (rules C9 to C16).
 *
 * @example
 * import { isConditionValue } from '@gatewarden/policy/internal'
 * isConditionValue('IPAddress', '10.0.0.1') // => true
 * isConditionValue('Date', 'yesterday') // => false
 */
export function isConditionValue(type: ConditionValueType, text: string): boolean {
  return CAN_BE_READ[type](text)
}
