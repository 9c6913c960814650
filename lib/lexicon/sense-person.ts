/** Persons: whether this 李平 is the one known. */
import { charClass, HAN } from '#lib/text/char-class.ts';
import { cueEnding, cueStarting } from './cues.ts';
import { isDistinctive } from './profile.ts';
import { add, type Tally } from './sense.ts';
import { classIndex, countCues, has, type Place, stands, unitAfter, unitBefore, wordText } from './view.ts';

/** How one speaks in public without a verb of speaking. */
const posts = new Set('发文 发帖 发推 发微博 转发 直播 连麦 晒出 点赞'.split(' '));

function postsOnline({ view, span }: Place): boolean {
  return [2, 3].some((size) => posts.has(wordText(view, { start: span.end, end: span.end + size })));
}

const addresses = new Set('同志 先生 女士'.split(' '));

/** 王超同志: how anybody is called. */
function isAddress({ view, span }: Place): boolean {
  return addresses.has(wordText(view, { start: span.end, end: span.end + 2 }));
}

/** How much a sentence speaks of where other people of the name are met. */
function elsewhere(counts: Float64Array): number {
  const { stage, crowd, life } = classIndex;
  return Math.min(2.5, counts[stage]! * 1 + counts[crowd]! * 0.5 + counts[life]! * 0.3);
}

export function personSense(place: Place, tally: Tally): void {
  const { view, span, sentence, profile } = place;
  const leftCue = cueEnding(view.cues, span.start);
  const rightCue = cueStarting(view.cues, span.end);
  const before = unitBefore(place);
  const after = unitAfter(place);
  if (has(leftCue, 'crowd') && !has(leftCue, 'post')) add(tally, -3.5, 'said to be somebody else');
  if (has(leftCue, 'post')) add(tally, 1.8, 'an office precedes');
  if (has(rightCue, 'post')) add(tally, isAddress(place) ? 0.3 : 1.2, 'an office follows');
  else if (has(rightCue, 'crowd')) add(tally, -2, 'said to be somebody else');
  if (has(rightCue, 'orgVerb') || '说称指'.includes(String.fromCharCode(after || 0x20)))
    add(tally, after === 0 ? 0 : 0.7, 'speaks');
  else if (postsOnline(place)) add(tally, 0.7, 'speaks');
  // A journalist's name in brackets or after 记者 at the head or foot of a report.
  if (before === 0x28 && after === 0x29) add(tally, -1, 'a byline');
  const counts = countCues(view, sentence, span);
  add(
    tally,
    Math.min(
      1.2,
      counts[classIndex.post]! * 0.4 + counts[classIndex.business]! * 0.2 + counts[classIndex.tech]! * 0.15,
    ),
    'offices and firms in the sentence',
  );
  if (!isDistinctive(profile.text)) add(tally, -elsewhere(counts), 'sport, stage, village');
  let inSentence = false;
  let inBlock = false;
  let perhaps = false;
  for (const other of view.finds) {
    const { risk, group } = other.profile;
    if (risk > 0) perhaps ||= group === 'business' && stands(other);
    if (risk > 0 || (group !== 'business' && group !== 'education' && group !== 'government')) continue;
    if (inBlock && (other.start < sentence.start || other.end > sentence.end)) continue;
    if (!stands(other)) continue;
    inBlock = true;
    inSentence = other.start >= sentence.start && other.end <= sentence.end;
    if (inSentence) break;
  }
  if (inSentence) add(tally, 0.8, 'with known bodies');
  else if (inBlock || perhaps) add(tally, 0.4, 'known bodies in the block');
  if (
    profile.text.length === 2 &&
    charClass[before] === HAN &&
    leftCue === 0 &&
    charClass[after] === HAN &&
    rightCue === 0
  )
    add(tally, -0.2, 'nothing says it’s a person');
}
