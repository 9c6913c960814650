/** Names that are also words of everyday Chinese: 小米, 浪潮, 移动, 自然, 清朗, 指南. */
import { charClass, DIGIT } from '#lib/text/char-class.ts';
import { agentFrames } from './agent-frames.ts';
import { cueEnding, cueStart, cueStarting, singleCue } from './cues.ts';
import { counters, dealtWith, firmFrames } from './firm-frames.ts';
import { possession, predicate, speaks } from './predicate.ts';
import { type Profile, SOMETIMES_RISK } from './profile.ts';
import { cueWords } from './resources/cue-words.ts';
import { add, type Tally } from './sense.ts';
import { frame } from './sense-frame.ts';
import {
  classIndex,
  countCues,
  has,
  namedEnding,
  namedStarting,
  type Place,
  quoted,
  wordText,
} from './view.ts';

const DE = '的'.charCodeAt(0);
const { business, tech, finance, journal, study, campaign, stage, food, life, nature, trend, assembly } =
  classIndex;
/** After a numeral or 这, 那, 每, 几: what is counted is a thing. 家 and 款 count companies and products too. */
const measures = '个颗粒斤只条碗盘杯片块袋筐箱吨亩株棵枚串捧把股轮波场次种批些堆层片番阵根张份';
/** 分析师预计苹果…: tagged as nouns too, but before a subject or an office they are verbs. */
const verbsOfSaying = new Set(
  '预计 预期 预测 估计 认为 相信 坚信 猜测 判断 推测 指出 表示 透露 披露 声称 报道 报告 否认 承认 建议 要求 提醒 警告 期待 希望 感觉 觉得 听说 据说 发现 怀疑 以为 看来 知道'.split(
    ' ',
  ),
);
const takingOffice = new Set('现任 出任 就任 历任 曾任 调任 兼任 任职 就职 任教 执教 就读'.split(' '));

export function everydaySense(place: Place, tally: Tally): void {
  if (place.profile.kind === 'phrase') add(tally, 0.5, 'named as a policy');
  const strong = beside(place, tally);
  frame(place, tally);
  inSentence(place, tally, strong ? 0.4 : 1);
}

/** The words that touch the name. True when they leave little doubt. */
function beside(place: Place, tally: Tally): boolean {
  let strong = false;
  let acts = false;
  const { view, span, profile, neighbours } = place;
  const { codes, gaps } = view.text;
  const near = neighbours.left[0];
  const next = neighbours.right[0];
  // Through quotation marks too: “清朗”系列行动.
  const inQuotes = quoted(place);
  const leftCue = gaps[span.start] === 0 || inQuotes ? wordCue(place) : 0;
  const rightCue = gaps[span.end] === 0 || inQuotes ? cueStarting(view.cues, span.end) : 0;
  const business = profile.group === 'business';

  if (business) {
    // 公司, 手机, CEO … right after; cut out of longer words they don't count (小米面|板).
    // The trade's own nouns (电信大楼, 移动用户) say little of the company.
    const trade = profile.kind === 'trade' || profile.kind === 'action';
    if (has(rightCue, 'orgNoun') && !(has(rightCue, 'food') && profile.kind === 'food')) {
      const usual = has(rightCue, 'telecom') ? 2 : 1.6;
      add(tally, profile.kind === 'trade' ? usual : 3.4, 'part of an organisation follows');
      strong = true;
    } else if (inQuotes && has(rightCue, 'orgVerb')) add(tally, 2.6, 'acts as an organisation');
    else {
      const points = predicate(place, trade);
      acts ||= points >= 2;
      add(tally, points, 'acts as an organisation');
    }
    const framed = firmFrames(place, tally);
    const agent = agentFrames(place, tally);
    acts ||= framed || agent || speaks(place);
    if (has(leftCue, 'apposed')) add(tally, 2, 'said to be a firm');
    else if (dealtWith(place)) add(tally, 3.6, 'object of a firm’s dealings');
    else if (has(leftCue, 'towards')) add(tally, 1.6, 'object of a firm’s dealings');
    if (codes[span.end] === DE && gaps[span.end] === 0) add(tally, possession(place), 'owns');
  }
  if (profile.group === 'media') {
    if (has(rightCue, 'journal')) add(tally, 4, 'a journal’s word follows');
    if (has(leftCue, 'journal') || has(leftCue, 'apposed')) add(tally, 1.5, 'a journal’s word precedes');
  }
  if (profile.group === 'policy' && has(rightCue, 'campaign') && profile.kind !== 'instrument')
    add(tally, 2.5, 'a campaign’s word follows');
  if (business && profile.fuller.some((name) => operators.has(name))) telecom(place, tally);

  if (near) {
    const text = wordText(view, near);
    const last = text.at(-1)!;
    // 交通银行太平洋信用卡中心: a body's own name before it, not a word for what it is.
    if (
      business &&
      text.length > 2 &&
      !namedEnding(view, span.start) &&
      view.words.pos(codes, near.start, near.end) === 'nt'
    )
      add(tally, -3.5, 'part of a body named before it');
    if (profile.kind === 'phrase' && /^[这那每一某]$/.test(text)) add(tally, -3, 'pointed at');
    if ((last === '的' || last === '之') && profile.kind !== 'phrase' && profile.risk !== SOMETIMES_RISK)
      add(tally, -1, 'the … of');
    else if (!strong && measures.includes(last) && counted(place, near))
      add(tally, -3.5, 'counted as a thing');
    else if (!has(leftCue, 'apposed') && !has(leftCue, 'towards') && !namedEnding(view, span.start)) {
      const said = verbsOfSaying.has(text) || takingOffice.has(text);
      if (business && verbsOfSaying.has(text)) add(tally, 0.9, 'subject of what is said');
      add(
        tally,
        strong || said || profile.kind === 'phrase' ? 0 : modifier(place, text, profile),
        'modified as a thing',
      );
    }
  }
  if (next && !namedStarting(view, span.end)) {
    const single = next.end - next.start === 1 ? singleCue(codes[next.start]!) : 0;
    const food = has(rightCue, 'food') || has(single, 'food');
    if (profile.kind === 'nature' && '林树花叶木草籽苗'.includes(wordText(view, next)[0]!))
      add(tally, -3, 'grows');
    if (profile.kind === 'food' && food) add(tally, -4, 'food follows');
    if (has(rightCue, 'land') && !has(rightCue, 'orgNoun')) add(tally, -3, 'a place’s word follows');
    if (profile.kind === 'trend' && (has(rightCue, 'trend') || /^[中下里]$/.test(wordText(view, next))))
      add(tally, -2, 'a trend’s word follows');
    if (isPlainNoun(place, next) && rightCue === 0 && profile.risk !== SOMETIMES_RISK)
      add(
        tally,
        profile.kind === 'food' || profile.kind === 'nature' ? -0.8 : -1.5,
        'forms a word with what follows',
      );
    // 浪潮般涌来
    if (/^(般|似的|一般|一样)$/.test(wordText(view, next))) add(tally, -3, 'a likeness');
    // 小天才们, 中兴之主
    if (profile.risk === SOMETIMES_RISK && '们之'.includes(wordText(view, next)))
      add(tally, -3, 'no name of one');
    // 起诉美的侵犯专利: what a firm is dealt with for may follow.
    const actor = has(leftCue, 'towards') || acts;
    if ((profile.kind === 'state' || profile.kind === 'action') && !actor) {
      const tag = view.words.pos(codes, next.start, next.end);
      if (/^[地得了着过]$/.test(wordText(view, next))) add(tally, -3, 'adverb');
      else if (tag !== null && /^(v|a|ad)$/.test(tag) && rightCue === 0) add(tally, -1.2, 'adverb or verb');
    }
  }
  return strong;
}

/** Classes of the whole word before: 银行 in 交通银行 says nothing of what follows it. */
function wordCue({ view, span, neighbours }: Place): number {
  const near = neighbours.left[0];
  if (near && near.start < cueStart(view.cues, span.start)) return 0;
  return cueEnding(view.cues, span.start);
}

function counted({ view, neighbours }: Place, near: { start: number; end: number }): boolean {
  const text = wordText(view, near);
  if (text.length > 1 && (counters.includes(text[0]!) || charClass[text.charCodeAt(0)] === DIGIT))
    return true;
  const second = neighbours.left[1];
  if (second) return counters.includes(wordText(view, second).at(-1)!);
  return near.start > 0 && charClass[view.text.codes[near.start - 1]!] === DIGIT;
}

const neutralBefore = /^(p|c|u|d|r|t|f|v|y|e|x|zg|m)$/;

/** 数字化|浪潮, 红|苹果, 烟台|苹果: an attribute directly before. */
function modifier({ view, neighbours }: Place, text: string, profile: Profile): number {
  const near = neighbours.left[0]!;
  const tag = view.words.pos(view.text.codes, near.start, near.end);
  if (text.length === 1) {
    if ('小大红青黄黑白老新金银好烂鲜甜假'.includes(text)) return text === '新' || text === '老' ? -0.3 : -3;
    return 0;
  }
  if (tag === null || neutralBefore.test(tag)) return 0;
  if (tag === 'ns' || tag === 'nr' || tag === 'nrt') return profile.kind === 'food' ? -1.2 : 0;
  if (profile.kind === 'trend') return -3;
  return /^(a|b|z|n|vn|an|l|i|nt)$/.test(tag) ? (profile.kind === 'trade' ? -2.5 : -1.3) : 0;
}

function isPlainNoun({ view }: Place, word: { start: number; end: number }): boolean {
  if (word.end - word.start < 2) return false;
  const tag = view.words.pos(view.text.codes, word.start, word.end);
  return tag !== null && /^(n|vn|an|l)$/.test(tag);
}

const operators = new Set(cueWords.telecom.split(' '));

/** 电信, 移动, 广电: the company when its kin stand by, the trade otherwise. */
function telecom({ view, span, sentence }: Place, tally: Tally): void {
  const counts = countCues(view, sentence, span);
  add(tally, Math.min(1.5, counts[classIndex.telecom]! * 0.6), 'telecom words');
}

/** The other words of the sentence. */
function inSentence({ view, span, sentence, profile }: Place, tally: Tally, doubt: number): void {
  const counts = countCues(view, sentence, span);
  if (profile.group === 'business') {
    add(
      tally,
      Math.min(2, counts[business]! * 0.5 + counts[tech]! * 0.35 + counts[finance]! * 0.25),
      'business words in the sentence',
    );
  }
  if (profile.group === 'media')
    add(tally, Math.min(2.5, counts[journal]! * 1.2 + counts[study]! * 0.2), 'journal words in the sentence');
  if (profile.group === 'policy')
    add(tally, Math.min(1.5, counts[campaign]! * 0.3), 'policy words in the sentence');
  // 专辑《自然》, 电影《地平线》: a work of another art.
  if (profile.group === 'media' && counts[stage]! > 0 && counts[journal]! === 0)
    add(tally, -5, 'stage and screen');
  switch (profile.kind) {
    case 'food':
      add(tally, -Math.min(3, counts[food]! * 0.9 + counts[life]! * 0.3) * doubt, 'kitchen and field');
      break;
    case 'nature':
    case 'place':
      add(tally, -Math.min(3, counts[nature]! * 0.7 + counts[food]! * 0.3) * doubt, 'nature');
      break;
    case 'trend':
      add(tally, -Math.min(2, counts[trend]! * 0.5) * doubt, 'trends');
      break;
    case 'state':
      add(tally, -Math.min(2, counts[life]! * 0.6) * doubt, 'wishes and home');
      break;
    case 'law':
      if (profile.group === 'education') add(tally, -Math.min(3, counts[assembly]! * 0.8), 'parliament');
      break;
    default:
      break;
  }
}
