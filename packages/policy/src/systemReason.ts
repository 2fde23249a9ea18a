/** Errors of the operating system in words. Each sentence ends with one of them, so each names its remedy. */
const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'it does not exist; check the path',
  EISDIR: 'it is a folder; give a file',
  ENOTDIR: 'it, or a part of its path, is not a folder; check the path',
  EACCES: 'permission is denied; change the permissions, or run as another user',
  EPERM: 'permission is denied; change the permissions, or run as another user',
  EROFS: 'the file system is read-only; give another place',
  ENOSPC: 'the disk is full; free some space',
  EEXIST: 'a file with this name exists; give another name',
  ELOOP: 'its symbolic links form a loop; check the path',
  ENAMETOOLONG: 'the name is too long; check the path',
  EMFILE: 'too many files are open; close some programs',
  ERR_FS_FILE_TOO_LARGE: 'it is larger than 2 GiB; give a smaller file',
  ERR_STRING_TOO_LONG: 'it is larger than 512 MiB; give a smaller file',
}

/**
 * Why the operating system refused to read or write a file, and what to do: the end of a sentence.
 *
 * @example
 * import { systemReason } from '@gatewarden/policy/internal'
 * systemReason(Object.assign(new Error(), { code: 'EISDIR' })) // => 'it is a folder; give a file'
 * systemReason(Object.assign(new Error(), { code: 'EIO' })) // => 'EIO'
 */
export function systemReason(error: unknown): string {
  const { code, message } = Object(error) as NodeError
  return REASONS[code ?? ''] ?? code ?? message ?? String(error)
}

interface NodeError {
  readonly code?: string
  readonly message?: string
}
