import type { Call } from './call.ts'

/** How a call names a resource of one type: its ARN, or undefined where the call names none. */
export type ResourceRow = (call: Call) => string | undefined

/** A member of the input that is text. */
export function textIn(input: Call['input'], name: string): string | undefined {
  const value = input[name]
  return typeof value === 'string' ? value : undefined
}

/** An ARN that one of these members holds, where it is of the type in question. */
export function given(isOfType: (arn: string) => boolean, ...members: readonly string[]): ResourceRow {
  return ({ input }) => members.map((member) => textIn(input, member)).find((arn) => arn !== undefined && isOfType(arn))
}
