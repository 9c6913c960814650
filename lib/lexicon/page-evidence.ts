/**
 * What a page has shown so far: which entities it names beyond doubt, what it speaks about, which countries it
 * is about. It's carried from batch to batch, so a bare 小米 late on a page about the company is marked.
 */
import { foldString } from '#lib/text/normalise.ts';
import type { Cues } from './cues.ts';
import { countryCodes } from './cues.ts';
import { cueClasses } from './resources/cue-words.ts';

export interface PageEvidence {
  /** Units of text read so far. */
  readonly length: number;
  /** 2: named by a form that is nothing else; 1: by a risky form with strong evidence beside it; else 0. */
  strength(id: string): number;
  /** Cues of a class in 100 units of text. */
  density(classIndex: number): number;
  /** Mentions of a country, by index in countryCodes + 1. */
  country(index: number): number;
  /** Whether the page mentions an entity that is beyond doubt and not `id`. */
  others(id: string): number;
  contains(word: string): boolean;
}

export interface PageRecorder extends PageEvidence {
  /** `text` as the page has it; `length` in folded units. */
  addBlock(text: string, length: number, cues: Cues): void;
  addEntity(id: string, strength: 1 | 2, weighs: boolean): void;
  /** Changes whenever something new was learnt, by a block or of an entity. */
  readonly version: number;
}

/** Context words are looked for in this much of a page: enough to know what it's about. */
const REMEMBERED_UNITS = 20_000;
/** Between blocks, so that no word runs from one into the next: folding keeps it. */
const APART = '\u0001';

export function createPageRecorder(): PageRecorder {
  const counts = new Float64Array(cueClasses.length);
  const countries = new Float64Array(countryCodes.length + 1);
  const strengths = new Map<string, number>();
  const weighty = new Set<string>();
  let unfolded = '';
  let seen = '';
  let units = 0;
  let version = 0;
  /** By word: it was found, or so much of `seen` was searched for it. */
  const searched = new Map<string, true | number>();
  return {
    get length() {
      return units;
    },
    get version() {
      return version;
    },
    addBlock(text, length, cues) {
      units += length;
      version++;
      if (units < REMEMBERED_UNITS) unfolded += `${text}${APART}`;
      for (let i = 0; i < cues.length; i++) {
        countries[cues.countries[i]!]! += 1;
        // 苹果 doesn't make a page one about fruit.
        let mask = cues.evident[i]!;
        while (mask !== 0) {
          const bit = mask & -mask;
          counts[31 - Math.clz32(bit)]! += 1;
          mask ^= bit;
        }
      }
    },
    addEntity(id, strength, weighs) {
      if ((strengths.get(id) ?? 0) < strength) {
        strengths.set(id, strength);
        version++;
      }
      if (weighs && !weighty.has(id)) {
        weighty.add(id);
        version++;
      }
    },
    strength: (id) => strengths.get(id) ?? 0,
    density: (index) => (units === 0 ? 0 : (counts[index]! * 100) / Math.max(units, 100)),
    country: (index) => countries[index]!,
    others: (id) => weighty.size - (weighty.has(id) ? 1 : 0),
    contains(word) {
      if (unfolded !== '') {
        seen += foldString(unfolded);
        unfolded = '';
      }
      const before = searched.get(word) ?? 0;
      if (before === true) return true;
      if (before === seen.length) return false;
      const found = seen.includes(word, Math.max(0, before - word.length));
      searched.set(word, found || seen.length);
      return found;
    },
  };
}
