/** Turns of phrase in which only a firm or its goods stand: 在联想上班, 卖给了联想, 那辆吉利, 小米6, 移动你又扣钱. */
import { charClass, DIGIT, HAN, LATIN } from '#lib/text/char-class.ts';
import { add, type Tally } from './sense.ts';
import { type Place, wordText } from './view.ts';

const DE = '的'.charCodeAt(0);
const AT = '在'.charCodeAt(0);
/** Numerals and pronouns before what is counted. */
export const counters = '一二两三四五六七八九十百千几多数这那每某各半';

const jobs = new Set(
  '负责 任职 工作 担任 主管 分管 供职 上班 实习 就职 主导 做了 干了 做过 干过 打工'.split(' '),
);

/** 在联想负责海外业务 */
function employed({ view, span }: Place): boolean {
  const { codes, gaps } = view.text;
  if (span.start === 0 || codes[span.start - 1] !== AT || gaps[span.start] !== 0) return false;
  const { end } = span;
  return gaps[end] === 0 && jobs.has(wordText(view, { start: end, end: end + 2 }));
}

/** What is only done to firms, and to those that are named. */
const dealings = new Set(
  '收购 并购 入股 领投 起诉 状告 约谈 加盟 入职 供职 跳槽 卖给 售予 对标 叫板 喊话 炮轰 看空 做空 增持 减持 转投 投诉'.split(
    ' ',
  ),
);
/** Done to what one is a customer of; to much else too, when that's named more fully: 改用移动喷灌机. */
const switches = new Set('换了 换成 改用 用惯 弃用 投奔'.split(' '));
const closers = new Set([...'的之以后再就都也'].map((char) => char.charCodeAt(0)));
const LE = '了'.charCodeAt(0);

/** Whether it's object of dealings that only firms have: 卖给了联想; but 并购浪潮 is a wave, and 换成苹果 may be fruit. */
export function dealtWith({ view, span, profile }: Place): boolean {
  if (profile.kind === 'trend' || profile.kind === 'food') return false;
  const { codes } = view.text;
  const { start } = span;
  const before = start < 2 ? '' : wordText(view, { start: start - 2, end: start });
  if (dealings.has(before)) return true;
  if (switches.has(before)) {
    const after = codes[span.end]!;
    return view.text.gaps[span.end] !== 0 || charClass[after] !== HAN || closers.has(after);
  }
  return (
    start >= 3 &&
    codes[start - 1] === LE &&
    dealings.has(wordText(view, { start: start - 3, end: start - 1 }))
  );
}

const NI = '你'.charCodeAt(0);

/** 移动你又扣钱: at the head of a clause; not 移动你的鼠标. */
function addressed({ view: { text }, span, profile: { kind } }: Place): boolean {
  if (kind === 'state') return false;
  if (text.codes[span.end] !== NI || text.gaps[span.end] !== 0 || text.codes[span.end + 1] === DE)
    return false;
  return span.start === 0 || charClass[text.codes[span.start - 1]!] !== HAN;
}

/** After a number they make it an amount: 苹果6斤. */
const units = new Set(
  [
    ...'斤元块个米克吨年月日号公里千箱袋筐粒颗只天人次倍折点分成亩株棵亿万%％十百片杯碗两组名位度时小路楼期届层排毫厘平-~～—./:、',
  ].map((unit) => unit.charCodeAt(0)),
);

/** 小米6, 小米11: at most three digits, and no unit after them. Nothing that is done or is so has a number. */
function model({ view: { text }, span, profile: { kind } }: Place): boolean {
  if (kind === 'action' || kind === 'trade' || kind === 'state' || kind === 'trend') return false;
  let at = span.end;
  if (text.gaps[at] !== 0) return false;
  while (at < text.length && charClass[text.codes[at]!] === DIGIT) at++;
  return at > span.end && at <= span.end + 3 && !units.has(text.codes[at]!);
}

/** 联想K900, 小米SU7, 小米Note: letters, and digits, of a model. 移动App is anybody's. */
function lettered({ view: { text }, span, profile: { kind } }: Place): boolean {
  let at = span.end;
  if (text.gaps[at] !== 0) return false;
  while (at < text.length && charClass[text.codes[at]!] === LATIN) at++;
  const letters = at - span.end;
  if (letters > 0 && letters <= 4 && charClass[text.codes[at]!] === DIGIT) return true;
  return letters > 1 && kind !== 'action' && kind !== 'trade';
}

/** 移动10086, 广电192号段, 移动4G卡: the numbers of an operator and its networks. */
function numbered({ view: { text }, span, profile: { kind } }: Place): boolean {
  if ((kind !== 'action' && kind !== 'trade') || text.gaps[span.end] !== 0) return false;
  let at = span.end;
  while (at < text.length && charClass[text.codes[at]!] === DIGIT) at++;
  if (at === span.end + 1 && text.codes[at] === GENERATION) return true;
  return at >= span.end + 3 && (at >= span.end + 5 || !units.has(text.codes[at]!) || text.codes[at] === HAO);
}
const withIt = new Set([...'用装办选换'].map((char) => char.charCodeAt(0)));

/** 我用移动，他用联通: one of the operators, at the end of a clause. */
function subscribed({ view: { text }, span, profile: { kind } }: Place): boolean {
  if ((kind !== 'action' && kind !== 'trade') || span.start === 0) return false;
  if (text.gaps[span.end] === 0 && charClass[text.codes[span.end]!] === HAN) return false;
  return withIt.has(text.codes[span.start - 1]!);
}

const GENERATION = 'g'.charCodeAt(0);
const HAO = '号'.charCodeAt(0);

const SHANG = '上'.charCodeAt(0);
const offers = new Set(
  '买 订 卖 抢 租 看中 看房 下单 预订 订购 发布 开店 购买 买到 买的 订的 租的'.split(' '),
);

/** 贝壳上看中的房子: what is bought and looked for on a platform, not on a shell. */
function platform({ view, span, neighbours }: Place): boolean {
  const [on, verb] = neighbours.right;
  if (view.text.codes[span.end] !== SHANG || on === undefined || verb === undefined) return false;
  return on.end === span.end + 1 && offers.has(wordText(view, verb));
}

/** 那辆吉利, 一台联想: what vehicles and devices are counted by. */
function machine({ view, neighbours, profile: { kind } }: Place): boolean {
  if (kind === 'trend') return false;
  const near = neighbours.left[0];
  if (near === undefined) return false;
  const text = wordText(view, near);
  if (!'辆台部款'.includes(text.at(-1)!) || text.length > 2) return false;
  const before = near.start > 0 ? String.fromCharCode(view.text.codes[near.start - 1]!) : '';
  const first = text.length === 2 ? text[0]! : before;
  // 打了辆滴滴: one is meant.
  return (
    first !== '' &&
    ('了'.includes(first) || counters.includes(first) || charClass[first.charCodeAt(0)] === DIGIT)
  );
}

/** Weighs them all. True when one that makes the firm an actor holds: a verb may follow it. */
export function firmFrames(place: Place, tally: Tally): boolean {
  const works = employed(place);
  const counted = machine(place);
  if (works) add(tally, 3.6, 'somebody works there');
  if (counted) add(tally, 3.4, 'counted as a machine');
  if (addressed(place)) add(tally, 2.6, 'spoken to');
  if (model(place)) add(tally, 2.8, 'a model’s number follows');
  else if (lettered(place)) add(tally, 3.6, 'a model’s name follows');
  else if (numbered(place)) add(tally, 3, 'an operator’s number follows');
  if (subscribed(place)) add(tally, 2, 'an operator somebody is with');
  if (platform(place)) add(tally, 3, 'a platform');
  return works || counted;
}
