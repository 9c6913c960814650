/**
 * Whether a word that may be a name is the name here. Every find gathers points: minus what its form is at
 * risk of being otherwise, plus and minus what stands beside it, in its sentence, on its page. At zero and
 * above it's marked. The weights were set by hand on sentences of our own (tests/lexicon/senses).
 */
import { coordination } from './coordination.ts';
import { everydaySense } from './sense-everyday.ts';
import { institutionSense } from './sense-institution.ts';
import { latinSense } from './sense-latin.ts';
import { pagePoints } from './sense-page.ts';
import { personSense } from './sense-person.ts';
import type { Place } from './view.ts';

/** Points with their reasons when a trace is asked for. */
export interface Tally {
  points: number;
  /** Of them, what the page around the block gave. */
  page: number;
  trace: string[] | null;
}

export function add(tally: Tally, points: number, reason: string): void {
  if (points === 0) return;
  tally.points += points;
  tally.trace?.push(`${reason} ${points > 0 ? '+' : ''}${points.toFixed(1)}`);
}

/** The most that a page may still add to what a block gives: below minus this nothing can help. */
export const PAGE_REACH = 6;

/** Sums the evidence for one find. `shared`: its form has other owners, so the page is asked in any case. */
export function weigh(place: Place, shared: boolean, trace: string[] | null = null): Tally {
  const tally: Tally = { points: 0, page: 0, trace };
  const { profile } = place;
  // Most names are nothing else, and belong to nobody else.
  if (!shared && profile.kind === null && profile.risk === 0 && profile.home === null) return tally;
  add(tally, -profile.risk, 'risk');
  switch (profile.kind) {
    case null:
      break;
    case 'digits':
    case 'quantity':
    case 'latin':
      latinSense(place, tally);
      break;
    case 'person':
      personSense(place, tally);
      break;
    default:
      everydaySense(place, tally);
  }
  if (profile.group === 'government' || profile.group === 'education') institutionSense(place, tally);
  if (profile.risk > 0) add(tally, coordination(place), 'coordination');
  if (profile.risk > 0 || shared) {
    const before = tally.points;
    pagePoints(place, tally);
    tally.page = tally.points - before;
  }
  return tally;
}
