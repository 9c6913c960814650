/**
 * Companies nobody has heard of: by what stands beside them. A clause that opens with a name and what companies
 * do, a class noun before, a list that ends in 等企业, a post after it. Each sight is evidence; names are kept when
 * it suffices.
 */
import type { Unit } from '../document.ts';
import { classNouns, endings, genericWords, insideNames } from '../lexical/organization-words.ts';
import { postPattern } from '../lexical/people.ts';
import { knownForm } from './gazetteer.ts';
import type { Mention } from './mention.ts';

const acts =
  '数据显示|报告显示|公布|裁撤|关闭|关停|扩产|减产|涨价|降价|相关负责人|有关负责人|相关人士|负责人|发言人|为|把|给|被|表示|宣布|发布|推出|公告|称|认为|预计|计划|拟|将|获批|获得|获|完成|中标|启动|入股|收购|披露|上市|申请|提交|联合|携手|成立|开源|研发|自研|投资|斥资|生产|量产|出货|融资|营收|净利|市值|股价|交付|裁员|回应|透露|坦言|则|已|位列|位居|占|凭借|此前|目前|持有|仍|旗下|创始人|创办人|董事长|总裁|副总裁|首席|CEO|总经理|总设计师|高管|今年|去年|近日|日前|也|正|正在|提供|利用|开发|打造|上线|开始|指出|估计|估算|预测|统计|测算|提示|涨|跌|的产能|的产品|的新增|的股|前|方面|在[\\u4e00-\\u9fff]{2,12}(?:上市|发布|宣布|挂牌)|\\d{1,2}月|\\d{4}年|凭|宣|分拆|赴|港股|首发|试|新|年';
const actAfter = new RegExp(`^(?:${acts})`);
const clear = /^(?:相关负责人|有关负责人|相关人士|数据显示|报告显示|宣布|推出|公告|中标|收购|披露|旗下|创始人|创办人|董事长|总裁|副总裁|首席|CEO|总经理|总设计师|营收|市值|股价|分拆|港股|融资|交付|股份|坦言|回应|申请|计划投资|拟分拆|入股|获批|完成[\d.]+亿?元)/;
const nameChars = /^[\u4e00-\u9fffA-Za-z0-9·&-]+$/;
const badTag = /^(?:p|c|uj|ul|uv|uz|ug|ud|r|d|y|e|o|t|zg|m|q|mq|f|ad|u|k)$/;
const listOf =
  /等(?:\d+|[一二两三四五六七八九十]+|多|数)(?:余)?家(?=[，。；、）])|等(?:\d+|[一二两三四五六七八九十]+|多|数)?(?:家|余家|多家)?(?:[\u4e00-\u9fff]{0,8}?)(企业|公司|厂商|单位|巨头|品牌|客户|运营商|车企|券商|供应商|商家|服务商|开发商|制造商|机构|独角兽|互联网平台|电商平台|电商|平台企业|同行)/g;

/** Whether the words of [start, end) may be a name that isn't in any dictionary. 0: no, 1: perhaps, 2: likely. */
export function nameLike(unit: Unit, start: number, end: number): 0 | 1 | 2 {
  const name = unit.plain.slice(start, end);
  if (name.length < 2 || name.length > 14 || !nameChars.test(name) || /^[\d-]|^[年月日的和与及]/.test(name)) return 0;
  if (knownForm(name) || /^(?:到|至|自|从|在|对|据|将|已|如|若|但|而|并|且|其|该|本|此|这|那|每|各|某|一|两|第|有|为|由|是|使|让)/.test(name) || /\d{4}/.test(name) || name.search(postPattern) >= 0) return 0;
  const words = unit.words.filter((w) => w.start < end && w.end > start);
  if (words.length === 0 || words[0]!.start < start || words[words.length - 1]!.end > end) {
    if (!words.some((w) => (w.start < start || w.end > end) && (w.tag === 'x' || /^nr/.test(w.tag)))) return 0;
    return 1;
  }
  if (words.some((w) => badTag.test(w.tag) && !(w.tag === 'd' || w.tag === 'm') && w.text.length > 0 && w.tag !== 'zg')) return 0;
  if (words.some((w) => w.tag === 'd' || w.tag === 'm') && words.length > 2) return 0;
  if (words.length > 5 || name.includes('之') || [4, 5, 6].some((n) => n < name.length && knownForm(name.slice(-n))?.type === 'technology')) return 0;
  if (words.slice(1, -1).some((w) => w.tag === 'v' && !insideNames.has(w.text))) return 0;
  if (words.every((w) => genericWords.has(w.text)) || /^(?:论文|论坛|奖项)$/.test(name)) return 0;
  if (/(?:委员会|部门|人士|专家|学者|企业|公司们|市场|行业|产业|领域|数据|报告|分析师|机构|平台|系统|项目|技术|用户|消费者|大会|论坛|时间|业务|收入|方案|规划|政策|草案|计划|工程|产品|芯片|手机|记者|政府|负责人|厂商|业内|团队|双方|会议|地区|国家|[一二三四五]期|工程|装置|工作|模式|经济|价格|显示|成本|需求|问题|情况|结果|意见|标准|服务|能力|活动|学院|大学|研究院|人员|[省市县区州]|先生|女士|董事|板块)$/.test(name)) return 0;
  const opener = words[0]!;
  const ending = endings.find((e) => e.pattern.test(name) && e.type === 'company');
  if (/^(?:v|d|ad|a|vd)$/.test(opener.tag) && opener.text.length >= 2) return ending && words.length === 2 && words[1]!.text.length >= 2 && !/^v/.test(words[1]!.tag) ? 1 : 0;
  const odd = words.some((w) => w.tag === 'x' || w.tag === 'nz' || /^nr/.test(w.tag) || w.tag === 'eng' || (w.text.length === 1 && words.length > 1 && /^(?:n|ng|g|zg|nr|j|ag|vg|tg)$/.test(w.tag)));
  if (words.length === 1 && !odd) return 0;
  if (ending && odd) return 2;
  if (ending && words.length >= 2) {
    const stem = name.replace(ending.pattern, '');
    return stem.length >= 2 && !genericWords.has(stem) && !words.slice(0, -1).every((w) => genericWords.has(w.text)) ? (/^(?:v|vn)$/.test(words[0]!.tag) ? 1 : 1) : 0;
  }
  return odd ? 1 : 0;
}

export function companyContextMentions(unit: Unit): Mention[] {
  const out: Mention[] = [];
  const { plain } = unit;
  const add = (start: number, end: number, rule: string, weight: number) => {
    out.push({ unit, start, end, type: 'company', rule, weight });
  };
  // Clause openings: 融算科技宣布; titles open with the company more often than not.
  for (const match of plain.matchAll(/(?:^|[，。；：！？”）、\s])(?=[\u4e00-\u9fffA-Za-z])/g)) {
    const at = match.index + match[0].length;
    const start = skipIntroduction(plain, at);
    for (let length = 2; length <= 12; length++) {
      const end = start + length;
      if (end > plain.length || !nameChars.test(plain.slice(start, end))) break;
      if (!unit.words.some((w) => w.end === end) || !actAfter.test(plain.slice(end))) continue;
      const like = nameLike(unit, start, end);
      if (like === 0) continue;
      const title = unit.part === 'title' && at <= 1;
      const strong = clear.test(plain.slice(end));
      add(start, end, title ? 'title-opening' : 'opening', like === 2 || (endings.some((e) => e.type === 'company' && e.pattern.test(plain.slice(start, end))) && /^\d{1,2}月\d{1,2}日(?:发布|公布|宣布|表示|公告|在|与|推出|披露)/.test(plain.slice(end))) ? 2 : 1);
      break;
    }
  }
  // 企业青柏铸造, 平台“快雀”
  for (const match of plain.matchAll(/(?:企业|公司|厂商|平台|网站|巨头|客户|品牌|供应商|运营商|服务商|券商|独角兽|机构|候选人|业者)(“?)/g)) {
    const at = match.index + match[0].length;
    if (match[1] === '“') {
      const close = plain.indexOf('”', at);
      if (close > at && close - at <= 10 && !/^(?:平台)$/.test(match[0].slice(0, -1)) && nameLike(unit, at, close) > 0 && !abstractName(plain.slice(at, close))) add(at, close, 'class-quoted', 2);
      else if (close > at && close - at <= 8 && /^(?:的|表示|称|宣布|数据|则|发布|已|将)/.test(plain.slice(close + 1)) && nameLike(unit, at, close) > 0) add(at, close, 'class-quoted', 2);
      continue;
    }
    for (let length = 2; length <= 10; length++) {
      const end = at + length;
      if (end > plain.length || !nameChars.test(plain.slice(at, end))) break;
      if (!unit.words.some((w) => w.end === end)) continue;
      const rest = plain.slice(end);
      if (!/^[，、。；的等（]/.test(rest) && !actAfter.test(rest)) continue;
      const like = nameLike(unit, at, end);
      const source = /机构$/.test(match[0]) && /^(?:\d{1,2}月|指出|预测|认为|预计|估计|估算|表示|的?数据|的?报告|统计)/.test(rest) && length <= 8 && !/(?:机构|专家|分析师|人士|报告)/.test(plain.slice(at, end));
      if (source && like === 0 && plainNoun(unit, at, end)) {
        add(at, end, 'source', 2);
        break;
      }
      if (like > 0 && unit.words.some((w) => w.start === at)) {
        add(at, end, 'class-noun', like === 2 || /^(?:报价|表示|宣布|获批|坦言|透露|则)/.test(rest) || source ? 2 : 1);
        break;
      }
    }
  }
  // Tables: 宇树科技	320
  const cell = plain.indexOf('\t');
  if (cell > 1 && nameLike(unit, 0, cell) === 2) add(0, cell, 'table', 2);
  // 蓝穹数据, 云步科技: an unknown word and how companies end.
  for (let i = 0; i + 1 < unit.words.length; i++) {
    const head = unit.words[i]!;
    const tail = unit.words[i + 1]!;
    if (!(/^(?:x|nz|nr|nrt)$/.test(head.tag) || (head.tag === 'n' && /^(?:科技|股份|药业|数科|生物|资本)$/.test(tail.text))) || head.text.length < 2 || head.text.length > 4 || genericWords.has(head.text) || !/^[\u4e00-\u9fff]+$/.test(head.text + tail.text)) continue;
    const before = unit.words[i - 1];
    if (before && /^(?:x|nz|nr|n)$/.test(before.tag) && /[\u4e00-\u9fff]$/.test(before.text) && !classNouns.includes(before.text)) continue;
    const firm = /^(?:科技|股份|数科|药业|证券|资本|半导体|微电子|控股|生物|机器人|医疗科技|信息科技|电器|光电|谐波|精密)$/.test(tail.text);
    if (!firm && !/^(?:数据|网络|软件|智能|汽车|电子|航天|算力|医疗|能源|安全|云|量子|时代|互联网|咨询|通信|传媒|教育|出行|物流|动力|材料)$/.test(tail.text)) continue;
    const longer = unit.words[i + 2] && /^(?:科技|股份|集团|公司)$/.test(unit.words[i + 2]!.text) ? unit.words[i + 2]!.end : tail.end;
    if (/^(?:业|行业|产业|领域|技术|企业|市场|部门|化|型|板块|设备|产品|服务|平台|系统|标准|人才|专业|创新|研发|园|园区|馆|城|股|展)/.test(plain.slice(longer))) continue;
    if (nameLike(unit, head.start, longer) === 0) continue;
    add(head.start, longer, 'shape', firm && head.tag === 'x' ? 2 : 1);
  }
  // 波长光电、福晶科技先后公告
  for (const match of plain.matchAll(/(?:先后|纷纷|相继|均已?|都|分别)(?:公告|宣布|发布|披露|表示|推出|回应|承担|获得|完成|位列|跟进|参与|入选)/g)) {
    for (const item of listBefore(unit, match.index)) if (nameLike(unit, item.start, item.end) > 0) add(item.start, item.end, 'list', 2);
  }
  // 由某某领投, 仅次于某某
  for (const match of plain.matchAll(/(?:由([\u4e00-\u9fffA-Za-z0-9]{2,8}?)(?:领投|跟投|投资|收购|承建|承担|代工|开发|研发|孵化|控股)|(?:仅次于|落后于|领先于|反超|赶超|不敌|收购|并购|竞购|入股)([\u4e00-\u9fffA-Za-z0-9]{2,6})(?=[，。、；]))/g)) {
    const name = match[1] ?? match[2]!;
    const at = match.index + match[0].indexOf(name);
    if (nameLike(unit, at, at + name.length) > 0) add(at, at + name.length, 'object', 2);
  }
  // 据某研究院统计
  for (const match of plain.matchAll(/(?:^|[，。；：])据([\u4e00-\u9fffA-Za-z0-9]{3,16}?)(?:的)?(?:统计|测算|数据|预测|估计|估算|调查|监测|调研|不完全统计)/g)) {
    const name = match[1]!;
    const at = match.index + match[0].indexOf(name);
    const strong = endings.find((e) => e.weight === 2 && e.pattern.test(name));
    if (knownForm(name) || /^(?:记者|相关|有关|了解|此|权威|官方|业内)|(?:部门|专家|机构|人士|公司|最新)$/.test(name)) continue;
    if (strong) {
      if (name.length >= 5) out.push({ unit, start: at, end: at + name.length, type: strong.type, rule: 'source', weight: 2 });
    } else if (nameLike(unit, at, at + name.length) > 0) add(at, at + name.length, 'source', 2);
  }
  // AST SpaceMobile等公司
  for (const match of plain.matchAll(latinCompany)) {
    const name = match[1]!;
    if (knownForm(name) || /^(?:[A-Z]|[2-6]G|AI|APP|App|IT|ICT|IoT|VR|AR|CEO|SaaS|IPO|GDP|B2B|OTT|PC|TV|LED)$/.test(name)) continue;
    add(match.index, match.index + name.length, 'latin', 2);
  }
  for (const match of plain.matchAll(latinAfter)) {
    const name = match[1]!;
    const at = match.index + match[0].length - name.length;
    if (!knownForm(name) && name.length >= 3 && !/^(?:APP|App|ICT|IPO|GDP|CEO)$/.test(name)) add(at, at + name.length, 'latin', 2);
  }
  // 浪潮信息、新华三、玄铁时代: one known company speaks for the others.
  for (const match of plain.matchAll(/[\u4e00-\u9fffA-Za-z0-9]{2,12}(?:、[\u4e00-\u9fffA-Za-z0-9]{2,12})+(?:[和与及][\u4e00-\u9fffA-Za-z0-9]{2,8})?/g)) {
    const items = listBefore(unit, match.index + match[0].length);
    const known = items.filter((item) => longestCompany(plain, item) > 0).length;
    if (known === 0) continue;
    for (const item of items) {
      const partial = longestCompany(plain, item);
      if (partial > 0) {
        // 广汽埃安 between list marks is not 广汽.
        const rest = plain.slice(item.start + partial, item.end);
        if (rest.length >= 2 && rest.length <= 4 && nameLike(unit, item.start + partial, item.end) > 0) add(item.start, item.end, 'list', 2);
        continue;
      }
      const from = item.start;
      for (let length = Math.min(8, item.end - from); length >= 2; length--) {
        if (length < item.end - from && !/^(?:位列|位居|分列|的|均|都|等|在|是|也|分别|纷纷|相继|已|将|则|认为|表示|占|依次)/.test(plain.slice(from + length))) continue;
        const like = nameLike(unit, from, from + length);
        if (like > 0) add(from, from + length, 'list-beside', like);
        break;
      }
    }
  }
  // 甲、乙等企业
  for (const match of plain.matchAll(listOf)) {
    for (const item of listBefore(unit, match.index)) {
      if (!knownForm(plain.slice(item.start, item.end)) && itemLike(unit, item.start, item.end)) add(item.start, item.end, 'list', 2);
    }
  }
  return out;
}

const latinName = "[A-Z][A-Za-z0-9&'.]*(?:[ -][A-Z][A-Za-z0-9&'.]*){0,3}";
const latinCompany = new RegExp(
  `(?<![A-Za-z0-9])(${latinName}) ?(?=等(?:公司|企业|厂商|巨头)|公司|集团|首席|的?(?:CEO|创始人|总裁|副总裁|董事长|发言人|股价|市值|财报)|表示|宣布|收购|将收购|斥资|旗下|则称|则表示|认为|称|计划|方面)`,
  'g',
);
const latinAfter = new RegExp(`(?:收购|竞购|软件商|公司|企业|厂商|巨头|开发商|制造商|供应商|竞争对手|服务商|初创公司) ?(${latinName})(?![A-Za-z0-9])(?! ?(?:平台|系统|芯片|手机|技术|应用))`, 'g');

/** Length of the longest known company at the start of an item, or 0. */
function longestCompany(plain: string, item: { start: number; end: number }): number {
  for (let length = item.end - item.start; length >= 2; length--) {
    if (knownForm(plain.slice(item.start, item.start + length))?.type === 'company') return length;
  }
  return 0;
}

function plainNoun(unit: Unit, start: number, end: number): boolean {
  const words = unit.words.filter((w) => w.start >= start && w.end <= end);
  return words.length >= 2 && words[0]!.start === start && words.at(-1)!.end === end && words.every((w) => /^(?:n|v|vn|nz|nr|ns|x|a|b|g|ng|j)$/.test(w.tag)) && !words.every((w) => genericWords.has(w.text));
}

function abstractName(name: string): boolean {
  return /(?:化|性|力|式|感|模式|时代|效应)$/.test(name);
}

/** 其, 国内的, 第二中标候选人: what may stand before a name at the opening of a clause. */
function skipIntroduction(plain: string, at: number): number {
  const lead = /^(?:其中|此外|另外|同时|而|但|据|国内的?|国外的?|本土的?|由|当天|日前|近日)?(?:[\u4e00-\u9fff]{0,8}?(?:企业|公司|厂商|平台|机构|网站|巨头|品牌|候选人|运营商|服务商))?/.exec(plain.slice(at))![0];
  return at + lead.length;
}

/** Items of the list that ends at `end`: spans split at 、和与及. */
export function listBefore(unit: Unit, end: number): { start: number; end: number }[] {
  const { plain } = unit;
  let start = end;
  while (start > 0 && !/[，。；：！？（）“”]/.test(plain[start - 1]!) && end - start < 60) start--;
  const spans: { start: number; end: number }[] = [];
  let at = start;
  for (let i = start; i <= end; i++) {
    if (i < end && !/[、]/.test(plain[i]!) && !(/[和与及]/.test(plain[i]!) && unit.words.some((w) => w.start === i && w.end === i + 1))) continue;
    if (i > at) spans.push({ start: at, end: i });
    at = i + 1;
  }
  const first = spans[0];
  if (first) {
    // The first item may have the sentence before it.
    let from = first.start;
    for (const word of unit.words) {
      if (word.start < first.start || word.end >= first.end) continue;
      if (badTag.test(word.tag) || /^(?:v)$/.test(word.tag) || /^(?:包括|如|像|由|对|向|有)$/.test(word.text)) from = word.end;
    }
    first.start = from;
  }
  return spans;
}

function itemLike(unit: Unit, start: number, end: number): boolean {
  const name = unit.plain.slice(start, end);
  if (name.length < 2 || name.length > 16 || !nameChars.test(name)) return false;
  const words = unit.words.filter((w) => w.start < end && w.end > start);
  if (words.some((w) => badTag.test(w.tag) && w.text.length > 1)) return false;
  if (words.every((w) => genericWords.has(w.text) || (w.tag === 'n' && words.length === 1))) return false;
  if (/(?:企业|厂商|机构|平台|行业|部门|领域|产业|政府|人员|品牌|商家|客户)$/.test(name)) return false;
  return true;
}

const roleWord =
  /^(?:高级|执行|全球|联席|联合|首席|副|常务|名誉|原|前|现任|独立|非执行|非|集团|中国区|大中华区|亚太区|亚太|中国|业务|产品|技术|信息|市场|研发|投资|投资顾问|战略|运营|销售|品牌|公关|公共|政府|事务|公共事务|客户|人工智能|云计算|数字化|事业部|部|部门|室|中心|办公室|研究|创始|共同|资深|高级副|服务|财务|行政|人力资源|安全|网络安全|互联网|大数据|数据|AI|5G|物联网|工业互联网|软件|硬件|芯片|终端|手机|解决方案|国际|海外|区域|区|区域市场|智能|汽车|金融|政企|供应链|战略部|委员会|专业|委|学术|轮值|总|分|分公司|子公司|行业|产业|经济|法务|知识产权|生态|开发者|平台|系统|工程|设计|架构|算法|实验室|高|合伙|创办|发言|新闻|科信|科技|与|及|和|、|的|信息科技部|联合创始|公共关系|媒体|整合|营销|负责人|项目|质量|管理|采购|法律|合规|风险|资本|战略投资|企业|用户|增长|体验|内容|媒介|副总|区总|任|兼|级|一级|二级|CEO|主|导师|博士生|院|系)$/;

/** The organisation at the head of a role: 巨丰投顾|投资顾问总监. Null where it's generic or known otherwise. */
export function organizationOfRole(unit: Unit, roleStart: number, nameStart: number): Mention | null {
  const role = unit.plain.slice(roleStart, nameStart);
  const post = [...role.matchAll(postPattern)].at(0);
  if (!post) return null;
  const words = unit.words.filter((w) => w.start >= roleStart && w.end <= roleStart + post.index);
  let shortest = words.length - 1;
  while (shortest >= 0 && roleWord.test(words[shortest]!.text)) shortest--;
  let start = roleStart;
  // Words of the post may be part of the name: try without them first, then with more and more.
  for (let i = Math.max(0, shortest); i < words.length; i++) {
    let end = words[i]!.end;
    const intro = /^.*(?:企业|公司|厂商|平台|机构|网站|报告作者、|作者、|成员、|商)(?=[\u4e00-\u9fffA-Za-z]{2,})/.exec(unit.plain.slice(roleStart, end));
    start = intro && !/(?:有限|股份)$/.test(intro[0]) ? roleStart + intro[0].length : roleStart;
    if (/^[市省区县]/.test(unit.plain.slice(start))) return null;
    if (unit.plain[end - 1] === '副') end--;
    const name = unit.plain.slice(start, end);
    if (name.length < 2 || name.length > 14 || !nameChars.test(name)) continue;
    if (knownForm(name)) return null;
    const strong = endings.find((e) => e.weight === 2 && e.pattern.test(name));
    if (strong && strong.type !== 'government' && name.length >= 5 && !/^(?:公司|集团|该|本|某)/.test(name)) return { unit, start, end, type: strong.type, rule: 'role', weight: 2 };
    if (nameLike(unit, start, end) > 0) return { unit, start, end, type: 'company', rule: 'role', weight: 2 };
    // 远航汽车软件业务部总经理: common words, but a name by where they stand.
    const inside = unit.words.filter((w) => w.start >= start && w.end <= end);
    const weak = endings.find((e) => e.type === 'company' && e.pattern.test(name));
    if (weak && inside.length >= 2 && !inside.every((w) => genericWords.has(w.text)) && !inside.some((w) => badTag.test(w.tag)) && name.search(postPattern) < 0) return { unit, start, end, type: 'company', rule: 'role', weight: 2 };
  }
  return null;
}
