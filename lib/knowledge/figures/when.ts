/**
 * Which period a number speaks of: the nearest before it in its clause, its sentence, its paragraph. Periods
 * that are only compared with (较去年同期) don't count.
 */
import { findPeriods, type PrintedPeriod } from '#lib/text/period.ts';

export interface Timeline {
  /** Periods that state, in order; `since`: 以来 follows. */
  stated: (PrintedPeriod & { since: boolean })[];
  /** All periods: their words are never part of a subject. */
  all: PrintedPeriod[];
}

export function readTimeline(text: string, issueDate: string): Timeline {
  const all = findPeriods(text, issueDate);
  const stated = all
    .map((p) => ({ ...p, since: /^以来/.test(text.slice(p.end)) }))
    .filter((p) => {
      const before = text.slice(Math.max(0, p.start - 3), p.start);
      const after = text.slice(p.end, p.end + 4);
      return (
        !/(较|比|与|优于|高于|低于|多于|少于|自|超过)$/.test(before.replace(/截至$/, '')) &&
        !/^的?(?:同期|高点|低点)/.test(after) &&
        !/^以来(?:的)?(?:新高|最|首)/.test(after)
      );
    });
  return { stated, all };
}

/** `text` with the words of periods blanked out, offsets kept. */
export function withoutPeriods(text: string, all: readonly PrintedPeriod[]): string {
  let out = text;
  for (const p of all) out = out.slice(0, p.start) + '\ue000'.repeat(p.end - p.start) + out.slice(p.end);
  return out;
}

/** Several months, a quarter or a whole year: it may hold for what follows. */
export const isSpan = (period: string) => /[/Q]/.test(period) || /^\d{4}$/.test(period);

/** The period for the number at `at`, in the sentence that begins at `from`; null where none is stated. */
export function periodFor(timeline: Timeline, at: number, from: number): string | null {
  let inSentence: PrintedPeriod | null = null;
  let earlier: PrintedPeriod | null = null;
  for (const p of timeline.stated) {
    if (p.end > at) break;
    if (p.start >= from) inSentence = p;
    // 3月份以来 and days hold for their own sentence.
    else if (!p.since && !(earlier && isSpan(earlier.period) && !isSpan(p.period))) earlier = p;
  }
  if (inSentence) return inSentence.period;
  return earlier ? earlier.period : null;
}

/** The years of 2020年至2022年 or 2021年和2022年 where there are `count` of them before `at` in the sentence. */
export function yearsFor(
  timeline: Timeline,
  span: { at: number; from: number },
  count: number,
): string[] | null {
  const stated = timeline.stated.filter((p) => p.start >= span.from && p.end <= span.at);
  const range = /^(\d{4})\/(\d{4})$/.exec(stated.at(-1)?.period ?? '');
  if (range && Number(range[2]) - Number(range[1]) + 1 === count)
    return Array.from({ length: count }, (_, i) => String(Number(range[1]) + i));
  const years = stated.slice(-count).map((p) => p.period);
  return years.length === count && years.every((y) => /^\d{4}$/.test(y)) ? years : null;
}
