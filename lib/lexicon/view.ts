/** One block as the checks see it: folded text, its finds that are words, cues, and the page around it. */
import { type Folded, GAP_CLOSE, GAP_OPEN, GAP_SPACE, unitsToString } from '#lib/text/normalise.ts';
import type { Candidate } from './candidates.ts';
import type { Container } from './container.ts';
import { type Cues, firstCueAfter } from './cues.ts';
import { firstFrom } from './finding.ts';
import type { Arc } from './lattice.ts';
import type { Neighbours, Sentences, Span } from './neighbours.ts';
import type { PageEvidence } from './page-evidence.ts';
import type { Profile } from './profile.ts';
import { type CueClass, cueBit, cueClasses } from './resources/cue-words.ts';
import type { Words } from './words.ts';

/** A find that stands as a word, with what its form is known to be. */
export interface Named extends Arc {
  candidate: Candidate;
  /** Of its first owner. */
  profile: Profile;
  /** By owner. */
  profiles: Profile[];
  sentence: Span;
  neighbours: Neighbours;
  /** By owner: the longer name of something else that it's only part of. */
  containers: readonly (Container | null)[];
  /** It has several owners, and there is something that could tell them apart. */
  separable: boolean;
  /** It as a name of one of its owners. */
  place(owner: number): Place;
}

export interface View {
  /** The block as the page has it: for upper and lower case. */
  original: string;
  text: Folded;
  /** Finds that are words here, in order of start. */
  finds: readonly Named[];
  cues: Cues;
  words: Words;
  page: PageEvidence;
  /** Of those looked at, the last. */
  sentences: Sentences;
  /** Whether it has a # at all; null: not looked yet. */
  hashed: boolean | null;
}

/** What is asked about: one find in its place. */
export interface Place {
  view: View;
  span: Span;
  profile: Profile;
  id: string;
  sentence: Span;
  neighbours: Neighbours;
}

/** The unit before or after the span, whatever was dropped between; 0 at the ends. */
export function unitBefore({ view, span }: Place): number {
  return span.start > 0 ? view.text.codes[span.start - 1]! : 0;
}
export function unitAfter({ view, span }: Place): number {
  return span.end < view.text.length ? view.text.codes[span.end]! : 0;
}

export function quoted({ view: { text }, span }: Place): boolean {
  return (text.gaps[span.start]! & GAP_OPEN) !== 0 && (text.gaps[span.end]! & GAP_CLOSE) !== 0;
}

export function spaceBefore({ view: { text }, span }: Place): boolean {
  return (text.gaps[span.start]! & GAP_SPACE) !== 0;
}

export function wordText({ text: { codes } }: View, { start, end }: Span): string {
  return unitsToString(codes, start, end);
}

export function has(mask: number, name: CueClass): boolean {
  return (mask & cueBit(name)) !== 0;
}

/** No part of a longer name of something else. */
export function stands(named: Named): boolean {
  return named.profiles.length === 1 ? named.containers[0] === null : named.containers.includes(null);
}

/** Finds that overlap are few: an end is looked for among this many before. */
const MOST_BACK = 8;

/** Finds that end or start exactly at an offset and stand there. */
export function namedEnding(view: View, at: number): Named | undefined {
  for (let i = firstFrom(view.finds, at) - 1, least = i - MOST_BACK; i >= 0 && i > least; i--) {
    if (view.finds[i]!.end === at) return stands(view.finds[i]!) ? view.finds[i] : undefined;
  }
  return undefined;
}
export function namedStarting(view: View, at: number): Named | undefined {
  const found = view.finds[firstFrom(view.finds, at)];
  return found?.start === at && stands(found) ? found : undefined;
}

const counted = new Float64Array(cueClasses.length);

let countedFor: View | null = null;
let countedWithin: Span | null = null;
let countedExcept: Span | null = null;

/** How often each class has a cue inside `within` but outside `except`; valid until the next call. */
export function countCues(view: View, within: Span, except: Span): Float64Array {
  // Several rules ask the same of one find.
  if (view === countedFor && within === countedWithin && except === countedExcept) return counted;
  countedFor = view;
  countedWithin = within;
  countedExcept = except;
  const { cues } = view;
  counted.fill(0);
  for (let i = firstCueAfter(cues, within.start); i < cues.length && cues.starts[i]! < within.end; i++) {
    let mask = cues.evident[i]!;
    if (mask === 0 || (cues.starts[i]! < except.end && cues.ends[i]! > except.start)) continue;
    while (mask !== 0) {
      const bit = mask & -mask;
      counted[31 - Math.clz32(bit)]! += 1;
      mask ^= bit;
    }
  }
  return counted;
}

export const classIndex = Object.fromEntries(cueClasses.map((name, i) => [name, i])) as Record<
  CueClass,
  number
>;
