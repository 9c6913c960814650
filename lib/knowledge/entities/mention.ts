/** One place where a rule saw a name, before names are put together. */
import type { EntityType } from '#lib/model/kinds.ts';
import type { Unit } from '../document.ts';

export interface Mention {
  unit: Unit;
  start: number;
  end: number;
  type: EntityType;
  rule: string;
  /** 2: enough by itself; 1: needs another kind of evidence or recurrence. */
  weight: number;
  /** Usual name, where the form is an alias known in general. Simplified. */
  canonical?: string;
  /** Of a person: what the text says before or after the name. */
  role?: string;
  /** Other ways this mention says the name: brackets, 以下简称. As printed. */
  aliases?: string[];
}

/** Whether a word begins at `start` and one ends at `end`. */
export function onBoundaries(unit: Unit, start: number, end: number): boolean {
  let begins = false;
  for (const word of unit.words) {
    if (word.start === start) begins = true;
    if (word.end === end) return begins;
    if (word.start > end) return false;
  }
  return false;
}
