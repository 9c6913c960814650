/** What a name is said to do or to own: whether that is what organisations do and own. */
import { charClass, HAN } from '#lib/text/char-class.ts';
import { itemEnd, pauses } from './coordination.ts';
import { cueEnd, cueStarting } from './cues.ts';
import type { Span } from './neighbours.ts';
import { classIndex, countCues, has, namedStarting, type Place, type View, wordText } from './view.ts';

const DE = '的'.charCodeAt(0);
const JIA = '家'.charCodeAt(0);
const counters = '一二两三四五六七八九十几多数各';

const adverbs = '等均都也全皆各共先后分别纷纷齐双双同时相继陆续今昨日年将正已曾';

/** 电信、移动两家: firms are counted so. */
function areCounted(codes: Uint16Array, at: number): boolean {
  return counters.includes(String.fromCharCode(codes[at]!)) && codes[at + 1] === JIA;
}

/** 吉利、奇瑞、长城的出口…: what the whole list is subject of. */
function afterList({ view, span }: Place): number {
  let at = span.end;
  for (let item = 0; item < 5 && pauses.has(view.text.codes[at]!); item++) at = itemEnd(view, at + 1);
  while (at < view.text.length && adverbs.includes(String.fromCharCode(view.text.codes[at]!))) at++;
  if (areCounted(view.text.codes, at)) return 2;
  const owned = view.text.codes[at] === DE ? at + 1 : at;
  const cue = cueStarting(view.cues, owned);
  if (owned === at) return has(cue, 'orgVerb') ? 1.5 : 0;
  return has(cue, 'orgNoun') || has(cue, 'business') ? 1.5 : 0;
}

/** Words that may stand between a subject and its verb: adverbs, times, prepositions. */
const between = /^(d|t|p|ad|c|f|m|q|nr|ns|zg)$/;

/** 电信送的路由器: what a firm gives and takes. */
function gives(view: View, { start, end }: Span): boolean {
  return end - start === 1 && '送扣退卖罚赠'.includes(String.fromCharCode(view.text.codes[start]!));
}

/** What fruit and grain do as well as their namesakes. */
const ofProduce = new Set('上市 减产 增产 出口 进口 热销 滞销 丰收 预售 真香 良心'.split(' '));

/** 芒果一上市 */
function harvested({ view, profile }: Place, verb: Span): boolean {
  return profile.kind === 'food' && ofProduce.has(wordText(view, verb));
}

const SHUO = '说'.charCodeAt(0);

/** 移动说明天来修: at the head of a clause; not 自然说得过去. */
export function speaks({ view: { text }, span, neighbours }: Place): boolean {
  if (text.codes[span.end] !== SHUO || text.gaps[span.end] !== 0) return false;
  const before = span.start === 0 ? 0 : text.codes[span.start - 1]!;
  if (charClass[before] === HAN && text.gaps[span.start] === 0) return false;
  const verb = neighbours.right[0];
  return verb !== undefined && verb.end === span.end + 1 && !said.has(text.codes[verb.end]!);
}
const said = new Set([...'得不到来起了过的出'].map((char) => char.charCodeAt(0)));

/** What the name is subject of, up to four words on: 小米今天公布了…. */
export function predicate(place: Place, trade: boolean): number {
  const { view, neighbours } = place;
  const { codes } = view.text;
  if (pauses.has(codes[place.span.end]!)) return afterList(place);
  if (speaks(place)) return 3;
  if (areCounted(codes, place.span.end)) return 2;
  for (let i = 0; i < Math.min(4, neighbours.right.length); i++) {
    const word = neighbours.right[i]!;
    const cue = cueStarting(view.cues, word.start);
    if (has(cue, 'orgVerb')) return harvested(place, word) ? 0 : i === 0 ? 2.6 : 2.2;
    if (i > 0 && !trade && (has(cue, 'business') || has(cue, 'orgNoun'))) return 2;
    if (i === 0 && !trade && (has(cue, 'business') || has(cue, 'tech')) && !has(cue, 'food')) return 2;
    if (i === 0 && trade && gives(view, word)) return 1.6;
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

/** What many things that are 智慧 or 健康 are, firms' or not. */
const anyones = new Set(
  '产品 平台 系统 生态 团队 品牌 方面 健康 技术 战略 人 信息 游戏 音乐 视频 地图 汽车 电视 公司 集团 生态圈 体系 解决方案 广告 店 数码 网络'.split(
    ' ',
  ),
);

/** Part of an organisation, or what it makes, stands right there. */
function owns(view: View, at: number): boolean {
  if (!has(cueStarting(view.cues, at), 'orgNoun')) return false;
  return !anyones.has(wordText(view, { start: at, end: cueEnd(view.cues, at) }));
}

/** 吉利的车, 移动的卡 */
function ownsAlone({ neighbours, view }: Place): boolean {
  const thing = neighbours.right[1];
  return thing !== undefined && thing.end - thing.start === 1 && '车机卡股店'.includes(wordText(view, thing));
}

/** X的…: how much the owned thing speaks for a firm. */
export function possession(place: Place): number {
  const { view, span, profile } = place;
  const counts = countCues(
    view,
    { start: span.end + 1, end: Math.min(view.text.length, span.end + 9) },
    span,
  );
  const made = counts[classIndex.tech]! + counts[classIndex.stage]!;
  const firm = counts[classIndex.orgNoun]! + counts[classIndex.business]! + made;
  const thing = counts[classIndex.food]! + counts[classIndex.nature]!;
  const adjective = profile.kind === 'state' || profile.kind === 'action';
  // 光明的鲜奶: what firms make may be food, when their name isn't.
  if (adjective && owns(view, span.end + 1)) return 2.8;
  if (profile.kind !== 'food' && ownsAlone(place)) return 3.2;
  if (firm > 0 && thing === 0) return adjective ? 1.5 : 3;
  return thing > 0 ? -1.5 : 0;
}
