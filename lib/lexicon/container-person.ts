/** Finds that are part of a person's name, or the name a person goes by. */
import { charClass, HAN } from '#lib/text/char-class.ts';
import { cueEnding, cueStarting, singleCue } from './cues.ts';
import { doubtfulSurnames, givenNameChars, surnames, transliterating } from './resources/person-names.ts';
import { has, type Place, unitAfter, unitBefore, wordText } from './view.ts';

const DOT = 0xb7;

function table(chars: ReadonlySet<string>): Uint8Array {
  const found = new Uint8Array(65536);
  for (const char of chars) found[char.charCodeAt(0)] = 1;
  return found;
}
const isSound = table(transliterating);
const isSurname = table(surnames);
const isDoubtful = table(doubtfulSurnames);

function sounds(codes: Uint16Array, at: number): boolean {
  return at >= 0 && isSound[codes[at]!] === 1;
}

/** 阿里|扎·汗: sounds up to a dot. */
function soundsToDot(codes: Uint16Array, from: number): boolean {
  let at = from;
  while (at < from + 4 && sounds(codes, at)) at++;
  return at > from && codes[at] === DOT && charClass[codes[at + 1]!] === HAN;
}

/** 萨勒曼·阿里, 阿里江普尔: beside a dot, or going on in characters that write sounds and make no words. */
export function insideForeignName(place: Place): boolean {
  const { view, span, profile } = place;
  const { codes } = view.text;
  const before =
    unitBefore(place) === DOT && view.text.gaps[span.start] === 0 && sounds(codes, span.start - 2);
  const after = unitAfter(place) === DOT && view.text.gaps[span.end] === 0 && sounds(codes, span.end + 1);
  const goesOn =
    profile.text.length <= 3 &&
    sounds(codes, span.end) &&
    (sounds(codes, span.end + 1) || has(cueStarting(view.cues, span.end + 1), 'post'));
  const dotted = !after && soundsToDot(codes, span.end);
  if (!(before || after || goesOn || dotted) || profile.text.includes('·')) return false;
  if (before || after || dotted) return true;
  let loose = 0;
  for (const word of place.neighbours.right.slice(0, 3)) {
    if (word.end - word.start > 1 || !sounds(codes, word.start)) break;
    loose++;
  }
  // 阿里夫总统
  if (loose === 1 && has(cueStarting(view.cues, span.end + 1), 'post')) return true;
  return loose >= 2;
}

/** 柳大华: a surname before two characters, in a place where a person's name stands. */
export function insidePersonName(place: Place): boolean {
  const { view, span, neighbours } = place;
  const unit = unitBefore(place);
  if (view.text.gaps[span.start] !== 0 || (isSurname[unit] === 0 && isDoubtful[unit] === 0)) return false;
  const near = neighbours.left[0];
  if (near === undefined || near.end - near.start !== 1) return false;
  // A surname that belongs to no word before it is hardly ever anything else.
  if (isSurname[unit] === 1) return true;
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

/** Said of people only; a headline's 低头 and 转身 are said of firms too. */
const living = new Set('摇摇头 点点头 叹气 叹了 咳嗽 咧嘴 这孩子 这娃 这小子'.split(' '));
/** Said of people, where the name is now and then theirs. */
const perhapsLiving = new Set('望着 抱着 躺 跪 睡 骂 喊 大喊 蹲 起身 扭头'.split(' '));
const livingHeads = new Set([...living, ...perhapsLiving].map((word) => word.charCodeAt(0)));

/** 大华喊了一声, 海康这孩子: what people do and firms don't. */
function livesOn({ view, span, neighbours, profile }: Place): boolean {
  if (profile.text.length !== 2 || view.text.gaps[span.end] !== 0) return false;
  // Most names are followed by something else: their neighbours needn't be told apart.
  if (!livingHeads.has(view.text.codes[span.end]!)) return false;
  const [next, second] = neighbours.right;
  if (next === undefined || next.start !== span.end) return false;
  const text = wordText(view, next);
  if (living.has(text) || (profile.risk > 0 && perhapsLiving.has(text))) return true;
  return second !== undefined && living.has(wordText(view, { start: next.start, end: second.end }));
}

/** 拳王阿里: what stands before says that a person is called so. */
export function calledSo(place: Place): boolean {
  const { view, span } = place;
  const left = cueEnding(view.cues, span.start);
  if (livesOn(place)) return true;
  if (view.text.gaps[span.start] !== 0 || !has(left, 'crowd') || has(left, 'post') || has(left, 'apposed'))
    return false;
  return !has(cueStarting(view.cues, span.end), 'orgNoun');
}

const afterPersons = new Set(
  '的在是说称对和与及同跟等也就都将曾已为从向把被让给了过到又再还则即便却并而且或能会可应要想愿来去出上下中前后时很不没有任当做写用至以因由于其该这那此所指表透认强介告接获带领率主出回走进开发提参担当获与所著摄绘编译',
);

/** 李平安, 王超群: a name of two characters whose next character belongs to no word. */
export function goesOnAsName({ view, span, neighbours, profile }: Place): boolean {
  if (profile.text.length !== 2 || view.text.gaps[span.end] !== 0) return false;
  const char = String.fromCharCode(view.text.codes[span.end]!);
  if (!givenNameChars.has(char) || afterPersons.has(char)) return false;
  const next = neighbours.right[0];
  return next !== undefined && next.end - next.start === 1 && singleCue(view.text.codes[next.start]!) === 0;
}
