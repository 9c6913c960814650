/**
 * What can be known of a form before any text is seen: how easily it's something else, and what else. Worked
 * out when a form is first met and kept.
 */

import type { TermType } from '#lib/model/kinds.ts';
import { charClass, HAN } from '#lib/text/char-class.ts';
import type { Owner } from './candidates.ts';
import { coined } from './resources/coined.ts';
import { countryPrefixes } from './resources/countries.ts';
import {
  type EverydayKind,
  englishWords,
  everyday,
  instrumentNouns,
  sometimes,
} from './resources/everyday.ts';
import { doubtfulSurnames, surnames } from './resources/person-names.ts';
import { contextWords, FLAG_CAPITALS, FLAG_DIGITS, FLAG_NO_HAN, formText, type Lexicon } from './snapshot.ts';
import { unitsOf, type Words } from './words.ts';

export type Group =
  | 'business'
  | 'government'
  | 'education'
  | 'media'
  | 'person'
  | 'technology'
  | 'policy'
  | 'place';

export type RiskKind =
  | 'phrase'
  | EverydayKind
  | 'common'
  | 'person'
  | 'digits'
  | 'quantity'
  | 'latin'
  | 'instrument';

export interface Profile {
  group: Group;
  type: TermType;
  /** Evidence needed: 0 for names that are hardly anything else. */
  risk: number;
  kind: RiskKind | null;
  /** Folded text of the form. */
  text: string;
  /** Other forms of the entity, longer than this one and containing it. */
  fuller: string[];
  /** What a fuller form has before this one (世界 for 互联网大会): other modifiers make another name. */
  prefixes: string[];
  /** Country that a fuller form names and this one leaves out, or the one the institution belongs to. */
  home: string | null;
  flags: number;
  /** Its last word may be a verb: 中国联通, 机器学习. */
  verb: boolean;
  /** Topics of the entity; one that is the name itself says nothing. */
  context: string[];
}

const groups: Record<TermType, Group> = {
  company: 'business',
  product: 'business',
  organization: 'government',
  government: 'government',
  university: 'education',
  media: 'media',
  person: 'person',
  technology: 'technology',
  place: 'place',
  event: 'policy',
  work: 'policy',
  programme: 'policy',
  policy: 'policy',
};

const everydayRisk: Record<EverydayKind, number> = {
  food: 2.5,
  nature: 2.5,
  trend: 3,
  action: 3.5,
  state: 3.2,
  trade: 3.2,
  law: 3.5,
  object: 1.5,
  place: 2.7,
};

/** Of names that are only now and then something else. */
export const SOMETIMES_RISK = 0.4;

/** Next to none, but enough for the page to have its say. */
const PHRASE_RISK = 0.01;

/** 清洁网络, 一带一路: two ordinary words that may just stand side by side. */
function isPhrase(text: string, words: Words): boolean {
  if (text.length !== 4) return false;
  const units = unitsOf(text);
  return words.bits(units, 0, 4) < 0 && words.bits(units, 0, 2) >= 0 && words.bits(units, 2, 4) >= 0;
}

/** Parts of speech that a name, if it were only a name, wouldn't have in the dictionary. */
const commonTags = new Set(['v', 'vn', 'a', 'ad', 'an', 'd', 'i', 'l', 'b', 'z', 't', 'f', 'r', 'c', 'p']);

/** The profile of `form` as a name of `owner`. */
export function profileOf(lexicon: Lexicon, form: number, owner: Owner, words: Words): Profile {
  const text = formText(lexicon, form);
  const flags = lexicon.formFlags[form]!;
  const group = groups[owner.type];
  const all: string[] = [];
  const own = owner.table.lexicon;
  for (let i = own.nameStart[owner.entity]!; i < own.nameStart[owner.entity + 1]!; i++) {
    all.push(formText(own, own.names[i]!));
  }
  const fuller = all.filter((other) => other.length > text.length && other.includes(text));
  const prefixes = fuller
    .filter((other) => other.endsWith(text))
    .map((other) => other.slice(0, -text.length));
  const [kind, risk] = riskOf({ text, flags, group, type: owner.type, hasFuller: fuller.length > 0, words });
  return {
    group,
    type: owner.type,
    risk,
    kind,
    text,
    fuller,
    prefixes,
    home: homeOf(all, prefixes, group),
    flags,
    verb: endsInVerb(text, group, words),
    context: contextWords(own, owner.entity).filter((word) => !text.includes(word) && !word.includes(text)),
  };
}

/** 一张网: a thing and its number. */
const numbered = /^[一两三几][张个条把片][^一二三四五六七八九十]$/;
const zones = new Set('高新区 开发区 经开区 新区 保税区 示范区 自贸区 试验区 科技园 产业园 园区'.split(' '));

function isEveryTowns(text: string, group: Group): boolean {
  return (group === 'government' && /^[省市县区]/.test(text)) || (group === 'place' && zones.has(text));
}

function endsInVerb(text: string, group: Group, words: Words): boolean {
  const last = text.slice(-2);
  if (last === '联通' || everyday.get(last) === 'action' || sometimes.get(last) === 'action') return true;
  return group === 'technology' && words.pos(unitsOf(last), 0, last.length) === 'v';
}

interface Asked {
  text: string;
  flags: number;
  group: Group;
  type: TermType;
  hasFuller: boolean;
  words: Words;
}

function riskOf({ text, flags, group, type, hasFuller, words }: Asked): [RiskKind | null, number] {
  if ((flags & FLAG_DIGITS) !== 0) return text.length <= 4 ? ['digits', 3] : ['digits', 1];
  if (/^\d+[a-z]$/.test(text)) return ['quantity', 0];
  if ((flags & FLAG_NO_HAN) !== 0) {
    if (englishWords.has(text)) return ['latin', (flags & FLAG_CAPITALS) !== 0 ? 0.4 : 0.5];
    return text.length <= 3 ? ['latin', 0.4] : [null, 0];
  }
  // 市公安局, 高新区: every town has one.
  if (hasFuller && isEveryTowns(text, group)) return ['instrument', 5];
  if (numbered.test(text)) return ['common', 1.5];
  if (instrumentNouns.has(text)) return ['instrument', 5];
  if (group === 'person') return ['person', personRisk(text, words)];
  if (group === 'technology') return [null, 0];
  // 珠峰, 长江: the place is what the word says.
  if (type === 'place') return [null, 0];
  const daily = everyday.get(text);
  if (daily !== undefined && !(daily === 'law' && text.length > 2)) return [daily, everydayRisk[daily]];
  const second = sometimes.get(text);
  if (second !== undefined) return [second, SOMETIMES_RISK];
  if (type !== 'company' && group === 'policy' && isPhrase(text, words)) return ['phrase', PHRASE_RISK];
  if (coined.has(text) || text.length > 3) return [null, 0];
  const units = unitsOf(text);
  const count = words.frequency(units, 0, text.length);
  const tag = words.pos(units, 0, text.length);
  if (count >= 8 && tag !== null && commonTags.has(tag)) return ['common', 2.5];
  if (count >= 300 && tag === 'n' && text.length === 2) return ['common', 2.5];
  if (count >= 60 && tag === 'n' && text.length === 2 && hasFuller && group !== 'government')
    return ['common', 1.5];
  return [null, 0];
}

/** 钟南山, 盘和林: three characters with a rare surname are hardly ever two people. */
export function isDistinctive(name: string): boolean {
  return name.length === 3 && !surnames.has(name[0]!) && !doubtfulSurnames.has(name[0]!);
}

function personRisk(text: string, words: Words): number {
  if (charClass[text.charCodeAt(0)] !== HAN) return 0.3;
  if (text.includes('·') || text.length > 3) return 0;
  const first = text[0]!;
  if (isDistinctive(text)) return 0;
  const units = unitsOf(text);
  const tag = words.pos(units, 0, text.length);
  const word = tag !== null && !tag.startsWith('nr') && tag !== 'ns' && tag !== 'nz';
  if (text.length === 2)
    return (surnames.has(first) || doubtfulSurnames.has(first) ? 1 : 0.5) + (word ? 1.5 : 0);
  return word && !surnames.has(first) ? 1 : 0.2;
}

function homeOf(all: string[], prefixes: string[], group: Group): string | null {
  if (group !== 'government' && group !== 'education') return null;
  for (const prefix of prefixes) {
    const code = countryPrefixes.get(prefix);
    if (code !== undefined) return code;
  }
  for (const name of all) {
    for (let length = 2; length <= 4; length++) {
      const code = countryPrefixes.get(name.slice(0, length));
      if (code !== undefined) return code;
    }
  }
  return null;
}
