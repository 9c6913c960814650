/** Narrows and orders what the lists show. Pure; texts are compared as they are typed, without case and width. */
import type { EntityType } from '#lib/model/kinds.ts';
import type { Figure, Policy } from '#lib/model/knowledge.ts';
import { periodEnd } from '../term/figure-series.ts';

const plain = (text: string) => text.normalize('NFKC').toLowerCase();

/** Does every word of `query` stand in one of `texts`? An empty query fits everything. */
export function fits(query: string, texts: readonly (string | undefined)[]): boolean {
  const words = plain(query).split(/\s+/).filter(Boolean);
  if (!words.length) return true;
  const text = plain(texts.filter(Boolean).join('\n'));
  return words.every((word) => text.includes(word));
}

export const entitySorts = ['briefings', 'name', 'type'] as const;
export type EntitySort = (typeof entitySorts)[number];

/** A copy in the wanted order; `compare` puts names in the order of the reader's language. */
export function sortEntities<T extends { name: string; type: EntityType; briefings: number }>(
  entities: readonly T[],
  by: EntitySort,
  compare: (a: string, b: string) => number,
): T[] {
  return [...entities].sort((a, b) => {
    const first =
      by === 'briefings' ? b.briefings - a.briefings : by === 'type' ? a.type.localeCompare(b.type) : 0;
    return first || compare(a.name, b.name);
  });
}

/** One dated thing in the life of policies: a step that was taken, or a target that is set for a day. */
export interface PolicyEvent {
  policy: Policy;
  date: string;
  step?: Policy['steps'][number];
  target?: Policy['targets'][number];
}

/** All dated steps and targets, oldest first; partial dates stand before the days they hold. */
export function eventsOf(policies: readonly Policy[]): PolicyEvent[] {
  const events = policies.flatMap((policy): PolicyEvent[] => [
    ...policy.steps.flatMap((step) => (step.date ? [{ policy, date: step.date, step }] : [])),
    ...policy.targets.flatMap((target) => (target.date ? [{ policy, date: target.date, target }] : [])),
  ]);
  return events.sort((a, b) => a.date.localeCompare(b.date) || a.policy.id.localeCompare(b.policy.id));
}

/** Events by year, in their order. */
export function byYear(events: readonly PolicyEvent[]): [string, PolicyEvent[]][] {
  const years = new Map<string, PolicyEvent[]>();
  for (const event of events) {
    const year = event.date.slice(0, 4);
    years.set(year, [...(years.get(year) ?? []), event]);
  }
  return [...years];
}

/** The date of its last dated step; empty where it has none. */
export const lastDate = (policy: Policy): string =>
  policy.steps.findLast((step) => step.date !== undefined)?.date ?? '';

/** The newest first, undated ones last. */
export const sortPolicies = (policies: readonly Policy[]): Policy[] =>
  [...policies].sort((a, b) => lastDate(b).localeCompare(lastDate(a)) || a.id.localeCompare(b.id));

export const figureSorts = ['metric', 'subject', 'value', 'period'] as const;
export type FigureSort = (typeof figureSorts)[number];

/**
 * A copy in the wanted order. Values are compared in base units, and only within one base unit: 亿元 and 万元
 * stand in one row of sizes, money and percent don't.
 */
export function sortFigures<T extends { figure: Figure }>(
  rows: readonly T[],
  by: FigureSort,
  descending: boolean,
  compare: (a: string, b: string) => number,
): T[] {
  const direction = descending ? -1 : 1;
  const order = (a: Figure, b: Figure): number => {
    switch (by) {
      case 'metric':
        return compare(a.metric, b.metric) || compare(a.subject, b.subject);
      case 'subject':
        return compare(a.subject, b.subject) || compare(a.metric, b.metric);
      case 'value':
        return a.baseUnit === b.baseUnit ? (a.amounts[0] ?? 0) - (b.amounts[0] ?? 0) : 0;
      case 'period':
        return a.period && b.period ? periodEnd(a.period).localeCompare(periodEnd(b.period)) : 0;
    }
  };
  return [...rows].sort(({ figure: a }, { figure: b }) => {
    if (by === 'value' && a.baseUnit !== b.baseUnit) return compare(a.baseUnit, b.baseUnit);
    if (by === 'period' && !a.period !== !b.period) return a.period ? -1 : 1;
    return direction * order(a, b) || a.id.localeCompare(b.id);
  });
}

/**
 * Cells as one row of a table, to be pasted. What a spreadsheet would take for a formula is quoted: a figure's
 * text comes from a file that others wrote.
 */
export const tableRow = (cells: readonly string[]): string =>
  cells
    .map((cell) => cell.replace(/[\t\r\n]+/g, ' '))
    .map((cell) => (/^[=+@]|^-(?![\d.,]+$)/.test(cell) ? `'${cell}` : cell))
    .join('\t');
