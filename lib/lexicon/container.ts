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
  | 'measure'
  | 'sound';

export function containerOf(place: Place): Container | null {
  const { profile } = place;
  if (unitBefore(place) === AT && isHandle(place)) return 'handle';
  if ((profile.flags & FLAG_LATIN_START) !== 0) return null;
  if (profile.group !== 'person') {
    if (insideForeignName(place)) return 'foreign-person';
    if (profile.text.length === 2 && insidePersonName(place)) return 'person';
    if (profile.group === 'business' && profile.text.length <= 3 && calledSo(place)) return 'person';
    if (isVerb(place)) return 'verb';
    if (isMeasure(place)) return 'measure';
    if (isSound(place)) return 'sound';
    if (profile.kind === 'trade' && ofAnotherCountry(place)) return 'other-country';
    if (profile.group === 'business' && profile.risk > 0 && continuesOther(place)) return 'other-firm';
  } else if (goesOnAsName(place)) return 'person';
  if (profile.group === 'technology') return null;
  return institutionAround(place) ?? otherFirm(place) ?? bodyAround(place);
}

const dripping = new Set([...'落答嗒流汗泪露甘'].map((char) => char.charCodeAt(0)));

/** 雨水滴滴落下: a doubled character that paints a sound. */
function isSound({ view: { text }, profile: { text: name }, span }: Place): boolean {
  if (name.length !== 2 || name[0] !== name[1] || text.gaps[span.end] !== 0) return false;
  return dripping.has(text.codes[span.end]!);
}

const numerals = new Set([...'一二两三四五六七八九十百千万亿'].map((char) => char.charCodeAt(0)));
const bounds = new Set('以上 以下 以内 左右 上下 多度 高温'.split(' '));
const hundreds = new Set([...'百千万亿'].map((char) => char.charCodeAt(0)));
const several = new Set([...'数几两三四五六七八九'].map((char) => char.charCodeAt(0)));
const rated = new Set('级 酒店 宾馆 饭店 餐厅 民宿 好评 上将 中将 少将 将军'.split(' '));
const raters = new Set('米其林 国家 评为 准 给了 打了 只有'.split(' '));
const XING = '星'.charCodeAt(0);

/** 百度以上, 三星以下, 三星酒店: a number and its unit. */
function isMeasure(place: Place): boolean {
  const { view, span, profile, neighbours } = place;
  if (profile.text.length !== 2 || !numerals.has(view.text.codes[span.start]!)) return false;
  const next = neighbours.right[0];
  const stars = view.text.codes[span.end - 1] === XING;
  if (next !== undefined && (bounds.has(wordText(view, next)) || (stars && rated.has(wordText(view, next)))))
    return true;
  // 数百度的高温
  if (hundreds.has(view.text.codes[span.start]!) && several.has(unitBefore(place))) return true;
  const near = neighbours.left[0];
  return stars && near !== undefined && raters.has(wordText(view, near));
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
