/**
 * Whether a find is only part of a longer name of something else: a person's, a hospital's, a street's,
 * another country's parliament. Decided by classes of what stands beside it and by the entity's own type.
 */
import { charClass, HAN, isAlnum } from '#lib/text/char-class.ts';
import { bodyAround } from './container-body.ts';
import { continuesOther, isVerb, ofAnotherCountry, otherFirm } from './container-firm.ts';
import { institutionAround } from './container-institution.ts';
import { calledSo, goesOnAsName, insideForeignName, insidePersonName } from './container-person.ts';
import { FLAG_LATIN_START } from './snapshot.ts';
import { type Place, unitAfter, unitBefore, wordText } from './view.ts';

const AT = 0x40;
const DE = '的'.charCodeAt(0);

/** Why a find is no whole name, or null. */
export type Container =
  | 'foreign-person'
  | 'person'
  | 'handle'
  | 'institution'
  | 'place'
  | 'other-country'
  | 'other-body'
  | 'local-body'
  | 'other-session'
  | 'other-firm'
  | 'verb'
  | 'measure';

export function containerOf(place: Place): Container | null {
  const { profile } = place;
  if (unitBefore(place) === AT && isHandle(place)) return 'handle';
  if ((profile.flags & FLAG_LATIN_START) !== 0) return null;
  if (profile.group !== 'person') {
    if (insideForeignName(place)) return 'foreign-person';
    if (profile.text.length === 2 && insidePersonName(place)) return 'person';
    if (profile.group === 'business' && profile.text.length <= 3 && calledSo(place)) return 'person';
    if (profile.group === 'business' && isVerb(place)) return 'verb';
    if (isMeasure(place)) return 'measure';
    if (profile.kind === 'trade' && ofAnotherCountry(place)) return 'other-country';
    if (profile.group === 'business' && profile.risk > 0 && continuesOther(place)) return 'other-firm';
  } else if (goesOnAsName(place)) return 'person';
  if (profile.group === 'technology') return null;
  return institutionAround(place) ?? otherFirm(place) ?? bodyAround(place);
}

const numerals = new Set([...'一二两三四五六七八九十百千万亿'].map((char) => char.charCodeAt(0)));
const bounds = new Set('以上 以下 以内 左右 上下 多度 高温'.split(' '));

/** 百度以上, 三星以下: a number and its unit. */
function isMeasure({ view, span, profile, neighbours }: Place): boolean {
  if (profile.text.length !== 2 || !numerals.has(view.text.codes[span.start]!)) return false;
  const next = neighbours.right[0];
  return next !== undefined && bounds.has(wordText(view, next));
}

/** @小米Stephy: the rest of a handle isn't a word of the sentence. */
function isHandle(place: Place): boolean {
  const { view, span } = place;
  const after = unitAfter(place);
  if (view.text.gaps[span.end] !== 0 || after === 0) return false;
  if (isAlnum(after) || after === 0x5f) return true;
  const next = place.neighbours.right[0];
  if (charClass[after] !== HAN || next === undefined) return false;
  return next.end - next.start === 1 && next.start + 1 < view.text.length && after !== DE;
}
