/**
 * Whether a find is only part of a longer name of something else: a person's, a hospital's, a street's,
 * another country's parliament. Decided by classes of what stands beside it and by the entity's own type.
 */
import { charClass, HAN, isAlnum } from '#lib/text/char-class.ts';
import {
  countryCodes,
  countryEnding,
  cueEnd,
  cueEnding,
  cueStart,
  cueStarting,
  firstCueAfter,
  singleCue,
} from './cues.ts';
import { firstFrom } from './finding.ts';
import type { Span } from './neighbours.ts';
import { countryPrefixes, regions } from './resources/countries.ts';
import { cueBit } from './resources/cue-words.ts';
import { everyday, sometimes } from './resources/everyday.ts';
import { doubtfulSurnames, givenNameChars, surnames, transliterating } from './resources/person-names.ts';
import { FLAG_LATIN_START } from './snapshot.ts';
import { has, namedEnding, type Place, unitAfter, unitBefore, type View, wordText } from './view.ts';

const DOT = 0xb7;
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
  | 'verb';

export function containerOf(place: Place): Container | null {
  const { profile } = place;
  if (unitBefore(place) === AT && isHandle(place)) return 'handle';
  if ((profile.flags & FLAG_LATIN_START) !== 0) return null;
  if (profile.group !== 'person') {
    if (insideForeignName(place)) return 'foreign-person';
    if (profile.text.length === 2 && insidePersonName(place)) return 'person';
    if (profile.group === 'business' && profile.text.length <= 3 && calledSo(place)) return 'person';
    if (profile.group === 'business' && isVerb(place)) return 'verb';
    if (profile.kind === 'trade' && ofAnotherCountry(place)) return 'other-country';
    if (profile.group === 'business' && profile.risk > 0 && continuesOther(place)) return 'other-firm';
  } else if (goesOnAsName(place)) return 'person';
  if (profile.group === 'technology') return null;
  return institutionAround(place) ?? otherFirm(place) ?? bodyAround(place);
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

/** 萨勒曼·阿里, 阿里江普尔: beside a dot, or going on in characters that write sounds and make no words. */
function insideForeignName(place: Place): boolean {
  const { view, span, profile } = place;
  const { codes } = view.text;
  if (profile.text.includes('·')) return false;
  const sounds = (at: number) => transliterating.has(String.fromCharCode(codes[at] ?? 0));
  if (unitBefore(place) === DOT && view.text.gaps[span.start] === 0 && sounds(span.start - 2)) return true;
  if (unitAfter(place) === DOT && view.text.gaps[span.end] === 0 && sounds(span.end + 1)) return true;
  if (profile.text.length > 3 || !sounds(span.end) || !sounds(span.end + 1)) return false;
  let loose = 0;
  for (const word of place.neighbours.right.slice(0, 3)) {
    if (word.end - word.start > 1 || !sounds(word.start)) break;
    loose++;
  }
  return loose >= 2;
}

/** 柳大华: a surname before two characters, in a place where a person's name stands. */
function insidePersonName(place: Place): boolean {
  const { view, span, neighbours } = place;
  const char = String.fromCharCode(unitBefore(place));
  if (view.text.gaps[span.start] !== 0 || !(surnames.has(char) || doubtfulSurnames.has(char))) return false;
  const near = neighbours.left[0];
  if (near === undefined || near.end - near.start !== 1) return false;
  // A surname that belongs to no word before it is hardly ever anything else.
  if (surnames.has(char)) return true;
  const before = near.start === 0 ? 0 : view.text.codes[near.start - 1]!;
  const leftCue = near.start === 0 ? 0 : cueEnding(view.cues, near.start);
  const open = near.start === 0 || charClass[before] !== HAN || view.text.gaps[near.start] !== 0;
  const introduced = has(leftCue, 'post') || has(leftCue, 'crowd');
  const second = neighbours.left[1];
  const preposition =
    second !== undefined &&
    second.end - second.start === 1 &&
    '对胜负由与和及同跟请给为以让'.includes(wordText(view, second));
  if (!open && !introduced && !preposition) return false;
  const after = unitAfter(place);
  const rightCue = cueStarting(view.cues, span.end);
  const closed = after === 0 || charClass[after] !== HAN || view.text.gaps[span.end] !== 0;
  const says =
    has(rightCue, 'post') ||
    has(rightCue, 'crowd') ||
    '说称在是的和与则也就从被把对'.includes(String.fromCharCode(after));
  return introduced ? closed || says : closed && preposition;
}

/** 拳王阿里: what stands before says that a person is called so. */
function calledSo({ view, span }: Place): boolean {
  const left = cueEnding(view.cues, span.start);
  if (view.text.gaps[span.start] !== 0 || !has(left, 'crowd') || has(left, 'post') || has(left, 'apposed'))
    return false;
  return !has(cueStarting(view.cues, span.end), 'orgNoun');
}

/** 德国电信 */
function ofAnotherCountry({ view, span, neighbours }: Place): boolean {
  if (view.text.gaps[span.start] !== 0) return false;
  const near = neighbours.left[0];
  if (near === undefined) return false;
  const country = countryOfWord(view, near);
  return country !== null && country !== 'cn';
}

/** 太平洋|电信|公司: what stands before is itself part of the other firm's name. */
function continuesOther({ view, span }: Place): boolean {
  if (view.text.gaps[span.start] !== 0) return false;
  const before = view.finds[firstFrom(view.finds, span.start) - 1];
  return before !== undefined && before.end === span.start && before.containers.includes('other-firm');
}

/** 中国联通了海底光缆: a name that ends in a verb, with the mark of a completed action. */
function isVerb({ view, span, profile }: Place): boolean {
  if (
    view.text.gaps[span.end] !== 0 ||
    !'了着过'.includes(String.fromCharCode(view.text.codes[span.end] || 0x20))
  )
    return false;
  const last = profile.text.slice(-2);
  return last === '联通' || everyday.get(last) === 'action' || sometimes.get(last) === 'action';
}

const afterPersons = new Set(
  '的在是说称对和与及同跟等也就都将曾已为从向把被让给了过到又再还则即便却并而且或能会可应要想愿来去出上下中前后时很不没有任当做写用至以因由于其该这那此所指表透认强介告接获带领率主出回走进开发提参担当获与所著摄绘编译',
);

/** 李平安, 王超群: a name of two characters whose next character belongs to no word. */
function goesOnAsName({ view, span, neighbours, profile }: Place): boolean {
  if (profile.text.length !== 2 || view.text.gaps[span.end] !== 0) return false;
  const char = String.fromCharCode(view.text.codes[span.end]!);
  if (!givenNameChars.has(char) || afterPersons.has(char)) return false;
  const next = neighbours.right[0];
  return next !== undefined && next.end - next.start === 1 && singleCue(view.text.codes[next.start]!) === 0;
}

const GONGSI = '司'.charCodeAt(0);
const JITUAN = '团'.charCodeAt(0);
const FIRM = new Set([GONGSI, JITUAN]);

/** One of `units` comes within reach: else nothing longer needs looking for. */
function followedBy({ text }: View, from: number, units: ReadonlySet<number>): boolean {
  for (let i = from; i < Math.min(text.length, from + 12); i++) if (units.has(text.codes[i]!)) return true;
  return false;
}

const firmHeads = /^(集团|公司|有限公司|股份公司|股份有限公司|总公司|集团公司)$/;
const ownFields =
  /科技|技术|信息|通信|通讯|手机|电子|汽车|软件|网络|智能|控股|投资|产业|电脑|半导体|微电子|云|数字|数据|国际|中国|全球|终端|消费/;

/** What firms do that happen to share a short name with a known one of another trade. */
const unrelatedFields =
  /小额贷款|建设|建筑|置业|房地产|房产|物业|装饰|装修|贸易|商贸|实业|工贸|运输|旅游|旅行|酒店|餐饮|食品|服装|纺织|化工|矿业|煤业|煤炭|农业|担保|典当|广告|文化|印刷|家具|陶瓷|水泥|钢铁|制药|药业|保安|家政|婚庆|园林|殡葬|拍卖/;

/** 太平洋建设集团: another firm that begins with the same word. A firm's own fields (科技, 通信) don't make it another. */
function otherFirm({ view, span, neighbours, profile }: Place): Container | null {
  if (profile.group !== 'business' || profile.text.length > 3 || !followedBy(view, span.end, FIRM))
    return null;
  const other = (between: string) =>
    between !== '' && (profile.risk >= 1 ? !ownFields.test(between) : unrelatedFields.test(between));
  let at = span.end;
  let between = '';
  for (const word of neighbours.right.slice(0, 4)) {
    if (word.start !== at) return null;
    const text = wordText(view, word);
    if (firmHeads.test(text)) return other(between) ? 'other-firm' : null;
    const headed = /^(.+)(公司|集团)$/.exec(text);
    if (headed) return other(between + headed[1]!) ? 'other-firm' : null;
    if (text.length < 2) return null;
    between += text;
    at = word.end;
  }
  return null;
}

const ordinal = /^第?[一二三四五六七八九十0-9]+$/;

const headMask = cueBit('institution') | cueBit('land');

/** A head of institutions or places comes within reach. */
function headFollows({ text, cues }: View, from: number): boolean {
  const to = Math.min(text.length, from + 12);
  for (let i = firstCueAfter(cues, from); i < cues.length && cues.starts[i]! < to; i++) {
    if ((cues.masks[i]! & headMask) !== 0) return true;
  }
  for (let i = from; i < Math.min(to, from + 4); i++)
    if ((singleCue(text.codes[i]!) & headMask) !== 0) return true;
  return false;
}

/** 北京大学第三医院, 平安大街, 亚马逊雨林: the head of a longer name follows, with only names and numbers between. */
function institutionAround({ view, span, neighbours, profile }: Place): Container | null {
  const { group, kind, risk } = profile;
  if (group === 'person' || group === 'policy' || !headFollows(view, span.end)) return null;
  let at = span.end;
  for (let i = 0; i < 4 && i < neighbours.right.length; i++) {
    const word = neighbours.right[i]!;
    if (word.start !== at) break;
    const text = wordText(view, word);
    const cue = cueStarting(view.cues, word.start);
    const ends = cueEnd(view.cues, word.start);
    // 第一|医院 is two words and one cue.
    const whole = neighbours.right.slice(i, i + 3).some((other) => other.end === ends);
    if (
      whole &&
      has(cue, 'institution') &&
      institutionOf(wordText(view, { start: word.start, end: ends }), group, risk)
    )
      return 'institution';
    // 附属小学 is one word whose last part is the head.
    const tail = cueStart(view.cues, word.end);
    if (tail >= word.start && has(cueEnding(view.cues, word.end), 'institution')) {
      if (institutionOf(wordText(view, { start: tail, end: word.end }), group, risk)) return 'institution';
    }
    const exact = cue !== 0 && ends === word.end;
    const single = word.end - word.start === 1 ? singleCue(view.text.codes[word.start]!) : 0;
    const land = i <= 1 && (exact ? has(cue, 'land') : has(single, 'land'));
    const alias = profile.text.length === 2 && profile.fuller.length > 0;
    if (land && i === 0 && group === 'business' && alias && landEnds(view, word)) return 'place';
    if (land && (risk >= 1 || kind !== null || isRiverOrForest(text)) && group !== 'media') return 'place';
    if (
      land &&
      i === 0 &&
      group === 'business' &&
      /^(地区|雨林|热带雨林|流域|盆地|平原|高原|草原|海峡|群岛|半岛)$/.test(text)
    )
      return 'place';
    if (exact && i === 0 && has(cue, 'land')) return null;
    const joins = ordinal.test(text) || isNounLike(view, word);
    if (!joins) return null;
    at = word.end;
  }
  return null;
}

/** 大华|山|镇: the place's word is followed by another, or by the end of the phrase. */
function landEnds(view: View, word: Span): boolean {
  if (word.end - word.start > 1) return false;
  const after = view.text.codes[word.end]!;
  return (
    charClass[after] !== HAN ||
    view.text.gaps[word.end] !== 0 ||
    after === DE ||
    has(singleCue(after), 'land') ||
    has(cueStarting(view.cues, word.end), 'land')
  );
}

function isRiverOrForest(text: string): boolean {
  return /^(河|江|湖|雨林|热带雨林|森林|丛林|流域|平原|盆地|海峡|海沟|群岛)$/.test(text);
}

/** Which heads make another institution of a name, by what the name is of. */
function institutionOf(text: string, group: string, risk: number): boolean {
  if (group === 'education')
    return !/^(学院|研究院|研究所|图书馆|学校|党校|医学院|职业学院|博物馆|美术馆|艺术馆)$/.test(text);
  if (group === 'government')
    return /^(中学|小学|幼儿园|医院|酒店|饭店|宾馆|餐厅|超市|公寓|花园|小区|影院|公墓)$/.test(text);
  if (
    group === 'business' &&
    risk === 0 &&
    /^(科技园|大厦|公寓|酒店|餐厅|超市|花园|商厦|图书馆|博物馆)$/.test(text)
  )
    return false;
  if (group === 'media') return /^(学院|大学|中学|小学|医院|研究院|博物馆)$/.test(text) && text !== '研究院';
  return true;
}

function isNounLike(view: View, word: Span): boolean {
  const tag = view.words.pos(view.text.codes, word.start, word.end);
  if (word.end - word.start < 2) return false;
  return tag === null || /^(n|nz|nt|vn|b|j|ns|l)$/.test(tag);
}

/** 美国国务院, 上海市发改委, 全国人大, 亚太经合组织, 十四届五中全会: what stands before makes it another body. */
function bodyAround(place: Place): Container | null {
  const { view, neighbours, profile } = place;
  const { group, prefixes, home } = profile;
  if (group === 'business' || group === 'person' || group === 'media') return null;
  const near = neighbours.left[0];
  if (near === undefined) return null;
  const text = wordText(view, near);
  if (prefixes.includes(text)) return null;
  const country = countryOfWord(view, near);
  const suffixed = prefixes.length > 0;
  // …日电国务院副总理: the dateline of a report.
  if (/[电讯]$/.test(text)) return null;
  if (
    suffixed &&
    profile.group === 'policy' &&
    (country !== null || isPlaceWord(view, near, /^n(s|r|rt|z)$/))
  )
    return 'other-session';
  if (country !== null && (group === 'government' || suffixed)) {
    const own = home ?? 'cn';
    if (country !== own && !isInternational(profile.text)) return 'other-country';
    return null;
  }
  if (
    regions.has(text) &&
    (group === 'government' || suffixed) &&
    text !== '全球' &&
    text !== '国际' &&
    text !== '世界'
  )
    return 'other-body';
  if (/[届次]$/.test(text) && suffixed) return 'other-session';
  if (group === 'government' && isLocal(view, near, text)) return 'local-body';
  if (
    suffixed &&
    profile.text.length <= 4 &&
    (group === 'government' || group === 'education') &&
    modifies(view, near)
  ) {
    return namedEnding(view, near.end) ? null : 'other-body';
  }
  return null;
}

/** 联合国, 欧盟, 世贸组织 are of no country: 日本联合国协会 is caught elsewhere, 美国世贸组织 isn't said. */
function isInternational(text: string): boolean {
  return /^(联合国|欧盟|世贸|世界|国际|经合|经济合作|3gpp|gsma)/.test(text);
}

function countryOfWord(view: View, word: Span): string | null {
  const index = countryEnding(view.cues, word.end);
  if (index !== 0) return countryCodes[index - 1]!;
  const text = wordText(view, word);
  if (text.length === 1) {
    // 美国务院, 俄外交部: one character for a country, not itself the end of a word.
    return '美日韩英法德俄印澳'.includes(text) ? (countryPrefixes.get(text) ?? 'other') : null;
  }
  return countryPrefixes.get(text) ?? null;
}

function isPlaceWord(view: View, word: Span, tags = /^ns$/): boolean {
  return tags.test(view.words.pos(view.text.codes, word.start, word.end) ?? '');
}

/** 北京市, 省, 浦东新区 before a ministry's name: its local namesake. */
function isLocal(view: View, word: Span, text: string): boolean {
  if (/[省市县区州旗镇]$/.test(text)) return true;
  return isPlaceWord(view, word) && text.length >= 2;
}

/** A noun or attribute directly before a name that is the tail of a fuller one. */
function modifies(view: View, word: Span): boolean {
  if (word.end - word.start < 2) return false;
  const tag = view.words.pos(view.text.codes, word.start, word.end);
  const cue = cueEnding(view.cues, word.end);
  if (has(cue, 'apposed') || has(cue, 'orgVerb') || has(cue, 'towards')) return false;
  return tag !== null && /^(n|ns|nz|nt|b|j|vn|an)$/.test(tag);
}
