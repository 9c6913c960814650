/**
 * A find in its block, with what stands around it. Most finds are settled by their form alone, so the words
 * beside it, its sentence and the longer names around it are looked up when first asked for.
 */
import { charClass, HAN } from '#lib/text/char-class.ts';
import type { Candidate } from './candidates.ts';
import { type Container, containerOf } from './container.ts';
import type { Arc, Lattice } from './lattice.ts';
import { type Neighbours, type Span, sentenceAround, wordsAfter, wordsBefore } from './neighbours.ts';
import type { Profile } from './profile.ts';
import type { Named, Place, View } from './view.ts';

/** Known names this near are words when neighbours are told apart. */
const NEAR = 14;
/** Their surprise in bits: a fairly common word. */
const NAME_BITS = 16;
/** Finds looked at on either side. */
const MOST_NEAR = 8;

export class Finding implements Named, Place {
  readonly start: number;
  readonly end: number;
  readonly candidate: Candidate;
  readonly profiles: Profile[];
  readonly profile: Profile;
  readonly separable: boolean;
  /** As a word of other finds' neighbourhoods. */
  readonly bits = NAME_BITS;
  readonly view: View;
  /** As a name of its first owner it's a place itself. */
  readonly id: string;
  readonly #lattice: Lattice;
  #sentence: Span | undefined;
  #left: Span[] | undefined;
  #right: Span[] | undefined;
  #containers: readonly (Container | null)[] | undefined;

  constructor(view: View, candidate: Candidate, profiles: Profile[], lattice: Lattice) {
    this.start = candidate.start;
    this.end = candidate.end;
    this.candidate = candidate;
    this.profiles = profiles;
    this.profile = profiles[0]!;
    this.separable = profiles.length > 1 && differ(profiles);
    this.view = view;
    this.id = candidate.owners[0]!.id;
    this.#lattice = lattice;
  }

  get sentence(): Span {
    this.#sentence ??= sentenceAround(this.view.text, this, this.view.sentences);
    return this.#sentence;
  }

  get span(): Finding {
    return this;
  }

  get neighbours(): Neighbours {
    return this;
  }

  get left(): Span[] {
    if (this.#left === undefined) {
      const { text } = this.view;
      const alone =
        this.start === 0 || text.gaps[this.start] !== 0 || charClass[text.codes[this.start - 1]!] !== HAN;
      this.#left = alone ? NO_WORDS : wordsBefore(text, this.start, this.#lattice, this.#namesBefore());
    }
    return this.#left;
  }

  get right(): Span[] {
    if (this.#right === undefined) {
      const { text } = this.view;
      const alone = text.gaps[this.end] !== 0 || charClass[text.codes[this.end]!] !== HAN;
      this.#right = alone ? NO_WORDS : wordsAfter(text, this.end, this.#lattice, this.#namesAfter());
    }
    return this.#right;
  }

  /** What it is as a name of one of its owners. */
  place(owner: number): Place {
    if (owner === 0) return this;
    return new PlaceOf(this.view, this, this.profiles[owner]!, this.candidate.owners[owner]!.id);
  }

  /** By owner: the longer name of something else that it's only part of. */
  get containers(): readonly (Container | null)[] {
    if (this.#containers === undefined) {
      const first = containerOf(this.place(0));
      if (this.profiles.length === 1 && first === null) this.#containers = WHOLE;
      else {
        const found = [first];
        for (let i = 1; i < this.profiles.length; i++) found.push(containerOf(this.place(i)));
        this.#containers = found;
      }
    }
    return this.#containers;
  }

  #namesBefore(): readonly Arc[] {
    const { finds } = this.view;
    near.length = 0;
    const i = firstFrom(finds, this.start);
    for (let k = i - 1; k >= 0 && k >= i - MOST_NEAR; k--) {
      const other = finds[k]!;
      if (other.end <= this.start && other.start > this.start - NEAR) near.push(other);
    }
    return near;
  }

  #namesAfter(): readonly Arc[] {
    const { finds } = this.view;
    near.length = 0;
    for (let i = firstFrom(finds, this.end); i < finds.length && finds[i]!.start < this.end + NEAR; i++)
      near.push(finds[i]!);
    return near;
  }
}

const near: Arc[] = [];
const NO_WORDS: Span[] = [];
const WHOLE: readonly (Container | null)[] = [null];

const separability = new WeakMap<Profile[], boolean>();

/** Owners with the same topics, kind and fuller names are one to all evidence: a programme listed as a policy too. */
function differ(profiles: Profile[]): boolean {
  let known = separability.get(profiles);
  if (known === undefined) {
    const keys = profiles.map(({ group, fuller, context }) => [group, ...fuller, '|', ...context].join(' '));
    known = keys.some((key) => key !== keys[0]);
    separability.set(profiles, known);
  }
  return known;
}

class PlaceOf implements Place {
  readonly view: View;
  readonly span: Finding;
  readonly profile: Profile;
  readonly id: string;

  constructor(view: View, span: Finding, profile: Profile, id: string) {
    this.view = view;
    this.span = span;
    this.profile = profile;
    this.id = id;
  }

  get sentence(): Span {
    return this.span.sentence;
  }

  get neighbours(): Neighbours {
    return this.span;
  }
}

/** Index of the first find that starts at `at` or later. */
export function firstFrom(finds: readonly Span[], at: number): number {
  let low = 0;
  let high = finds.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (finds[middle]!.start < at) low = middle + 1;
    else high = middle;
  }
  return low;
}
