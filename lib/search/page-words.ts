/** Gathers what a page says, line by line: names the matcher found, words, index terms of the base. */
import type { TermType } from '#lib/model/kinds.ts';
import type { Word } from './cut.ts';
import { plain } from './mainland.ts';
import { mayBegin } from './names.ts';
import { countOf, type Part } from './part.ts';
import { citedKey, phraseKey, tokenKeys } from './tokens.ts';
import { genreWords } from './vocabulary.ts';

/** An entity or policy found on the page. */
export interface PageTerm {
  id: string;
  type: TermType;
  /** Its names, the usual one first. */
  names: readonly string[];
  /** Mentions on the page. */
  count: number;
  inTitle: boolean;
}

/** What the page says, as it can be looked up. */
export interface Feature {
  label: string;
  folded: string;
  /** The ways it may be written, folded. */
  forms: readonly string[];
  count: number;
  inTitle: boolean;
  /** What texts are about, rather than who or where. */
  isSubject: boolean;
  isPolicy: boolean;
  /** A name the matcher found, rather than a word. */
  isName: boolean;
  /** Of this kind of thing, 0 to 1: names of places say less than names of products. */
  worth: number;
  /** Any of these sets of keys makes a document have it. */
  ways: number[][];
  weight: number;
}

/** Bits of surprise from which a word begins to tell something, and from which it tells all it can. */
const commonBits = 10;
const rareBits = 20;
/** Houses that news quotes on anything: being quoted by one says little of what a page is about. */
const quotedHouse = /(证券|银行|期货|基金|保险|资本|投顾|咨询|securities|bank)$/;
/** Listed beside others (甲、乙、丙), a name is mentioned in passing. */
const inPassing = 0.4;

const dull = new Set(['u', 'p', 'c', 'd', 'r', 'm', 'q', 'f', 'y', 'o', 'e', 't', 'mq', 'h', 'k']);
const subjects = new Set<TermType>(['technology', 'policy', 'programme', 'product', 'work', 'event']);
const worthOf: Partial<Record<TermType, number>> = {
  place: 0.4,
  technology: 0.7,
  government: 0.7,
  media: 0.7,
};

/** A line of the page, and what its names are worth where they are known. */
export interface Line {
  words: readonly Word[];
  text: string;
  inTitle: boolean;
  worths: ReadonlyMap<string, number>;
}

/** How much one occurrence at [start, end) of a line counts. */
const occurrence = (text: string, start: number, end: number) =>
  text[start - 1] === '、' || text[end] === '、' ? inPassing : 1;

export function addTerm(
  features: Map<string, Feature>,
  worths: Map<string, number>,
  { id, type, names, count, inTitle }: PageTerm,
  lines: readonly string[],
): void {
  const forms = [...new Set(names.map(plain))].filter((name) => name.length > 1);
  const worth = (worthOf[type] ?? 1) * (forms.some((form) => quotedHouse.test(form)) ? 0.35 : 1);
  for (const form of forms) worths.set(form, worth);
  const [all, whole] = occurrencesOf(lines, forms);
  features.set(`\0${id}`, {
    label: names[0]!,
    folded: forms[0] ?? id,
    forms,
    count: all > 0 ? (count * whole) / all : count,
    inTitle,
    isName: true,
    isSubject: subjects.has(type),
    isPolicy: type === 'policy',
    worth: 1.2 * worth,
    ways: [[citedKey(id)], ...forms.map(tokenKeys)],
    weight: 0,
  });
}

/** How often the forms stand on the page, and how often when those in passing count less. */
function occurrencesOf(lines: readonly string[], forms: readonly string[]): [number, number] {
  let all = 0;
  let whole = 0;
  for (const line of lines) {
    for (const form of forms) {
      for (let at = line.indexOf(form); at >= 0; at = line.indexOf(form, at + form.length)) {
        all++;
        whole += occurrence(line, at, at + form.length);
      }
    }
  }
  return [all, whole];
}

export function addWords(features: Map<string, Feature>, { words, text: line, inTitle, worths }: Line): void {
  for (const { text, start, end, bits, pos } of words) {
    if (text.length < 2 || /^[\d.,]+$/.test(text) || (pos && dull.has(pos))) continue;
    const count = occurrence(line, start, end);
    const known = features.get(text);
    if (known) {
      known.count += count;
      continue;
    }
    const acts = pos !== null && pos !== 'vn' && /^[va]/.test(pos);
    const telling = told(bits < 0 ? 22 : bits) * (acts ? 0.5 : 1) * (genreWords.has(text) ? 0.25 : 1);
    const worth = telling * (worths.get(text) ?? 1);
    if (worth === 0) continue;
    const ways = [tokenKeys(text)];
    features.set(text, wordFeature({ text, count, inTitle, worth, ways }));
  }
}

/** Index terms of briefings that stand on the page, from the beginning of a word to the end of one. */
export function addPhrases(
  features: Map<string, Feature>,
  { words, text: line, inTitle, worths }: Line,
  part: Part,
): void {
  for (let i = 0; i < words.length; i++) {
    let phrase = '';
    for (let k = i; k < Math.min(words.length, i + 8); k++) {
      const gap = k > i ? words[k]!.start - words[k - 1]!.end : 0;
      if (gap > 1) break;
      phrase += (gap === 1 ? ' ' : '') + words[k]!.text;
      if (phrase.length > 16) break;
      if (phrase.length < 2) continue;
      if (!beginsTerm(part, phrase)) break;
      const count = occurrence(line, words[i]!.start, words[k]!.end);
      const id = `\0p${phrase}`;
      const known = features.get(id);
      if (known) {
        known.count += count;
        continue;
      }
      if (countOf(part, phraseKey(phrase)) === 0) continue;
      const bits = k === i ? (words[i]!.bits < 0 ? 20 : words[i]!.bits) : phrase.length > 3 ? 22 : 18;
      const worth = told(bits) * (genreWords.has(phrase) ? 0.25 : 1) * (worths.get(phrase) ?? 1);
      const ways = [[phraseKey(phrase)], tokenKeys(phrase)];
      features.set(id, wordFeature({ text: phrase, count, inTitle, worth, ways }));
    }
  }
}

/** Does an index term begin with the first two characters? Most don't, and looking each up costs the most. */
const beginsTerm = ({ segments }: Part, phrase: string) =>
  segments.some((segment) => mayBegin(segment, phrase.charCodeAt(0), phrase.charCodeAt(1)));

interface Spoken extends Pick<Feature, 'count' | 'inTitle' | 'worth' | 'ways'> {
  text: string;
}

const wordFeature = ({ text, ...rest }: Spoken): Feature => ({
  ...rest,
  label: text,
  folded: text,
  forms: [text],
  isName: false,
  isSubject: true,
  isPolicy: false,
  weight: 0,
});

const told = (bits: number) => Math.min(1, Math.max(0, (bits - commonBits) / (rareBits - commonBits)));
