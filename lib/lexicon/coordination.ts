/**
 * Evidence from what a name is listed with: 红杉、北极光 and 海思高通联发科 are companies together, 面包、苹果
 * are not.
 */
import { charClass, HAN, isAlnum } from '#lib/text/char-class.ts';
import { cueEnding, cueStarting } from './cues.ts';
import type { Group } from './profile.ts';
import { coined } from './resources/coined.ts';
import { has, type Named, namedEnding, namedStarting, type Place, type View, wordText } from './view.ts';

const COMMA = 0x3001;
const DE = '的'.charCodeAt(0);
export const pauses = new Set(
  [COMMA, ...'和与及跟或/&·'].map((mark) => (typeof mark === 'number' ? mark : mark.charCodeAt(0))),
);

function alike(a: Group, b: Group): boolean {
  if (a === b) return true;
  const organised = (group: Group) =>
    group === 'business' || group === 'media' || group === 'education' || group === 'government';
  return organised(a) && organised(b);
}

/** What the items gave: the best and the worst. Used again and again. */
interface Noted {
  best: number;
  worst: number;
}
const noted: Noted = { best: 0, worst: 0 };

function note(points: number): void {
  if (points > noted.best) noted.best = points;
  if (points < noted.worst) noted.worst = points;
}

/** Points of an item from the kitchen. */
const FOOD = -3;

/** Points between −3 and +3.5. */
export function coordination(place: Place): number {
  const { view, span } = place;
  const { gaps } = view.text;
  noted.best = 0;
  noted.worst = 0;
  if (gaps[span.start] === 0) touching(place, namedEnding(view, span.start));
  if (gaps[span.end] === 0) touching(place, namedStarting(view, span.end));
  walk(place, -1);
  walk(place, 1);
  compared(place);
  // Beside a name that is nothing else, an unknown one is just unknown.
  const worst = noted.best >= 3 && noted.worst > FOOD ? 0 : noted.worst;
  return Math.max(-3, Math.min(3.5, noted.best)) + worst;
}

function touching(place: Place, other: Named | undefined): void {
  if (other === undefined || other.candidate.owners[0]!.id === place.id) return;
  // 工信部电信管理局 is no list: side by side stand names of one group.
  if (place.profile.group === other.profile.group) note(other.profile.risk === 0 ? 3 : 2.2);
}

const connectors = new Set(['还是', '以及', '或者', '不如']);

/** 苹果还是安卓 */
function compared(place: Place): void {
  const { view, span } = place;
  if (connectors.has(wordText(view, { start: span.end, end: span.end + 2 }))) {
    const item = itemBeside(view, span.end + 1, 1);
    if (item !== null) note(pointsOf(place, item, false));
  }
  if (span.start > 2 && connectors.has(wordText(view, { start: span.start - 2, end: span.start }))) {
    const item = itemBeside(view, span.start - 2, -1);
    if (item !== null) note(pointsOf(place, item, false));
  }
}

/** Items of the list on one side, nearest first; each further one counts less. */
function walk(place: Place, direction: -1 | 1): void {
  const { view, span } = place;
  let edge = direction < 0 ? span.start : span.end;
  let weight = 1;
  for (let step = 0; step < 4; step++) {
    const mark = direction < 0 ? edge - 1 : edge;
    if (mark <= 0 || mark >= view.text.length - 1 || !pauses.has(view.text.codes[mark]!)) return;
    const item = itemBeside(view, mark, direction);
    if (item === null) return;
    note(pointsOf(place, item, view.text.codes[mark]! === COMMA) * weight);
    edge = direction < 0 ? item.start : item.end;
    weight *= 0.8;
  }
}

interface Item {
  start: number;
  end: number;
  named: Named | undefined;
  finance: boolean;
  common: boolean;
  food: boolean;
  /** Tagged as a name of something that isn't known. */
  nameLike: boolean;
}

/** The item on the far side of the pause at `mark`. */
function itemBeside(view: View, mark: number, direction: -1 | 1): Item | null {
  const { codes, length } = view.text;
  const named = direction < 0 ? namedEnding(view, mark) : namedStarting(view, mark + 1);
  if (named)
    return {
      start: named.start,
      end: named.end,
      named,
      finance: false,
      common: false,
      food: false,
      nameLike: false,
    };
  let start = mark + 1;
  let end = mark;
  if (direction < 0) {
    start = mark;
    while (
      start > 0 &&
      mark - start < 5 &&
      charClass[codes[start - 1]!] === HAN &&
      !pauses.has(codes[start - 1]!)
    )
      start--;
    end = mark;
  } else {
    start = mark + 1;
    end = start;
    while (end < length && end - start < 5 && charClass[codes[end]!] === HAN && !pauses.has(codes[end]!))
      end++;
  }
  if (start >= end) return null;
  // The longest known word that touches the pause.
  for (let size = Math.min(5, end - start); size >= 2; size--) {
    const from = direction < 0 ? end - size : start;
    const to = from + size;
    const cue = direction < 0 ? cueEnding(view.cues, to) : cueStarting(view.cues, from);
    const tag = view.words.pos(codes, from, to);
    if (tag === null && cue === 0 && !coined.has(wordText(view, { start: from, end: to }))) continue;
    const finance = has(cue, 'finance');
    const nameLike = tag !== null && /^(nz|nt|nr|nrt|ns|j)$/.test(tag);
    return {
      start: from,
      end: to,
      named: undefined,
      finance,
      food: has(cue, 'food') || has(cue, 'nature'),
      nameLike: tag === 'nz' || tag === 'nt' || coined.has(wordText(view, { start: from, end: to })),
      common: !nameLike && !finance && !has(cue, 'tech') && !has(cue, 'business'),
    };
  }
  return { start, end, named: undefined, finance: false, common: false, food: false, nameLike: false };
}

/** End of the item of a list that starts at `at`. */
export function itemEnd(view: View, at: number): number {
  const named = namedStarting(view, at);
  if (named) return named.end;
  const { codes, length } = view.text;
  let end = at;
  while (
    end < length &&
    end - at < 6 &&
    (charClass[codes[end]!] === HAN || isAlnum(codes[end]!)) &&
    !pauses.has(codes[end]!)
  ) {
    if (codes[end] === DE || end - at === 2) break;
    end++;
  }
  return end;
}

function pointsOf({ profile }: Place, item: Item, comma: boolean): number {
  if (item.named) {
    const other = item.named.profile;
    if (other.group === 'technology') return 0;
    if (!alike(profile.group, other.group)) return 0;
    if (other.risk === 0) return 3;
    return other.kind !== null &&
      other.kind === profile.kind &&
      (other.kind === 'food' || other.kind === 'nature')
      ? 0.5
      : 1.5;
  }
  if (item.finance) return profile.group === 'business' ? 3 : 0;
  if (item.food) return FOOD;
  if (item.nameLike && profile.group === 'business') return 1.5;
  return item.common && comma ? -1.2 : 0;
}
