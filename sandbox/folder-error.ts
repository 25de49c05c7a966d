/** Why a folder or a file in it cannot be used, as one sentence for whoever started the command. */
export class FolderError extends Error {
  override readonly name = 'FolderError';
}

const reasons: Readonly<Record<string, string>> = {
  EACCES: 'there is no permission',
  EDQUOT: 'the quota is used up',
  EEXIST: 'it is a file, not a folder',
  EFBIG: 'it would become too large',
  EISDIR: 'it is a folder, not a file',
  ELOOP: 'its links lead in a circle',
  EMFILE: 'too many files are open',
  ENAMETOOLONG: 'its name is too long',
  ENOENT: 'it is not there',
  ENOSPC: 'the disk is full',
  ENOTDIR: 'a part of the path is a file, not a folder',
  EPERM: 'there is no permission',
  EROFS: 'the disk is read-only',
};

/** The code of a system error (`ENOENT`); undefined for any other error. */
export function codeOf(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;
}

/** Why the system refused, to follow a colon. */
export function reasonOf(error: unknown): string {
  const known = reasons[codeOf(error) ?? ''];
  return known ?? (error instanceof Error ? error.message : String(error));
}
