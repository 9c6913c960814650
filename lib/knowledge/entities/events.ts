/** Meetings, fairs, contests, prizes, epidemics. A name grows left from its class over what names of events hold. */
import type { Unit } from '../document.ts';
import type { Word } from '../segmenter.ts';
import type { Mention } from './mention.ts';

const ending =
  /(?:大会|论坛|峰会|博览会|展览会|交易会|进博会|服贸会|数博会|高交会|广交会|世博会|冬奥会|奥运会|研讨会|座谈会|发布会|推介会|洽谈会|年会|展会|沙龙|大赛|挑战赛|锦标赛|创新赛|购物节|消费节|文化节|科技节|安全周|创客周|活动周|颁奖礼|颁奖典礼|电子展|通信展|电脑展|家电展|航展|安防展|半导体展|车展|工作会议|工业展|消费电子展|全会)$/;
const weak = /(?:研讨会|座谈会|发布会|推介会|洽谈会|沙龙|展会|年会|工作会议)$/;
const fixed: readonly [RegExp, string?][] = [
  [/(?:新型冠状病毒|新冠病毒|新冠)(?:肺炎|感染)?疫情|新冠肺炎疫情/g, '新冠肺炎疫情'],
  [/(?:党的)?(?:十[八九]|二十)届[一二三四五六七]中全会/g],
  [/(?:全国)?两会(?=[\u4e00-\u9fff，。])/g],
  [/(?:双十一|“双11”|“双十一”|“618”)(?=购物节|大促|期间|狂欢|，|、)/g],
  [
    /(?<![A-Za-z])(?:CES|MWC|IFA|Computex|COMPUTEX|GTC|WWDC|AWE|SEMICON(?: [A-Z][a-z]+)?|re:Invent|Google I\/O|E3|CHINAPLAS|IROS|ICRA|NeurIPS|ICML|CVPR|ISSCC|DEF ?CON)(?: ?20\d\d)?(?![A-Za-z])/g,
  ],
  [
    /台北国际电脑展|台北电脑展|世界移动通信大会|国际消费类?电子(?:产品)?展|汉诺威工业博览会|汉诺威工博会|珠海航展|巴黎航展|范堡罗航展|慕尼黑电子展|慕尼黑上海电子展|上海车展|北京车展|广州车展|成都车展|日内瓦车展|慕尼黑车展|东京电玩展|科隆游戏展|世界互联网大会|乌镇峰会|世界人工智能大会|世界机器人大会|世界智能大会|博鳌亚洲论坛|达沃斯论坛|夏季达沃斯|中关村论坛|浦江创新论坛|云栖大会|数字中国建设峰会|中国国际进口博览会|中国工博会|亚运会|世界杯|奥运会/g,
  ],
  [/(?:超强)?台风“[\u4e00-\u9fff]{2,4}”/g],
];
const stops =
  /^(?:的|在|于|由|和|从|对|为|是|将|出席|参加|参与|举办|举行|召开|主办|承办|协办|召开的|本次|此次|本届|该|这|首次|日前|近日|今年|去年|上午|下午|当天|期间|亮相|通过|依托|围绕|以|到|作为|见证|期待|打造|共同|主题|题为|名为|成功|开幕|进行|了|等|年度|记者|会上|如|据|即|及|其|各|届时|本|每|同期|第?[一二三四五六七八九十]天|次|个|场|名|家|这场|介绍|表示|说|称|认为|指出|发布|宣布)$/;

export function eventMentions(unit: Unit): Mention[] {
  const out: Mention[] = [];
  const { plain, words } = unit;
  const add = (start: number, end: number, rule: string, weight: number, canonical?: string) => {
    out.push({ unit, start, end, type: 'event', rule, weight, ...(canonical ? { canonical } : {}) });
  };
  for (const [pattern, canonical] of fixed) {
    for (const match of plain.matchAll(pattern))
      add(match.index, match.index + match[0].length, 'fixed', 2, canonical);
  }
  for (let i = 0; i < words.length; i++) {
    const word = words[i]!;
    if (!ending.test(word.text)) continue;
    const next = words[i + 1]?.text ?? '';
    if (/^(?:报告|代表|常委会|主席|秘书处|网|党|常务|堂)/.test(next) && /^大会$/.test(word.text)) continue;
    if ((ending.test(next) && !/^[主分]/.test(next)) || next === '·' || next === '暨') continue;
    if (
      /^(?:主论坛|分论坛|主旨论坛)$/.test(word.text) ||
      (word.text === '论坛' && /(?:论坛|大会|峰会)[主分]$/.test(plain.slice(0, word.start)))
    )
      continue;
    const start = fromYear(plain, growLeft(words, i, plain), word.end);
    const name = plain.slice(start, word.end);
    const stem = name.replace(ending, '');
    if (stem.length < 2 || /^[”）》，]/.test(name)) continue;
    const dated = /\d{4}|第[一二三四五六七八九十百\d]+届|首届/.test(name);
    const proper =
      dated ||
      /[A-Za-z]|世界|中国|国际|全球|全国|亚洲|亚太|“/.test(stem) ||
      words.some(
        (w) =>
          w.start >= start && w.end <= word.end && /^(?:ns|nr|nz|x|nt)$/.test(w.tag) && w.text.length > 1,
      );
    if (!proper && (weak.test(name) || stem.length < 4)) continue;
    if (
      /^(?:开发者|股东|董事|业绩|新闻|产品|新品|媒体|战略|行业|分|主|平行|高峰|专题|圆桌)(?:[\u4e00-\u9fff]{0,3})(?:大会|论坛|峰会|发布会|年会)$/.test(
        name,
      )
    )
      continue;
    const joint = name.indexOf('·');
    if (joint > 0 && ending.test(name.slice(0, joint))) add(start, start + joint, 'first-part', 2);
    add(
      start,
      word.end,
      dated ? 'dated' : 'ending',
      proper && (!weak.test(name) || stem.length >= 6) ? 2 : 1,
    );
  }
  for (const match of plain.matchAll(
    /(?<=[，。、：“”了获得颁发设立夺得\s]|大会|论坛|峰会)((?:首届|第[一二三四五六七八九十\d]+届)?[\u4e00-\u9fffA-Za-z·]{4,16}?奖)(?=[，。、；”的（得]|获|颁)/g,
  )) {
    const name = match[1]!;
    const inside = words.filter((w) => w.start >= match.index && w.end <= match.index + name.length);
    if (
      inside.every((w) => /^(?:n|m|v|vn|ns|nz|nr|x|b|eng|q|a|j|l|g|nt)/.test(w.tag)) &&
      !/(?:获|颁|中|大|得|夺|领|等|有)奖$|^(?:颁发|获得|荣获)/.test(name)
    )
      add(match.index, match.index + name.length, 'prize', /届|国际|国家/.test(name) ? 2 : 1);
  }
  return out;
}

/** 获国际顶会2020年国际…大会: the name begins with its year. */
function fromYear(plain: string, start: number, end: number): number {
  const year = /(?:19|20)\d{2}/.exec(plain.slice(start, end));
  if (!year || year.index === 0 || plain[start + year.index - 1] === '”' || year.index + 6 > end - start)
    return start;
  return start + year.index;
}

/** Start of the event's name that ends with word `last`. */
function growLeft(words: readonly Word[], last: number, plain: string): number {
  let first = last;
  let start = words[last]!.start;
  while (first > 0) {
    const before = words[first - 1]!;
    const { text, tag } = before;
    if (text === '”') {
      const open = plain.lastIndexOf('“', before.start);
      if (open < 0 || before.start - open > 24) break;
      first = words.findIndex((w) => w.start >= open);
      start = open;
      continue;
    }
    if (stops.test(text) && !/^(?:和|及)$/.test(text)) break;
    if (/^[·+\-—–之与和及“]$/.test(text)) {
      if (text === '“') break;
      if (/^[和及]$/.test(text) && !/[\u4e00-\u9fff]$/.test(words[first - 2]?.text ?? '')) break;
      const further = words[first - 2];
      if (!further || stops.test(further.text) || /^[，。；：！？、（）]/.test(further.text)) break;
      first--;
      start = before.start;
      continue;
    }
    if (/^[，。；：！？、（）《》\s…]/.test(text)) break;
    if (/^(?:p|c|uj|ul|r|d|y|vd|ud|uz|e)$/.test(tag) && !/^[之暨]$/.test(text)) break;
    if (
      /^v$/.test(tag) &&
      /(?:出席|参加|参与|举[办行]|召开|主办|承办|在|发布|介绍|表示|迎来|打造|亮相|看|走进|关注|来自|开幕|落幕|闭幕|支持|引领|促进|获悉|致)/.test(
        text,
      )
    )
      break;
    first--;
    start = before.start;
    if (words[last]!.end - start > 40) break;
  }
  return start;
}
