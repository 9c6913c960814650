/**
 * Turns a query into concepts: each a thing that is asked for, with the ways it may be written in the base.
 * Names, pinyin, initials and slips are resolved here, against the names the base knows.
 */
import type { Words } from '#lib/lexicon/words.ts';
import { charClass, HAN } from '#lib/text/char-class.ts';
import { cutWords, type Word } from './cut.ts';
import { plain } from './mainland.ts';
import {
  type FoundName,
  hasName,
  mayBegin,
  namesAbbreviated,
  namesLike,
  namesOf,
  namesRead,
} from './names.ts';
import { countOfAll, type Part } from './part.ts';
import { type Query, readAmount } from './query.ts';
import { docId, nameText, type Segment } from './segment.ts';
import { synonymsOf } from './synonyms.ts';
import { citedKey, pairKey, tokenKeys, wordKey } from './tokens.ts';
import { askingWords, genreWords } from './vocabulary.ts';

/** The parts of the index that are searched. */
export interface Parts {
  briefings: Part;
  things: Part;
  clippings: Part;
}

/** One way a concept may stand in a document: all keys, at a fraction of the full weight. */
export interface Way {
  text: string;
  keys: number[];
  factor: number;
}

export interface Concept {
  label: string;
  ways: Way[];
  /** How telling the word is in the language at large, 0 to 1. */
  weight: number;
  /** An amount: documents with a figure of this value have it too. */
  amount?: number;
  /** The words must stand one after the other. */
  exact: boolean;
  /** Adds to the rank where it is found, but isn't asked for by itself. */
  bonus?: boolean;
}

export interface Plan {
  concepts: Concept[];
  without: number[][];
}

const sameThing = 0.9;
const partOfName = 0.5;
const wordsApart = 0.4;
const otherWord = 0.7;
const likeSound = 0.8;
const likeLook = 0.7;
const mostWays = 24;
/** Verbs and adjectives: they say something of the thing that is asked for. */
const acting = /^[vad](?!n)/;

export function planQuery(query: Query, parts: Parts, words: Words): Plan {
  const planner = createPlanner(parts, words);
  const concepts = query.pieces.flatMap(({ text, exact }, i) =>
    planner.piece(plain(text), exact, query.growing && i === query.pieces.length - 1),
  );
  const asked = concepts.filter((concept) => concept.label.length > 1 || concepts.length === 1);
  return {
    concepts: planner.joined(asked.length > 0 ? asked : concepts),
    without: query.without.map((text) => tokenKeys(plain(text))),
  };
}

const isHanWord = (text: string) => charClass[text.charCodeAt(0)] === HAN;

function createPlanner(parts: Parts, words: Words) {
  const named: readonly Segment[] = [...parts.things.segments, ...parts.briefings.segments];
  const all = [parts.briefings, parts.things, parts.clippings];
  const isName = (text: string) => named.some((segment) => hasName(segment, text));
  const begins = (a: number, b: number) => named.some((segment) => mayBegin(segment, a, b));
  const isFound = (keys: number[]) => all.some((part) => countOfAll(part, keys) > 0);

  /** The way itself, and the other names of what goes by this name. */
  function waysOf(text: string, factor = 1): Way[] {
    const ways: Way[] = [{ text, keys: tokenKeys(text), factor }];
    const owners = named.flatMap((segment) => namesOf(segment, text)).filter(({ doc }) => doc >= 0);
    const ids = new Set(owners.map(({ segment, doc }) => docId(segment, doc)));
    const loose = apart(text);
    if (loose) ways.push({ text, keys: loose, factor: factor * wordsApart });
    if (ids.size > 3) return ways;
    for (const id of ids) ways.push({ text, keys: [citedKey(id)], factor: factor * sameThing });
    for (const { segment, doc } of owners) {
      const { nameRows } = segment.columns;
      for (let row = nameRows[doc]!; row < nameRows[doc + 1]!; row++) {
        const other = nameText(segment, row);
        if (ways.length >= mostWays || other === text) continue;
        // 阿里 stands in 阿里云 too: a short form of what was asked for says less.
        const said = text.includes(other) ? partOfName : sameThing;
        ways.push({ text: other, keys: tokenKeys(other), factor: factor * said });
      }
    }
    return ways;
  }

  /** The words of a long name may stand apart in a text. */
  function apart(text: string): number[] | undefined {
    if (text.length < 5 || !isHanWord(text)) return undefined;
    const parts = cutWords(text, { words }).filter((word) => word.text.length > 1);
    return parts.length > 1 ? [...new Set(parts.flatMap((word) => tokenKeys(word.text)))] : undefined;
  }

  function concept({ text, bits, pos }: Pick<Word, 'text' | 'bits' | 'pos'>, growing: boolean): Concept {
    const latin = /^[a-z0-9]/.test(text);
    const ways = waysOf(text);
    for (const other of synonymsOf(text))
      ways.push({ text: other, keys: tokenKeys(other), factor: otherWord });
    if (latin && /^[a-z]+$/.test(text)) ways.push(...latinWays(text, growing, isFound(ways[0]!.keys)));
    if (text.length === 1 && charClass[text.charCodeAt(0)] === HAN) ways.push(...pairsOf(text));
    const telling = bits < 0 ? 1 : Math.min(1, Math.max(0.1, (bits - 8) / 10));
    const amount = readAmount(text);
    return {
      label: text,
      ways,
      weight: telling * (genreWords.has(text) ? 0.5 : 1) * (pos && acting.test(pos) ? 0.6 : 1),
      ...(amount && { amount: amount.value }),
      exact: false,
    };
  }

  /** Letters may be a word being typed, pinyin or initials. */
  function latinWays(letters: string, growing: boolean, known: boolean): Way[] {
    const ways: Way[] = [];
    if (growing && letters.length >= 2) {
      for (const word of wordsFrom(letters)) ways.push({ text: word, keys: [wordKey(word)], factor: 0.6 });
    }
    let read = named.flatMap((segment) => namesRead(segment, letters));
    if (read.length === 0 && growing && !known && letters.length >= 3)
      read = named.flatMap((segment) => namesRead(segment, letters, true));
    const typed = new Map<string, number>();
    for (const name of read)
      typed.set(name.typed, Math.max(typed.get(name.typed) ?? 0, name.whole ? 1 : 0.7));
    if (typed.size === 0 && !known && letters.length >= 2) {
      for (const name of named.flatMap((segment) => namesAbbreviated(segment, letters)))
        typed.set(name.typed, Math.max(typed.get(name.typed) ?? 0, name.whole ? 0.9 : 0.5));
    }
    const whole = [...typed.values()].some((factor) => factor >= 0.9);
    const best = [...typed].sort((a, b) => b[1] - a[1]).slice(0, 12);
    for (const [text, factor] of best) {
      if (whole && factor < 0.9 && text.length > 3) continue;
      ways.push(...waysOf(text, factor).slice(0, 8));
    }
    return ways;
  }

  function wordsFrom(prefix: string): string[] {
    const found = new Set<string>();
    for (const { segments } of all) {
      for (const { columns } of segments) {
        const text = (i: number) =>
          String.fromCharCode(
            ...columns.wordBytes.subarray(columns.wordStarts[i]!, columns.wordStarts[i + 1]!),
          );
        let low = 0;
        let high = columns.wordStarts.length - 1;
        while (low < high) {
          const mid = (low + high) >>> 1;
          if (text(mid) < prefix) low = mid + 1;
          else high = mid;
        }
        for (let i = low; i < columns.wordStarts.length - 1 && found.size < 12; i++) {
          const word = text(i);
          if (!word.startsWith(prefix)) break;
          if (word !== prefix) found.add(word);
        }
      }
    }
    return [...found];
  }

  /** A lone character: all pairs of the base that begin with it. */
  function pairsOf(character: string): Way[] {
    const ways: Way[] = [];
    const from = pairKey(character.charCodeAt(0), 0);
    for (const { dictionary } of all.flatMap(({ segments }) => segments)) {
      dictionary.find(from);
      for (
        ;
        dictionary.key >= from && dictionary.key < from + 0x10000 && ways.length < 100;
        dictionary.next()
      )
        ways.push({ text: character, keys: [dictionary.key], factor: 0.8 });
    }
    return ways;
  }

  function piece(folded: string, exact: boolean, growing: boolean): Concept[] {
    if (exact) {
      const whole = { label: folded, ways: [{ text: folded, keys: tokenKeys(folded), factor: 1 }] };
      return [{ ...whole, weight: 1, exact: true }];
    }
    const cut = mend(cutWords(folded, { words, isName, mayBegin: begins }));
    const content = joinSingles(cut.filter(({ text }) => !askingWords.has(text)));
    return content.map((word, i) => {
      const made = concept(word, growing && i === content.length - 1);
      if (word.slip) made.ways = word.slip.flatMap(({ text, factor }) => waysOf(text, factor));
      return made;
    });
  }

  /** A lone character is the rest of a word that the language at large doesn't know: 铸盾, 比特币. */
  function joinSingles(content: Mended[]): Mended[] {
    const joined: Mended[] = [];
    for (const word of content) {
      const before = joined.at(-1);
      const lone = word.text.length === 1 && charClass[word.text.charCodeAt(0)] === HAN;
      if (!lone || !before || before.end !== word.start || before.slip || !isHanWord(before.text)) {
        joined.push(word);
        continue;
      }
      const whole = { ...before, text: before.text + word.text, end: word.end, bits: -1, pos: null };
      if (before.text.length === 1 || isFound(tokenKeys(whole.text))) joined[joined.length - 1] = whole;
      else if (!word.pos || !acting.test(word.pos)) joined.push(whole);
    }
    return joined;
  }

  type Mended = Word & { slip?: { text: string; factor: number }[] };

  /** Words that are nowhere in the base, with their neighbours, may be a name with a slip in it. */
  function mend(cut: Word[]): Mended[] {
    const odd = cut.map(
      ({ text, named: isNamed }) =>
        !isNamed &&
        /[\u4e00-\u9fff]/.test(text) &&
        (text.length === 1 ? !askingWords.has(text) : !isFound(tokenKeys(text))),
    );
    const mended: Mended[] = [];
    for (let i = 0; i < cut.length; i++) {
      const run = bestSlip(cut, odd, i);
      if (run) {
        mended.push(run.word);
        i = run.last;
      } else mended.push(cut[i]!);
    }
    return mended;
  }

  /** The longest stretch from word `first` on that has something odd in it and is like a name. */
  function bestSlip(cut: Word[], odd: boolean[], first: number): { word: Mended; last: number } | undefined {
    for (let last = Math.min(cut.length - 1, first + 5); last >= first; last--) {
      const stretch = cut.slice(first, last + 1);
      if (!odd.slice(first, last + 1).includes(true)) continue;
      if (stretch.some((word, i) => i > 0 && word.start !== stretch[i - 1]!.end)) continue;
      // A word of the language at large is meant as it stands: 失业 is no slip of 实业.
      if (stretch.length === 1 && stretch[0]!.bits >= 0) continue;
      const text = stretch.map((word) => word.text).join('');
      if (text.length < 2 || text.length > 16 || isFound(tokenKeys(text))) continue;
      const names = named.flatMap((segment) => namesLike(segment, text)).slice(0, 6);
      if (names.length === 0) continue;
      const slip = [...new Set(names.map((name: FoundName) => name.text))].map((name) => ({
        text: name,
        factor: name.length === text.length ? likeSound : likeLook,
      }));
      const [{ start }, { end }] = [stretch[0]!, stretch.at(-1)!];
      return { word: { text, start, end, bits: -1, pos: null, named: true, slip }, last };
    }
    return undefined;
  }

  /** Syllables typed apart (`zhong guo yi dong`) that mean nothing one by one are tried as one. */
  function joined(concepts: Concept[]): Concept[] {
    const isLost = ({ label, ways }: Concept) =>
      /^[a-z]+$/.test(label) && !ways.some((way) => isFound(way.keys));
    if (concepts.length < 2 || !concepts.some(isLost)) return concepts;
    if (!concepts.every(({ label }) => /^[a-z]+$/.test(label))) return concepts;
    const whole = concept({ text: concepts.map(({ label }) => label).join(''), bits: -1, pos: null }, false);
    return whole.ways.some((way) => isFound(way.keys)) ? [whole] : concepts;
  }

  return { piece, joined };
}
