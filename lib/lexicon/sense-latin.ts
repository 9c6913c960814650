/** Short Latin names, English words, numbers: LG, Edge, 360, 2G. */
import { charClass, DIGIT, HAN, LATIN } from '#lib/text/char-class.ts';
import { characterEnd } from '#lib/text/normalise.ts';
import { cueEnding, cueStarting } from './cues.ts';
import { possession } from './predicate.ts';
import { englishWords } from './resources/everyday.ts';
import { add, type Tally } from './sense.ts';
import { FLAG_CAPITALISED, FLAG_CAPITALS } from './snapshot.ts';
import {
  classIndex,
  countCues,
  has,
  namedEnding,
  namedStarting,
  type Place,
  unitAfter,
  unitBefore,
} from './view.ts';

const SPACE = 0x20;
const DE = '的'.charCodeAt(0);
const ACCORDING = '据'.charCodeAt(0);

export function latinSense(place: Place, tally: Tally): void {
  if (place.profile.kind === 'digits') digits(place, tally);
  else if (place.profile.kind === 'quantity') quantity(place, tally);
  else letters(place, tally);
}

/** Numbers as names: never counted, never among other letters; a firm's words must stand by. */
function digits(place: Place, tally: Tally): void {
  const { view, span, profile } = place;
  const after = unitAfter(place);
  const before = unitBefore(place);
  if (
    '度元万亿个名页分年月日号人次米里斤吨家件台套只款项天种倍位股美块多余岁%％℃°'.includes(
      String.fromCharCode(after || 0x20),
    ) &&
    after !== 0
  ) {
    add(tally, -8, 'a number with its unit');
  }
  if (before === SPACE || after === SPACE) add(tally, -6, 'a number among Latin words');
  if ('第约近超达逾满共至到-~+'.includes(String.fromCharCode(before || 0x20)) && before !== 0)
    add(tally, -6, 'a quantity');
  const rightCue = cueStarting(view.cues, span.end);
  const leftCue = cueEnding(view.cues, span.start);
  if (profile.group === 'business') {
    if (has(rightCue, 'orgNoun'))
      add(tally, has(rightCue, 'apposed') ? 1 : 3.2, 'part of an organisation follows');
    else if (has(rightCue, 'orgVerb')) add(tally, 3.2, 'acts as an organisation');
    if (has(leftCue, 'apposed') || has(leftCue, 'towards')) add(tally, 1.8, 'said to be a firm');
    if (after === DE && view.text.gaps[span.end] === 0) add(tally, possession(place), 'owns');
    const counts = countCues(view, place.sentence, span);
    add(
      tally,
      Math.min(1.5, counts[classIndex.business]! * 0.4 + counts[classIndex.tech]! * 0.3),
      'business words in the sentence',
    );
    add(tally, -Math.min(4, counts[classIndex.stage]! * 0.8), 'games and sport');
  }
  if (profile.text.length > 4) {
    const around = codesAround(place, 12);
    if (/(尾号|密码|编号|订单|验证码|账号|车牌|代码)[是为:]?$/.test(ahead(place)))
      add(tally, -5, 'some number');
    if (/热线|拨打|电话|致电|来电|投诉|市民|政务/.test(around)) add(tally, 2, 'a telephone number');
  }
  const at = view.text.length;
  if (span.end === at && span.start > 0 && charClass[before] !== HAN)
    add(tally, -2, 'a bare number at the end');
}

function ahead({ view: { text }, span }: Place): string {
  return String.fromCharCode(...text.codes.subarray(Math.max(0, span.start - 4), span.start));
}

function codesAround({ view: { text }, span }: Place, reach: number): string {
  return String.fromCharCode(
    ...text.codes.subarray(Math.max(0, span.start - reach), Math.min(text.length, span.end + reach)),
  );
}

const storage =
  /^(内存|显存|运存|闪存|硬盘|空间|容量|存储|字节|ram|rom|优盘|u盘|固态|大小|左右|以上|以下|流量包|数据包|文件|照片|视频|电影|资料)/;

const storageHints = new Set(
  [...'存盘量间剩载占才仅约近达月送字r优u固大左以流数文照视电资+x*×/'].map((char) => char.charCodeAt(0)),
);

/** Any unit that the expressions below could match: most texts have none, and are spared the strings. */
function hintsAtStorage(codes: Uint16Array, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (storageHints.has(codes[i]!)) return true;
  return false;
}

/** 加盐5g、糖10g: grams. */
function inKitchen({ view, span, sentence }: Place): boolean {
  return countCues(view, sentence, span)[classIndex.food]! > 0;
}

/** 2G内存: an amount, not a generation. */
function quantity(place: Place, tally: Tally): void {
  const { view, span } = place;
  if (inKitchen(place)) add(tally, -4, 'an amount of food');
  if (!hintsAtStorage(view.text.codes, Math.max(0, span.start - 8), Math.min(view.text.length, span.end + 4)))
    return;
  const { codes, length } = view.text;
  const rest = String.fromCharCode(...codes.subarray(span.end, Math.min(length, span.end + 4)));
  const ahead = String.fromCharCode(...codes.subarray(Math.max(0, span.start - 4), span.start));
  if (storage.test(rest.replace(/^的/, ''))) add(tally, -4, 'an amount of storage');
  const clause = String.fromCharCode(...codes.subarray(Math.max(0, span.start - 8), span.start))
    .split(/[，、,;；]/)
    .at(-1)!;
  if (/内存|显存|硬盘|容量|存储|闪存|流量/.test(clause)) add(tally, -4, 'an amount of storage');
  else if (
    /(内存|显存|硬盘|空间|容量|存储|剩|剩下|占用|下载|大小|才|仅|约|近|达|每月|送)[为了有是:]?$/.test(ahead)
  )
    add(tally, -4, 'an amount of storage');
  if (/[+x*×]$/.test(ahead) && /\d[a-z]?[+x*×]$/.test(ahead)) add(tally, -4, 'an amount of storage');
  // 6G+128G, but not 2G/3G/4G: no generation has a number above six.
  const beside = /^[+/](\d+)g/.exec(rest);
  if (beside && Number(beside[1]) > 6) add(tally, -4, 'an amount of storage');
}

/** LG, AI, Edge, CNN. */
function letters(place: Place, tally: Tally): void {
  const { view, span, profile } = place;
  const { offsets } = view.text;
  const written = view.original
    .slice(offsets[span.start]!, characterEnd(view.original, offsets[span.end - 1]!))
    .normalize('NFKC');
  const capitals = written === written.toUpperCase();
  const capitalised = /^[A-Z]/.test(written);
  const before = unitBefore(place);
  const after = unitAfter(place);
  const phrase = before === SPACE || after === SPACE;
  const kin =
    (before === SPACE && namedEnding(view, span.start - 1) !== undefined) ||
    (after === SPACE && namedStarting(view, span.end + 1) !== undefined);
  const wantsCapitals = (profile.flags & FLAG_CAPITALS) !== 0;
  const wantsCapital = (profile.flags & FLAG_CAPITALISED) !== 0;
  const asWritten = wantsCapitals ? capitals : wantsCapital ? capitalised : true;
  if (phrase && !kin) {
    const short = profile.text.length <= 3 || englishWords.has(profile.text);
    const product = after === SPACE && isProductWord(place);
    if (short && !product)
      add(tally, asWritten && !englishWords.has(profile.text) ? -0.2 : -2.5, 'among Latin words');
  }
  if (asWritten) add(tally, 0.6, 'written as the name');
  else if (wantsCapitals && capitalised)
    add(tally, countCues(view, place.sentence, span)[classIndex.tech]! > 0 ? 0.5 : -0.5, 'written as a word');
  else if (phrase) add(tally, -3, 'lower case among Latin words');
  else
    add(
      tally,
      charClass[before] === LATIN || charClass[after] === LATIN ? -2 : 0.5,
      'lower case among Chinese',
    );
  if (kin) add(tally, 1, 'beside a known name');
  if (profile.group === 'technology') {
    acronym(place, tally);
    const counts = countCues(view, place.sentence, span);
    if (profile.text.length > 3 && counts[classIndex.food]! > 0 && counts[classIndex.tech] === 0)
      add(tally, -1.5, 'kitchen and field');
  } else if (profile.text.length <= 3 && !asWritten && before === 0x28 && after === 0x29)
    add(tally, -2, 'an abbreviation of something else');
}

function isProductWord({ view, span }: Place): boolean {
  const at = span.end + 1;
  const cue = cueStarting(view.cues, at);
  if (has(cue, 'tech') || has(cue, 'orgNoun')) return true;
  let end = at;
  while (
    end < view.text.length &&
    (charClass[view.text.codes[end]!] === LATIN || charClass[view.text.codes[end]!] === DIGIT)
  )
    end++;
  const word = String.fromCharCode(...view.text.codes.subarray(at, end));
  return /^(watch|music|pay|tv|pro|max|plus|ultra|one|cloud|store|phone|inc|corp|co|labs?|research|group|studio|browser)$/.test(
    word,
  );
}

/** CNN reports, CNN learns: initials that a broadcaster or body shares with a technique. */
function acronym({ view, span, sentence, profile }: Place, tally: Tally): void {
  if (profile.text.length < 3 || (profile.flags & FLAG_CAPITALS) === 0) return;
  const counts = countCues(view, sentence, span);
  const beside =
    has(cueStarting(view.cues, span.end), 'press') || has(cueEnding(view.cues, span.start), 'press');
  const technical = counts[classIndex.tech]!;
  if (unitBefore({ view, span } as Place) === ACCORDING) add(tally, -2.5, 'according to it');
  if (beside) add(tally, technical > 2 ? -0.5 : -2.5, 'speaks as a medium');
  else if (counts[classIndex.press]! > 1 && technical === 0) add(tally, -1.5, 'among press words');
  if (has(cueStarting(view.cues, span.end), 'orgVerb') && technical === 0)
    add(tally, -1.5, 'acts as an organisation');
}
