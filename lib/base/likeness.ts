/**
 * When do two occurrences of a name stand alike? In the same surroundings, or beside the same telling word:
 * who says that the 小米 of 小米粥 isn't the company has said it of every 小米粥. Pure.
 */
import { createLattice } from '#lib/lexicon/lattice.ts';
import { wordsAfter, wordsBefore } from '#lib/lexicon/neighbours.ts';
import { type CueClass, cueWords } from '#lib/lexicon/resources/cue-words.ts';
import type { PartOfSpeech, Words } from '#lib/lexicon/words.ts';
import type { TermType } from '#lib/model/kinds.ts';
import type { Surroundings } from '#lib/model/reader.ts';
import { isAlnum } from '#lib/text/char-class.ts';
import { createFolded, fold, foldString, unitsToString } from '#lib/text/normalise.ts';

/** Where a name stands: the folded text beside it, and the words that touch it, empty when they tell nothing. */
export interface Neighbourhood {
  left: string;
  right: string;
  before: string;
  after: string;
}

/** So many folded units on either side make a place known again. */
const reach = 16;
/** Fewer around a name (a tag, a menu) are no place: what is said of it holds on its site only. */
const leastAround = 6;

/** Words of these sorts stand beside anything. */
const empty: ReadonlySet<PartOfSpeech> = new Set([
  'u', 'p', 'c', 'r', 'd', 'm', 'q', 'mq', 'f', 't', 'y', 'e', 'o', 'h', 'k', 'x', 'zg', 'tg',
]); // biome-ignore format: one look
const verbs: ReadonlySet<PartOfSpeech> = new Set(['v', 'vg']);
/** Words of fewer bits of surprise do so too, whatever the dictionary calls them: 的, 人. */
const telltaleBits = 10;
/** They speak for a name; one occurrence doesn't turn them against it. */
const favouring: readonly CueClass[] = ['orgNoun', 'orgVerb', 'towards', 'apposed'];

export interface Likeness {
  neighbourhood(form: string, type: TermType, around: Surroundings): Neighbourhood;
}

/** Reads neighbourhoods with the language's words. */
export function createLikeness(words: Words): Likeness {
  const lattice = createLattice(words);
  const text = createFolded(256);
  const friends = new Set(favouring.flatMap((name) => cueWords[name].split(' ')));

  function telling(start: number, end: number, type: TermType): string {
    const word = unitsToString(text.codes, start, end);
    const sort = words.pos(text.codes, start, end);
    if (sort === null) return end - start > 1 ? word : '';
    if (empty.has(sort) || words.bits(text.codes, start, end) < telltaleBits) return '';
    if (type === 'person') return verbs.has(sort) ? '' : word;
    // 又熟, 在吃: a lone verb is part of too many sentences.
    return friends.has(word) || (verbs.has(sort) && end - start < 2) ? '' : word;
  }
  function before(start: number, type: TermType): string {
    const [word] = wordsBefore(text, start, lattice, []);
    if (word) return telling(word.start, word.end, type);
    let from = start;
    while (from > 0 && isAlnum(text.codes[from - 1]!)) from--;
    return latin(from, start);
  }
  function after(end: number, type: TermType): string {
    const [word] = wordsAfter(text, end, lattice, []);
    if (word) return telling(word.start, word.end, type);
    let to = end;
    while (to < text.length && isAlnum(text.codes[to]!)) to++;
    return latin(end, to);
  }
  function latin(start: number, end: number): string {
    const word = unitsToString(text.codes, start, end);
    return /[a-z]{2}/.test(word) ? word : '';
  }

  return {
    neighbourhood(form, type, around) {
      fold(`${around.before}${form}${around.after}`, text);
      lattice.reset(text);
      const start = foldedOffset(around.before.length);
      const end = foldedOffset(around.before.length + form.length);
      return {
        left: unitsToString(text.codes, Math.max(0, start - reach), start),
        right: unitsToString(text.codes, end, Math.min(text.length, end + reach)),
        before: before(start, type),
        after: after(end, type),
      };
    },
  };

  /** Index of the first folded unit that comes from `at` or later. */
  function foldedOffset(at: number): number {
    let i = 0;
    while (i < text.length && text.offsets[i]! < at) i++;
    return i;
  }
}

/** Does an occurrence stand like one of which something was said? */
export function isAlike(said: Neighbourhood, now: Neighbourhood): boolean {
  if (said.left === now.left && said.right === now.right) return true;
  return (
    (said.before !== '' && said.before === now.before) || (said.after !== '' && said.after === now.after)
  );
}

/** Is there too little around a name to know the place again elsewhere? */
export const isBare = ({ before, after }: Surroundings): boolean =>
  foldString(before).length + foldString(after).length < leastAround;
