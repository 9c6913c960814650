/** Finds that end the name of another body: another country's, a province's, another session's. */
import { countryCodes, countryEnding, cueEnding } from './cues.ts';
import type { Span } from './neighbours.ts';
import { countryPrefixes, regions } from './resources/countries.ts';
import { has, namedEnding, type Place, type View, wordText } from './view.ts';

type Body = 'other-country' | 'other-body' | 'local-body' | 'other-session';

/** 美国国务院, 上海市发改委, 全国人大, 亚太经合组织, 十四届五中全会: what stands before makes it another body. */
export function bodyAround(place: Place): Body | null {
  const { view, neighbours, profile } = place;
  const { group, prefixes, home } = profile;
  if (group === 'business') return isLocalBureau(place) ? 'local-body' : null;
  if (group === 'person' || group === 'media') return null;
  const near = neighbours.left[0];
  if (near === undefined) return null;
  const text = wordText(view, near);
  if (prefixes.includes(text)) return null;
  // 合肥高新区, where Ningbo's is known; 北京朝阳区 is 北京市朝阳区.
  if (group === 'place') {
    const own = prefixes.some((prefix) => prefix.startsWith(text) || prefix.endsWith(text));
    return prefixes.length > 0 && !own && isLocal(view, near, text) ? 'local-body' : null;
  }
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
  if (group === 'education' && text.length === 1 && places.has(text) && profile.text.endsWith('大'))
    return 'other-body';
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

/** 南科大, 港科大: places as universities' short names have them. */
const places = new Set('南北东西华港澳京津沪渝苏皖闽赣鲁豫鄂湘粤桂琼川黔滇陕甘辽昆杭厦哈'.split(''));

/** 联合国, 欧盟, 世贸组织 are of no country: 日本联合国协会 is caught elsewhere, 美国世贸组织 isn't said. */
function isInternational(text: string): boolean {
  return /^(联合国|欧盟|世贸|世界|国际|经合|经济合作|3gpp|gsma)/.test(text);
}

/** Country that a word names, or null. */
export function countryOfWord(view: View, word: Span): string | null {
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

const bureaus = new Set([...'局部厅'].map((char) => char.charCodeAt(0)));

/** 县招商局: a firm that was once a bureau, and the bureaus that go by its name. */
function isLocalBureau({ view, neighbours, profile }: Place): boolean {
  const { text } = profile;
  if (!bureaus.has(text.charCodeAt(text.length - 1))) return false;
  const near = neighbours.left[0];
  return near !== undefined && isLocal(view, near, wordText(view, near));
}

/** A noun or attribute directly before a name that is the tail of a fuller one. */
function modifies(view: View, word: Span): boolean {
  if (word.end - word.start < 2) return false;
  const tag = view.words.pos(view.text.codes, word.start, word.end);
  const cue = cueEnding(view.cues, word.end);
  if (has(cue, 'apposed') || has(cue, 'orgVerb') || has(cue, 'towards')) return false;
  return tag !== null && /^(n|ns|nz|nt|b|j|vn|an)$/.test(tag);
}
