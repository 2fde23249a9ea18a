import { CodedError } from '@gatewarden/policy/internal'

export type CatalogueErrorCode = 'SnapshotMissing' | 'SnapshotFormat' | 'SnapshotTruncated' | 'SnapshotCorrupt'

/**
 * The snapshot of the AWS managed policies cannot be used: why, where, and how to create it again.
 *
 * @example
 * import { CatalogueError, openCatalogue } from '@gatewarden/catalogue'
 * let code = ''
 * try {
 *   openCatalogue({ folder: '/nowhere' })
 * } catch (error) {
 *   if (error instanceof CatalogueError) code = error.code
 * }
 * code // => 'SnapshotMissing'
 */
export class CatalogueError extends CodedError<CatalogueErrorCode> {
  /** The file, and the part of it. */
  readonly place: string
  readonly remedy: string

  constructor(code: CatalogueErrorCode, place: string, fault: string) {
    const remedy = 'npm run snapshot'
    super(code, `the catalogue snapshot ${place} ${fault}. Create it again: ${remedy}`)
    this.place = place
    this.remedy = remedy
  }
}
