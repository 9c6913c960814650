/**
 * Finds the cue words of a text: which words of business, of the kitchen, of parliament … stand where. They
 * are scanned like names, through a lexicon of their own that is compiled once from the lists in `resources`.
 */
import { compileTexts } from './compile.ts';
import { countryWords } from './resources/countries.ts';
import { cueBit, cueClasses, cueWords } from './resources/cue-words.ts';
import { createFinds, createScanner, type Finds } from './scan.ts';

/** Cue words of one text in order, not overlapping. */
export interface Cues {
  length: number;
  starts: Int32Array;
  ends: Int32Array;
  /** Classes of each cue, as bits of `cueBit`. */
  masks: Int32Array;
  /** The same, but 0 inside known names: what counts as evidence of what a text speaks of. */
  evident: Int32Array;
  /** Index into `countryCodes` + 1, or 0. */
  countries: Uint8Array;
}

export interface CueFinder {
  find(codes: Uint16Array, length: number): Cues;
}

export const countryCodes: string[] = [...new Set(countryWords.values())];

function compileCues() {
  const masks = new Map<string, number>();
  // Single characters (吃, 省, 称) count too, but the scanner takes two units and more: kept apart.
  const single = new Int32Array(65536);
  for (const name of cueClasses) {
    const bit = cueBit(name);
    for (const word of cueWords[name].split(' ')) {
      if (word.length === 1) single[word.charCodeAt(0)]! |= bit;
      else masks.set(word, (masks.get(word) ?? 0) | bit);
    }
  }
  for (const word of countryWords.keys()) if (!masks.has(word)) masks.set(word, 0);
  for (const [word, mask] of masks) masks.set(word, mask | inherited(word, masks));
  const words = [...masks.keys()];
  const { tables, texts } = compileTexts(words);
  const formMasks = new Int32Array(texts.length);
  const formCountries = new Uint8Array(texts.length);
  for (let form = 0; form < texts.length; form++) {
    const word = words[texts[form]!]!;
    formMasks[form] = masks.get(word)!;
    const code = countryWords.get(word);
    if (code !== undefined) formCountries[form] = countryCodes.indexOf(code) + 1;
  }
  return { scan: createScanner(tables), formMasks, formCountries, single };
}

const crowd = cueBit('crowd');
const post = cueBit('post');
const fromHead = cueBit('orgNoun');
const fromTail = cueBit('apposed') | cueBit('crowd') | cueBit('post');

/** The longest cue wins a place; 手机卡 must still say what 手机 says after a name, 芯片厂商 what 厂商 says before one. */
function inherited(word: string, masks: ReadonlyMap<string, number>): number {
  let mask = 0;
  for (let size = 2; size < word.length; size++) {
    mask |= (masks.get(word.slice(0, size)) ?? 0) & fromHead;
    mask |= (masks.get(word.slice(-size)) ?? 0) & fromTail;
  }
  // 班主任 is listed as nobody known: its tail gives it no office.
  return ((masks.get(word) ?? 0) & crowd) !== 0 ? mask & ~post : mask;
}

let compiled: ReturnType<typeof compileCues> | undefined;

/** Classes of a single character as a cue, or 0. */
export function singleCue(unit: number): number {
  compiled ??= compileCues();
  return compiled.single[unit]!;
}

/** A finder whose result is overwritten by its next use. */
export function createCueFinder(): CueFinder {
  compiled ??= compileCues();
  const { scan, formMasks, formCountries } = compiled;
  const finds: Finds = createFinds();
  let masks = new Int32Array(256);
  let evident = new Int32Array(256);
  let countries = new Uint8Array(256);
  return {
    find(codes, length) {
      scan(codes, length, finds, false);
      if (masks.length < finds.length) {
        masks = new Int32Array(finds.length * 2);
        evident = new Int32Array(finds.length * 2);
        countries = new Uint8Array(finds.length * 2);
      }
      for (let i = 0; i < finds.length; i++) {
        masks[i] = formMasks[finds.forms[i]!]!;
        countries[i] = formCountries[finds.forms[i]!]!;
      }
      return { length: finds.length, starts: finds.starts, ends: finds.ends, masks, evident, countries };
    },
  };
}

/** Index of the first cue that ends after `at`. */
export function firstCueAfter(cues: Cues, at: number): number {
  let low = 0;
  let high = cues.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (cues.ends[middle]! <= at) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Classes of the cue that starts at `at`, or 0. */
export function cueStarting(cues: Cues, at: number): number {
  const i = firstCueAfter(cues, at);
  return i < cues.length && cues.starts[i] === at ? cues.masks[i]! : 0;
}

/** Classes of the cue that ends at `at`, or 0. */
export function cueEnding(cues: Cues, at: number): number {
  const i = firstCueAfter(cues, at - 1);
  return i < cues.length && cues.ends[i] === at ? cues.masks[i]! : 0;
}

/** Country (index + 1) of the cue that ends at `at`, or 0. */
export function countryEnding(cues: Cues, at: number): number {
  const i = firstCueAfter(cues, at - 1);
  return i < cues.length && cues.ends[i] === at ? cues.countries[i]! : 0;
}

/** End of the cue that starts at `at`, or -1. */
export function cueEnd(cues: Cues, at: number): number {
  const i = firstCueAfter(cues, at);
  return i < cues.length && cues.starts[i] === at ? cues.ends[i]! : -1;
}

/** Start of the cue that ends at `at`, or -1. */
export function cueStart(cues: Cues, at: number): number {
  const i = firstCueAfter(cues, at - 1);
  return i < cues.length && cues.ends[i] === at ? cues.starts[i]! : -1;
}
