import type { AwsManagedPolicy } from '@gatewarden/catalogue'

/**
 * The date of a version; where nobody knows it, the earliest that it can be: AWS's clients cannot read an answer without a date, and
 * `gatewarden catalogue show` says what is known.
 */
export function awsVersionDate({ versions, createDate }: AwsManagedPolicy, versionId: string): Date {
  const { date, dateBetween } = versions.find((each) => each.versionId === versionId) ?? {}
  return new Date(date ?? dateBetween?.[0] ?? createDate)
}
