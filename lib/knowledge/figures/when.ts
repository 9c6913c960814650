/**
 * Which period a number speaks of: the nearest before it in its clause, its sentence, its paragraph. Periods
 * that are only compared with (较去年同期) don't count.
 */
import { findPeriods, type PrintedPeriod } from '#lib/text/period.ts';

export interface Timeline {
  /** Periods that state, in order. */
  stated: PrintedPeriod[];
  /** All periods: their words are never part of a subject. */
  all: PrintedPeriod[];
}

export function readTimeline(text: string, issueDate: string): Timeline {
  const all = findPeriods(text, issueDate);
  const stated = all.filter((p) => {
    const before = text.slice(Math.max(0, p.start - 3), p.start);
    const after = text.slice(p.end, p.end + 4);
    return !/(较|比|与|优于|于|自|超过)$/.test(before.replace(/截至$/, '')) && !/^的?(?:同期|高点|低点)/.test(after) && !/^以来(?:的)?(?:新高|最|首)/.test(after);
  });
  return { stated, all };
}

/** `text` with the words of periods blanked out, offsets kept. */
export function withoutPeriods(text: string, all: readonly PrintedPeriod[]): string {
  let out = text;
  for (const p of all) out = out.slice(0, p.start) + '\u0001'.repeat(p.end - p.start) + out.slice(p.end);
  return out;
}

/** The period for the number at `at`, in the sentence that begins at `from`; null where none is stated. */
export function periodFor(timeline: Timeline, at: number, from: number): string | null {
  let inSentence: PrintedPeriod | null = null;
  let earlier: PrintedPeriod | null = null;
  for (const p of timeline.stated) {
    if (p.end > at) break;
    if (p.start >= from) inSentence = p;
    else earlier = p;
  }
  if (inSentence) return inSentence.period;
  return earlier ? earlier.period : null;
}
