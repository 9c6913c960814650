/** What a name is said to do or to own: whether that is what organisations do and own. */
import { itemEnd, pauses } from './coordination.ts';
import { cueStarting } from './cues.ts';
import { classIndex, countCues, has, namedStarting, type Place } from './view.ts';

const DE = '的'.charCodeAt(0);
const JIA = '家'.charCodeAt(0);
const counters = '一二两三四五六七八九十几多数各';

const adverbs = '等均都也全皆各共先后分别纷纷齐双双同时相继陆续今昨日年将正已曾';

/** 吉利、奇瑞、长城的出口…: what the whole list is subject of. */
function afterList({ view, span }: Place): number {
  let at = span.end;
  for (let item = 0; item < 5 && pauses.has(view.text.codes[at]!); item++) at = itemEnd(view, at + 1);
  while (at < view.text.length && adverbs.includes(String.fromCharCode(view.text.codes[at]!))) at++;
  // 电信、移动两家: firms are counted so.
  if (counters.includes(String.fromCharCode(view.text.codes[at]!)) && view.text.codes[at + 1] === JIA)
    return 2;
  const owned = view.text.codes[at] === DE ? at + 1 : at;
  const cue = cueStarting(view.cues, owned);
  if (owned === at) return has(cue, 'orgVerb') ? 1.5 : 0;
  return has(cue, 'orgNoun') || has(cue, 'business') ? 1.5 : 0;
}

/** Words that may stand between a subject and its verb: adverbs, times, prepositions. */
const between = /^(d|t|p|ad|c|f|m|q|nr|zg)$/;

/** What the name is subject of, up to four words on: 小米今天公布了…. */
export function predicate(place: Place, trade: boolean): number {
  const { view, neighbours } = place;
  const { codes } = view.text;
  if (pauses.has(codes[place.span.end]!)) return afterList(place);
  for (let i = 0; i < Math.min(4, neighbours.right.length); i++) {
    const word = neighbours.right[i]!;
    const cue = cueStarting(view.cues, word.start);
    if (has(cue, 'orgVerb')) return i === 0 ? 2.6 : 2;
    if (i > 0 && !trade && (has(cue, 'business') || has(cue, 'orgNoun'))) return 2;
    if (i === 0 && !trade && (has(cue, 'business') || has(cue, 'tech')) && !has(cue, 'food')) return 2;
    if (word.end - word.start === 1 && '称拟将曾已被获遭'.includes(String.fromCharCode(codes[word.start]!)))
      return 1.6;
    // 联想正与英特尔商谈: what it deals with is a firm.
    if (
      i > 0 &&
      word.end - word.start === 1 &&
      '与和同跟向'.includes(String.fromCharCode(codes[word.start]!))
    ) {
      const partner = namedStarting(view, word.end);
      if (partner && partner.profile.group === 'business' && partner.profile.risk === 0) return 2;
    }
    const tag = view.words.pos(codes, word.start, word.end);
    if (word.end - word.start > 1 && (tag === null || !between.test(tag))) return 0;
  }
  return 0;
}

/** X的…: how much the owned thing speaks for a firm. */
export function possession({ view, span, profile }: Place): number {
  const counts = countCues(
    view,
    { start: span.end + 1, end: Math.min(view.text.length, span.end + 9) },
    span,
  );
  const firm = counts[classIndex.orgNoun]! + counts[classIndex.business]! + counts[classIndex.tech]!;
  const thing = counts[classIndex.food]! + counts[classIndex.nature]!;
  if (firm > 0 && thing === 0) return profile.kind === 'state' || profile.kind === 'action' ? 1.5 : 3;
  return thing > 0 ? -1.5 : 0;
}
