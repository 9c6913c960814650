/** Finds that begin the name of another institution, or of a place. */
import { charClass, HAN } from '#lib/text/char-class.ts';
import { cueEnd, cueEnding, cueStart, cueStarting, firstCueAfter, singleCue } from './cues.ts';
import { firstFrom } from './finding.ts';
import type { Span } from './neighbours.ts';
import { cueBit } from './resources/cue-words.ts';
import { has, type Place, type View, wordText } from './view.ts';

const connecting = new Set([...'的与和及至到口上在是有'].map((char) => char.charCodeAt(0)));
const streets = new Set('路 街 大街 大道 巷 胡同 桥 大桥 东路 西路 南路 北路 中路'.split(' '));
const buildings = new Set(
  ['中心', '广场', '新城'].map((word) => (word.charCodeAt(0) << 16) | word.charCodeAt(1)),
);
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
  if (isBuilding(text.codes, from)) return true;
  return false;
}

/** A name of something else starts right there, and is nothing else. */
function isAnother(view: View, { end }: Span): boolean {
  const next = view.finds[firstFrom(view.finds, end)];
  if (next === undefined || next.start !== end || next.profile.risk > 0) return false;
  return next.end - next.start > 2;
}

/** 中心, 广场 right there. */
function isBuilding(codes: Uint16Array, at: number): boolean {
  return buildings.has((codes[at]! << 16) | codes[at + 1]!);
}

const beside = new Set('毗邻 紧邻 坐落 邻近'.split(' '));
const besideHeads = new Set([...beside].map((word) => word.charCodeAt(0)));

/** 毗邻国金，: what houses stand beside is a building. */
function isSite({ view: { text }, view, span }: Place): boolean {
  if (span.start < 2 || (charClass[text.codes[span.end]!] === HAN && text.gaps[span.end] === 0)) return false;
  const start = span.start - 2;
  return besideHeads.has(text.codes[start]!) && beside.has(wordText(view, { start, end: span.start }));
}

/** 北京大学第三医院, 平安大街, 亚马逊雨林: the head of a longer name follows, with only names and numbers between. */
export function institutionAround(place: Place): 'institution' | 'place' | null {
  const { view, span, neighbours, profile } = place;
  const { group, kind, risk } = profile;
  if (group === 'business' && profile.text.length === 2 && isSite(place)) return 'place';
  if (group === 'person' || group === 'policy' || !headFollows(view, span.end)) return null;
  let at = span.end;
  for (let i = 0; i < 4 && i < neighbours.right.length; i++) {
    const word = neighbours.right[i]!;
    if (word.start !== at) break;
    // 北京大学清华大学: the next name, no part of this one.
    if (i === 0 && isAnother(view, span)) return null;
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
    // 国金中心: buildings; a firm's own centre is one for something (研发中心).
    if (
      i === 0 &&
      (group === 'business' || group === 'government') &&
      alias &&
      isBuilding(view.text.codes, word.start)
    )
      return 'place';
    if (land && i === 0 && (group === 'business' || group === 'government') && alias && landEnds(view, word))
      return 'place';
    // 江西路
    if (land && i <= 1 && group === 'place' && streets.has(text) && landEnds(view, word)) return 'place';
    // 清华路, 同济桥: streets are called after universities too, towns and rivers are not.
    if (land && i === 0 && group === 'education' && alias && streets.has(text) && landEnds(view, word))
      return 'place';
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
  if (word.end - word.start > 1) return streets.has(wordText(view, word));
  const after = view.text.codes[word.end]!;
  return (
    charClass[after] !== HAN ||
    view.text.gaps[word.end] !== 0 ||
    connecting.has(after) ||
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
    return /^(中学|小学|幼儿园|医院|酒店|饭店|宾馆|餐厅|超市|商厦|公寓|花园|小区|影院|公墓)$/.test(text);
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
