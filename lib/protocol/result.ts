/** Replies are values: what failed as expected carries a code, from which each surface chooses its words. */
import { z } from 'zod/mini';

export const failureCodes = [
  /** The request was not of the agreed shape, or its sender may not ask this. */
  'refused',
  /** IndexedDB can't be opened: private mode, corruption, a policy. */
  'base-unavailable',
  /** No room left on the disk or in the quota. */
  'storage-full',
  /** What was asked for is not in the base. */
  'not-found',
  /** The extension may not run on this page. */
  'page-closed',
  /** Nobody answered: the extension was reloaded, or the page left. */
  'no-answer',
  /** A defect of ours; logged where it happened. */
  'internal',
] as const;
export const FailureCode = z.enum(failureCodes);
export type FailureCode = z.infer<typeof FailureCode>;

export type Result<T> = { ok: true; value: T } | { ok: false; error: { code: FailureCode; detail?: string } };

export const failure = (code: FailureCode, detail?: string): Result<never> => ({
  ok: false,
  error: detail === undefined ? { code } : { code, detail },
});

export const FailureReply = z.object({
  ok: z.literal(false),
  error: z.object({ code: FailureCode, detail: z.optional(z.string()) }),
});
