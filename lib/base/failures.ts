/** Tells the expected failures of IndexedDB apart: no room, no database. Anything else is a defect. */
export type BaseFailure = 'storage-full' | 'base-unavailable';

const unavailable = new Set([
  'MissingAPIError',
  'OpenFailedError',
  'DatabaseClosedError',
  'VersionError',
  'InvalidStateError',
  'UnknownError',
  'SecurityError',
]);

/** The failure that `error`, or anything it wraps, stands for; undefined for a defect. */
export function baseFailure(error: unknown): BaseFailure | undefined {
  for (let e = error as { name?: string; inner?: unknown } | undefined; e; e = e.inner as typeof e) {
    if (e.name === 'QuotaExceededError') return 'storage-full';
  }
  for (let e = error as { name?: string; inner?: unknown } | undefined; e; e = e.inner as typeof e) {
    if (e.name && unavailable.has(e.name)) return 'base-unavailable';
  }
  return undefined;
}
