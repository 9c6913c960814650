/** Figures that can be compared over time: the same subject, metric and unit at two or more periods. Pure. */
import type { Figure } from '#lib/model/knowledge.ts';

export interface FigureSeries {
  key: string;
  subject: string;
  metric: string;
  unit: string;
  /** Oldest first; at most one for each period. */
  points: Figure[];
}

/** The last day of a period in a form that sorts: `2020Q3` → `2020-09`, `2020-01/2020-10` → `2020-10`. */
export function periodEnd(period: string): string {
  const last = period.split('/').at(-1)!;
  const quarter = /^(\d{4})Q([1-4])$/.exec(last);
  if (quarter) return `${quarter[1]}-${String(Number(quarter[2]) * 3).padStart(2, '0')}`;
  return /^\d{4}$/.test(last) ? `${last}-12` : last;
}

/** Series of two or more points, the longest first. Ranges are left out: a bar has one end. */
export function seriesOf(figures: readonly Figure[]): FigureSeries[] {
  const found = new Map<string, FigureSeries>();
  for (const figure of figures) {
    if (!figure.period || figure.amounts.length !== 1) continue;
    const { subject, metric, unit } = figure;
    const key = [subject, metric, unit].join('|');
    const series = found.get(key) ?? { key, subject, metric, unit, points: [] };
    // Two briefings often report the same number.
    if (!series.points.some((point) => point.period === figure.period)) series.points.push(figure);
    found.set(key, series);
  }
  return [...found.values()]
    .filter(({ points }) => points.length > 1)
    .map((series) => ({
      ...series,
      points: series.points.sort((a, b) => periodEnd(a.period!).localeCompare(periodEnd(b.period!))),
    }))
    .sort((a, b) => b.points.length - a.points.length || a.key.localeCompare(b.key));
}

/** Where a bar begins and how long it is, in hundredths of the room, when the room holds `amounts` and zero. */
export function barOf(amount: number, amounts: readonly number[]): { start: number; length: number } {
  const low = Math.min(0, ...amounts);
  const high = Math.max(0, ...amounts);
  const room = high - low || 1;
  return {
    start: ((Math.min(0, amount) - low) / room) * 100,
    length: (Math.abs(amount) / room) * 100,
  };
}
