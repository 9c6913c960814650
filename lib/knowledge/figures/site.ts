/** A number that asks for its subject, and what its own words and those before say of it. */
import type { EntityType } from '#lib/model/kinds.ts';
import type { Quantity } from '#lib/text/figure.ts';
import { countUnits, timeUnits } from '#lib/text/figure-units.ts';
import type { Clause, Noun } from './nouns.ts';

/** What a briefing has spoken of so far. */
export interface Discourse {
  title: string;
  titleNouns: readonly Noun[];
  /** Clauses of the sentences before, the last sentence last. */
  sentences: readonly (readonly Clause[])[];
  /** How many of `sentences` belong to this paragraph. */
  here: number;
  /** The name last read of each type. */
  names: ReadonlyMap<EntityType, string>;
  /** Subject of the last figure of an earlier sentence. */
  subject: string;
  /** How often the briefing says `text`, counted up to four. */
  count: (text: string) => number;
}

export interface Site {
  text: string;
  number: Quantity;
  growth: boolean;
  /** Where the words that are its own begin. */
  from: number;
  /** Clauses of its sentence. */
  clauses: readonly Clause[];
  /** The thing counted, after the number; '' where there is none. */
  counted: string;
  /** The part or thing that its own words name. */
  part: string;
  /** Whom 公司 stands for here; '' where no company was named. */
  company: string;
  /** What the rules say. */
  rule: string;
  /** The number before it in the sentence. */
  previous: { subject: string; owner: string; counted: string } | null;
  discourse: Discourse;
}

/** A site with its clause found. */
export interface Place {
  site: Site;
  /** Index of its clause, -1 where the sentence has none. */
  at: number;
  /** Nouns among its own words. */
  own: readonly Noun[];
  /** Where the part begins; the number itself where there is no part. */
  partAt: number;
  situation: readonly string[];
}

export function placeOf(site: Site): Place {
  const { clauses, number, from, part, text } = site;
  const at = clauses.findIndex((c) => number.numberStart >= c.start && number.numberStart < c.end);
  const own = clauses[at]?.nouns.filter((n) => n.end <= number.start && n.start >= from) ?? [];
  const found = part === '' ? -1 : text.lastIndexOf(part, number.start);
  return {
    site,
    at,
    own,
    partAt: found >= from ? found : number.start,
    situation: situationOf(site, own, text.slice(Math.max(from, clauses[at]?.start ?? from), number.start)),
  };
}

/** Kind of unit, shape of its own words, what comes after: conditions that all candidates of a number share. */
function situationOf(site: Site, own: readonly Noun[], words: string): string[] {
  const { text, number, counted, from } = site;
  const head = words.replace(/^[“”\s]+/, '');
  const after = text.slice(number.end);
  const first = own[0];
  const shape = first ? (first.start - from <= 2 ? 'noun' : 'verb') : head.trim() === '' ? 'none' : 'bare';
  const tail = first ? (own[own.length - 1]!.after === 'verb' ? 'verb' : 'noun') : 'none';
  const next = after.startsWith('的')
    ? 'of'
    : /^[“”]?[，。；：、！？）]|^$/.test(after.slice(counted.length))
      ? 'end'
      : 'on';
  const each = [
    unitClass(number.measure) + (site.growth ? '+' : ''),
    `${shape}-${tail}`,
    ...(head.startsWith('其中') ? ['among'] : []),
    `next-${next}${counted === '' ? '' : '-counted'}`,
  ];
  return [...each, each.join('/')];
}

function unitClass(measure: string): string {
  if (/[元币磅卢比盾铢]$/.test(measure)) return 'money';
  if (/%|‰|百分点|pct|倍|成|^pp$|基点/.test(measure)) return 'rate';
  if (timeUnits.has(measure)) return 'time';
  return countUnits.has(measure) ? 'count' : 'size';
}
