/** Finds that are part of another firm's name, or no name but a verb. */
import { charClass, HAN } from '#lib/text/char-class.ts';
import { countryOfWord } from './container-body.ts';
import { cueStarting } from './cues.ts';
import { firstFrom } from './finding.ts';
import { namedStarting, type Place, type View, wordText } from './view.ts';

/** 德国电信 */
export function ofAnotherCountry({ view, span, neighbours }: Place): boolean {
  if (view.text.gaps[span.start] !== 0) return false;
  const near = neighbours.left[0];
  if (near === undefined) return false;
  const country = countryOfWord(view, near);
  return country !== null && country !== 'cn';
}

/** 太平洋|电信|公司: what stands before is itself part of the other firm's name. */
export function continuesOther({ view, span }: Place): boolean {
  if (view.text.gaps[span.start] !== 0) return false;
  const before = view.finds[firstFrom(view.finds, span.start) - 1];
  return before !== undefined && before.end === span.start && before.containers.includes('other-firm');
}

const aspects = new Set([...'了着过'].map((char) => char.charCodeAt(0)));
/** What follows a verb and hardly ever a subject: 联通起来, 联通两岸. */
const complements = new Set(
  '起来 成 至 到 两岸 两地 各地 各村 各县 四方 八方 内外 南北 东西 古今 彼此'.split(' '),
);
const manners = new Set(
  '相互 互相 彼此 直接 全线 全面 无缝 完全 不能 无法 尚未 可以 能够 实现 处 间 之间'.split(' '),
);

/** A name that ends in a verb and is used as one: 中国联通了海底光缆, 新机器学习了一个月, 把两个新区联通起来. */
export function isVerb(place: Place): boolean {
  const { view, span, profile, neighbours } = place;
  const { codes, gaps } = view.text;
  if (profile.group !== 'business' && profile.group !== 'technology') return false;
  const completed = gaps[span.end] === 0 && aspects.has(codes[span.end]!);
  if (!completed && (profile.group === 'technology' || profile.text.length > 2)) return false;
  if (!profile.verb) return false;
  const next = neighbours.right[0];
  // 机器学习|过程
  if (completed) return next !== undefined && next.end === span.end + 1;
  if (next !== undefined) return complements.has(wordText(view, next));
  const near = neighbours.left[0];
  return near !== undefined && manners.has(wordText(view, near));
}

const GONGSI = '司'.charCodeAt(0);
const JITUAN = '团'.charCodeAt(0);

/** 公司 or 集团 comes within reach: else nothing longer needs looking for. */
function firmFollows({ text: { codes, length } }: View, from: number): boolean {
  const to = Math.min(length, from + 12);
  for (let i = from; i < to; i++) if (codes[i] === GONGSI || codes[i] === JITUAN) return true;
  return false;
}

/** First units of words: looked at before the words are. */
function heads(words: Iterable<string>): Set<number> {
  return new Set([...words].map((word) => word.charCodeAt(0)));
}

const listings = new Set('股价 股份 涨停 跌停 复牌 停牌 公告 收涨 收跌 领涨 领跌 封板 发布公告'.split(' '));
const listingHeads = heads(listings);
const ordinary = /^[vadtrpcfumq]/;

/** 浙大|网新|股价: the four characters that a listed firm goes by, and what is said of shares. */
function isListed(view: View, from: number): boolean {
  const { codes, gaps, length } = view.text;
  const to = from + 2;
  if (to + 2 > length || gaps[from] !== 0 || gaps[to] !== 0) return false;
  if (!listingHeads.has(codes[to]!) || !listings.has(wordText(view, { start: to, end: to + 2 })))
    return false;
  if (cueStarting(view.cues, from) !== 0 || namedStarting(view, from)) return false;
  const tag = view.words.pos(codes, from, to);
  if (tag !== null) return !ordinary.test(tag);
  return charClass[codes[from]!] === HAN && charClass[codes[from + 1]!] === HAN;
}

const firmHeads = /^(集团|公司|有限公司|股份公司|股份有限公司|总公司|集团公司)$/;
const ownFields =
  /科技|技术|信息|通信|通讯|手机|电子|汽车|软件|网络|智能|控股|投资|产业|电脑|半导体|微电子|云|数字|数据|国际|中国|全球|终端|消费/;

/** What firms do that happen to share a short name with a known one of another trade. */
const unrelatedFields =
  /小额贷款|建设|建筑|置业|房地产|房产|物业|装饰|装修|贸易|商贸|实业|工贸|运输|旅游|旅行|酒店|餐饮|食品|服装|纺织|化工|矿业|煤业|煤炭|农业|担保|典当|广告|文化|印刷|家具|陶瓷|水泥|钢铁|制药|药业|保安|家政|婚庆|园林|殡葬|拍卖/;

const banking = /银行|保险|证券|人寿|财险|信托|基金|资本|投资|金融/;
const banks = new Set('银行 证券 人寿 财险 信托'.split(' '));
const notBanks = new Set([...'业部股卡家账流'].map((char) => char.charCodeAt(0)));
const bankHeads = heads(banks);

/** 大华银行: banks of a name whose bearer is none. */
function isBankOf({ view, span, profile }: Place): boolean {
  if (profile.text.length !== 2 || profile.risk >= 1 || !bankHeads.has(view.text.codes[span.end]!))
    return false;
  if (!banks.has(wordText(view, { start: span.end, end: span.end + 2 }))) return false;
  // 银行业, 证券部 are no bank's name.
  if (notBanks.has(view.text.codes[span.end + 2]!)) return false;
  return !profile.fuller.some((name) => banking.test(name));
}

/** 太平洋建设集团: another firm that begins with the same word. A firm's own fields (科技, 通信) don't make it another. */
export function otherFirm(place: Place): 'other-firm' | null {
  const { view, span, neighbours, profile } = place;
  const { group, text: name } = profile;
  if ((group !== 'business' && group !== 'education') || name.length > 3) return null;
  if (name.length === 2 && isListed(view, span.end)) return 'other-firm';
  if (group === 'business' && isBankOf(place)) return 'other-firm';
  if (!firmFollows(view, span.end)) return null;
  const other = (between: string) => {
    if (between === '' || group === 'education') return between !== '';
    return profile.risk >= 1 ? !ownFields.test(between) : unrelatedFields.test(between);
  };
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
