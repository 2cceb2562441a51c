/** How Node, PostgreSQL and the embedded engine say that a disk, or a user's share of it, is full. */
const FULL = /ENOSPC|No space left on device|EDQUOT|Quota exceeded|disk full|could not (extend|write)|53100/i;

/** Whether something failed because a disk is full. */
export function isDiskFull(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  return FULL.test(`${error.message} ${'code' in error ? String(error.code) : ''}`);
}
