/**
 * What a page says, as it can be looked up among briefings: names the matcher found, words, index terms of the
 * base. Each is weighed by how rare it is in the base and in the language, and by its role on the page.
 */

import type { Words } from '#lib/lexicon/words.ts';
import { cutWords } from './cut.ts';
import { plain } from './mainland.ts';
import { latestDate } from './page-date.ts';
import { addPhrases, addTerm, addWords, type Feature, type PageTerm } from './page-words.ts';
import { countOf, countOfAll, type Part } from './part.ts';

export interface RelatedPage {
  title: string;
  text: string;
  terms: readonly PageTerm[];
  /** The day the page says it was published on, ISO, where it does. */
  published?: string | undefined;
}

/** So much of a page is read; what comes after is comments. */
const mostCharacters = 30_000;
/** A text says in so many characters what it is about. */
const leadCharacters = 120;
/** So many features are looked up: the most telling ones, fewer where each costs more to read. */
const mostFeatures = (size: number) => (size > 5_000 ? 60 : 120);
/** A page of this many words says each thing once; a longer one repeats what it is about. */
const usualWords = 250;

export interface PlannedPage {
  /** The most telling first. */
  features: Feature[];
  /** When it was published, or the latest date it names in its first lines: ISO, possibly partial. */
  date: string | undefined;
  /** Ids of the entities and policies found on it. */
  terms: ReadonlySet<string>;
  /** Folded: its title, what its text begins with, and all of it. */
  title: string;
  lead: string;
  body: string;
}

/** Lists of other pages at the end of a line that text extraction left there. */
const otherPages =
  /(相关阅读|延伸阅读|推荐阅读|相关新闻|热门推荐|猜你喜欢|更多新闻|related (articles|stories))\s*[：:].*$/i;

/** What the page says. */
export function planRelated(page: RelatedPage, part: Part, words: Words): PlannedPage {
  const lines = `${page.title}\n${page.text}`.slice(0, mostCharacters).split('\n');
  const plainLines = lines.map((line) => plain(line.replace(otherPages, '')));
  const cut = plainLines.map((line) => cutWords(line, { words }));
  const length = cut.reduce((sum, line) => sum + line.length, 0);
  const found = new Map<string, Feature>();
  const worths = new Map<string, number>();
  for (const term of page.terms) addTerm(found, worths, term, plainLines);
  cut.forEach((words, i) => {
    const line = { words, text: plainLines[i]!, inTitle: i === 0, worths };
    addWords(found, line);
    addPhrases(found, line, part);
  });
  const weighed: Feature[] = [];
  for (const feature of found.values()) {
    const count = Math.max(...feature.ways.map((keys) => countOfAll(part, keys)));
    if (count === 0) continue;
    const often = feature.count / (feature.count + Math.max(1, length / usualWords));
    feature.weight = rarity(part, count) * feature.worth * 2 * often * (feature.inTitle ? 1.3 : 1);
    if (feature.weight > 0.05) weighed.push(feature);
  }
  weighed.sort((a, b) => b.weight - a.weight);
  const features = weighed.slice(0, mostFeatures(part.size));
  for (const feature of features) feature.ways = feature.ways.map((keys) => telling(part, keys));
  return {
    features,
    date: page.published ?? latestDate(lines.slice(0, 4).join('\n')),
    terms: new Set(page.terms.map(({ id }) => id)),
    title: plainLines[0]!,
    lead: plainLines.slice(1).join('\n').slice(0, leadCharacters),
    body: plainLines.join('\n'),
  };
}

/** An issue's worth of briefings: rarity in fewer is no rarity, and in more it is measured on the same scale. */
const usualSize = 40;

/** 0 for what every briefing has; what only one has weighs the same in a small base as in a large one. */
function rarity(part: Part, count: number): number {
  const size = Math.max(usualSize, part.size) + 1;
  const scale = Math.log2((usualSize + 1) / 1.5) / Math.log2(size / 1.5);
  return Math.max(0, Math.log2(size / (count + 0.5)) * scale);
}

/** A key this common is left out of a set where another is so much rarer: it takes long to read and tells nothing. */
const commonKey = 2_000;
const timesRarer = 16;

function telling(part: Part, keys: readonly number[]): number[] {
  const counts = keys.map((key) => countOf(part, key));
  const most = Math.max(commonKey, timesRarer * Math.min(...counts));
  return keys.filter((_, i) => counts[i]! <= most);
}

/** All keys whose postings ranking will read. */
export const keysOfPage = (plan: PlannedPage): number[] => plan.features.flatMap(({ ways }) => ways.flat());
