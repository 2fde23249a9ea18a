import type { AwsManagedPolicy } from '@gatewarden/catalogue'

/**
 * The date of a version; where it is not known, the earliest possible one, because AWS's clients require a date. `gatewarden catalogue show`
 * shows what is known.
 */
export function awsVersionDate({ versions, createDate }: AwsManagedPolicy, versionId: string): Date {
  const { date, dateBetween } = versions.find((each) => each.versionId === versionId) ?? {}
  return new Date(date ?? dateBetween?.[0] ?? createDate)
}
