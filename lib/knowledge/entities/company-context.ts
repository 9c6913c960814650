/**
 * Companies nobody has heard of: by what stands beside them. A clause that opens with a name and what companies
 * do, a class noun before, a list that ends in 等企业, a post after it. Each sight is evidence; names are kept when
 * it suffices.
 */
import type { Unit } from '../document.ts';
import { classNouns, endings } from '../lexical/organization-words.ts';
import { spelledThroughout } from './foreign-names.ts';
import { knownForm } from './gazetteer.ts';
import type { Mention } from './mention.ts';
import { itemLike, listBefore, longestCompany, nameChars, nameLike, plainNoun } from './name-like.ts';

const acts =
  '提醒|判断|出资|领投|跟投|答应|拒绝|否认|下线|想出|在[\\u4e00-\\u9fff]{2,6}举行|建议|警告|数据显示|报告显示|公布|裁撤|关闭|关停|扩产|减产|涨价|降价|相关负责人|有关负责人|相关人士|负责人|发言人|为|把|给|被|表示|宣布|发布|推出|公告|称|认为|预计|计划|拟|将|获批|获得|获|完成|中标|启动|入股|收购|披露|上市|申请|提交|联合|携手|成立|开源|研发|自研|投资|斥资|生产|量产|出货|融资|营收|净利|市值|股价|交付|裁员|回应|透露|坦言|则|已|位列|位居|占|凭借|此前|目前|持有|仍|旗下|创始人|创办人|董事长|总裁|副总裁|首席|CEO|总经理|总设计师|高管|今年|去年|近日|日前|也|正|正在|提供|利用|开发|打造|上线|开始|指出|估计|估算|预测|统计|测算|提示|涨|跌|的产能|的产品|的新增|的股|前|方面|在[\\u4e00-\\u9fff]{2,12}(?:上市|发布|宣布|挂牌)|\\d{1,2}月|\\d{4}年|凭|宣|分拆|赴|港股|首发|试|新|年';
/** What companies do, at the beginning of a text. */
export const actAfter = new RegExp(`^(?:${acts})`);
const listOf =
  /等(?:\d+|[一二两三四五六七八九十]+|多|数)(?:余)?家(?=[，。；、）])|等(?:\d+|[一二两三四五六七八九十]+|多|数)?(?:家|余家|多家)?(?:[\u4e00-\u9fff]{0,8}?)(企业|公司|厂商|单位|巨头|品牌|客户|运营商|车企|券商|供应商|商家|服务商|开发商|制造商|机构|独角兽|互联网平台|电商平台|电商|平台企业|同行)/g;

export function companyContextMentions(unit: Unit): Mention[] {
  const out: Mention[] = [];
  const { plain } = unit;
  const add = (start: number, end: number, rule: string, weight: number) => {
    out.push({ unit, start, end, type: 'company', rule, weight });
  };
  // Clause openings: 云岭科技宣布; titles open with the company more often than not.
  for (const match of plain.matchAll(/(?:^|[，。；：！？”）、\s])(?=[\u4e00-\u9fffA-Za-z])/g)) {
    const at = match.index + match[0].length;
    const start = skipIntroduction(unit, at);
    for (let length = 2; length <= 12; length++) {
      const end = start + length;
      if (end > plain.length || !nameChars.test(plain.slice(start, end))) break;
      if (!unit.words.some((w) => w.end === end) || !actAfter.test(plain.slice(end))) continue;
      const like = nameLike(unit, start, end);
      if (like === 0) continue;
      const title = unit.part === 'title' && at <= 1;
      add(
        start,
        end,
        title ? 'title-opening' : 'opening',
        like === 2 ||
          (endings.some((e) => e.type === 'company' && e.pattern.test(plain.slice(start, end))) &&
            /^(?:(?:\d{1,2}月\d{1,2}日|在[\u4e00-\u9fff]{2,4})(?:发布|公布|宣布|表示|公告|在|与|推出|披露)|(?:数据|报告)显示)/.test(
              plain.slice(end),
            ))
          ? 2
          : 1,
      );
      break;
    }
  }
  // 企业云岭铸造, 平台“云驿”
  for (const match of plain.matchAll(
    /(?:企业|公司|厂商|平台|网站|巨头|客户|品牌|供应商|运营商|服务商|券商|独角兽|机构|候选人|业者|[\u4e00-\u9fff]{2}厂(?![商家房区长址]))(“?)/g,
  )) {
    const at = match.index + match[0].length;
    if (match[1] === '“') {
      const close = plain.indexOf('”', at);
      if (
        close > at &&
        close - at <= 10 &&
        !/^(?:平台)$/.test(match[0].slice(0, -1)) &&
        nameLike(unit, at, close) > 0 &&
        !abstractName(plain.slice(at, close))
      )
        add(at, close, 'class-quoted', 2);
      else if (
        close > at &&
        close - at <= 8 &&
        /^(?:的|表示|称|宣布|数据|则|发布|已|将)/.test(plain.slice(close + 1)) &&
        nameLike(unit, at, close) > 0
      )
        add(at, close, 'class-quoted', 2);
      continue;
    }
    for (let length = 2; length <= 10; length++) {
      const end = at + length;
      if (end > plain.length || !nameChars.test(plain.slice(at, end))) break;
      if (!unit.words.some((w) => w.end === end)) continue;
      const rest = plain.slice(end);
      if (!/^[，、。；的等（]/.test(rest) && !actAfter.test(rest)) continue;
      const like = nameLike(unit, at, end);
      const source =
        /机构$/.test(match[0]) &&
        /^(?:\d{1,2}月|指出|预测|认为|预计|估计|估算|表示|的?数据|的?报告|统计)/.test(rest) &&
        length <= 8 &&
        !/(?:机构|专家|分析师|人士|报告)/.test(plain.slice(at, end));
      if (source && like === 0 && plainNoun(unit, at, end)) {
        add(at, end, 'source', 2);
        break;
      }
      if (like > 0 && unit.words.some((w) => w.start === at)) {
        add(
          at,
          end,
          'class-noun',
          like === 2 ||
            (/(?:公司|企业|厂商|厂)$/.test(match[0]) &&
              length >= 3 &&
              length <= 5 &&
              guessed(unit, at, end)) ||
            (length >= 3 && spelledThroughout(plain.slice(at, end))) ||
            /^(?:报价|表示|宣布|获批|坦言|透露|则)/.test(rest) ||
            source
            ? 2
            : 1,
        );
        break;
      }
    }
  }
  // Tables: 宇树科技	320
  for (const row of plain.matchAll(/(?:^|\n)([^\t\n]{2,14})\t/g)) {
    const start = row.index + row[0].length - 1 - row[1]!.length;
    if (nameLike(unit, start, start + row[1]!.length) === 2) add(start, start + row[1]!.length, 'table', 2);
  }
  // 波长光电、福晶科技先后公告
  for (const match of plain.matchAll(
    /(?:先后|纷纷|相继|均已?|都|分别)(?:公告|宣布|发布|披露|表示|推出|回应|承担|获得|完成|位列|跟进|参与|入选)/g,
  )) {
    for (const item of listBefore(unit, match.index))
      if (nameLike(unit, item.start, item.end) > 0) add(item.start, item.end, 'list', 2);
  }
  // 由某某领投, 仅次于某某
  for (const match of plain.matchAll(
    /(?:由([\u4e00-\u9fffA-Za-z0-9]{2,8}?)(?:领投|跟投|投资|收购|承建|承担|代工|开发|研发|孵化|控股)|(?:仅次于|落后于|领先于|反超|赶超|不敌|收购|并购|竞购|入股)([\u4e00-\u9fffA-Za-z0-9]{2,6})(?=[，。、；]))/g,
  )) {
    const name = match[1] ?? match[2]!;
    const at = match.index + match[0].indexOf(name);
    if (nameLike(unit, at, at + name.length) > 0 && !/^[市区省县]|财政$/.test(name))
      add(at, at + name.length, 'object', 2);
  }
  // 据某研究院统计
  for (const match of plain.matchAll(
    /(?:^|[，。；：])据([\u4e00-\u9fffA-Za-z0-9]{3,16}?)(?:的)?(?:统计|测算|数据|预测|估计|估算|调查|监测|调研|不完全统计)/g,
  )) {
    const name = match[1]!;
    const at = match.index + match[0].indexOf(name);
    const strong = endings.find((e) => e.weight === 2 && e.pattern.test(name));
    if (
      knownForm(name) ||
      /^(?:记者|相关|有关|了解|此|权威|官方|业内)|(?:部门|专家|机构|人士|公司|最新)$/.test(name)
    )
      continue;
    if (strong) {
      if (name.length >= 5)
        out.push({ unit, start: at, end: at + name.length, type: strong.type, rule: 'source', weight: 2 });
    } else if (nameLike(unit, at, at + name.length) > 0) add(at, at + name.length, 'source', 2);
  }
  // AST SpaceMobile等公司
  for (const match of plain.matchAll(latinCompany)) {
    const name = match[1]!;
    if (
      knownForm(name) ||
      /^(?:[A-Z]|[2-6]G|AI|APP|App|IT|ICT|IoT|VR|AR|CEO|SaaS|IPO|GDP|B2B|OTT|PC|TV|LED)$/.test(name)
    )
      continue;
    add(match.index, match.index + name.length, 'latin', 2);
  }
  for (const match of plain.matchAll(latinAfter)) {
    const name = match[1]!;
    const at = match.index + match[0].length - name.length;
    if (!knownForm(name) && name.length >= 3 && !/^(?:APP|App|ICT|IPO|GDP|CEO)$/.test(name))
      add(at, at + name.length, 'latin', 2);
  }
  // 美国的Saildrone刚融资, 法国iXblue主打深水
  for (const match of plain.matchAll(latinAbroad)) {
    const name = match[2]!;
    const at = match.index + match[0].length - name.length;
    if (knownForm(match[1]!)?.type !== 'place' || knownForm(name) || /^[A-Z0-9]{1,5}$/.test(name)) continue;
    if (
      !/^ ?(?:刚|主打|则|也|已|将|在|把|为|曾|正|计划)/.test(plain.slice(at + name.length)) &&
      !actAfter.test(plain.slice(at + name.length))
    )
      continue;
    add(at, at + name.length, 'latin', 2);
  }
  // 浪潮信息、新华三、云岭时代: one known company speaks for the others.
  for (const match of plain.matchAll(
    /[\u4e00-\u9fffA-Za-z0-9]{2,12}(?:、[\u4e00-\u9fffA-Za-z0-9]{2,12})+(?:[和与及][\u4e00-\u9fffA-Za-z0-9]{2,8})?/g,
  )) {
    const items = listBefore(unit, match.index + match[0].length);
    const known = items.filter((item) => longestCompany(plain, item) > 0).length;
    if (known === 0) continue;
    for (const item of items) {
      const partial = longestCompany(plain, item);
      if (partial > 0) {
        // 广汽埃安 between list marks is not 广汽.
        const rest = plain.slice(item.start + partial, item.end);
        if (rest.length >= 2 && rest.length <= 4 && nameLike(unit, item.start + partial, item.end) > 0)
          add(item.start, item.end, 'list', 2);
        continue;
      }
      const from = item.start;
      for (let length = Math.min(8, item.end - from); length >= 2; length--) {
        if (
          length < item.end - from &&
          !/^(?:位列|位居|分列|的|均|都|等|在|是|也|分别|纷纷|相继|已|将|则|认为|表示|占|依次|拒绝|未|不予)/.test(
            plain.slice(from + length),
          )
        )
          continue;
        const like = nameLike(unit, from, from + length);
        if (like > 0) add(from, from + length, 'list-beside', like);
        break;
      }
    }
  }
  // 甲、乙等企业
  for (const match of plain.matchAll(listOf)) {
    for (const item of listBefore(unit, match.index)) {
      if (!knownForm(plain.slice(item.start, item.end)) && itemLike(unit, item.start, item.end))
        add(item.start, item.end, 'list', 2);
    }
  }
  return out;
}

const latinName = "[A-Z][A-Za-z0-9&'.]*(?:[ -][A-Z][A-Za-z0-9&'.]*){0,3}";
const latinAbroad =
  /([\u4e00-\u9fff]{2,4}?)的?([A-Za-z][A-Za-z0-9&'.]+(?: [A-Z][A-Za-z0-9&'.]+){0,3})(?![A-Za-z0-9])/g;
const latinCompany = new RegExp(
  `(?<![A-Za-z0-9])(${latinName}) ?(?=等(?:公司|企业|厂商|巨头)|公司|集团|首席|的?(?:CEO|创始人|总裁|副总裁|董事长|发言人|股价|市值|财报)|表示|宣布|收购|将收购|斥资|旗下|则称|则表示|认为|称|计划|方面)`,
  'g',
);
const latinAfter = new RegExp(
  `(?:收购|竞购|软件商|公司|企业|厂商|巨头|开发商|制造商|供应商|竞争对手|服务商|初创公司) ?(${latinName})(?![A-Za-z0-9])(?! ?(?:平台|系统|芯片|手机|技术|应用))`,
  'g',
);

function abstractName(name: string): boolean {
  return /(?:化|性|力|式|感|模式|时代|效应)$/.test(name);
}

/** 其, 国内的, 第二中标候选人: what may stand before a name at the opening of a clause. */
function skipIntroduction({ plain, words }: Unit, at: number): number {
  const lead =
    /^(?:其中|此外|另外|同时|而|但|据|国内的?|国外的?|本土的?|由|当天|日前|近日)?(?:[\u4e00-\u9fff]{0,8}?(?:企业|公司|厂商|平台|机构|网站|巨头|品牌|候选人|运营商|服务商|(?:运营|承建|建设|开发|投资|合作|供货|出品|主办|收购|施工|承办)方))?/.exec(
      plain.slice(at),
    )![0];
  const noun = words.find((w) => w.start === at + lead.length);
  return noun && noun.text.length > 2 && classNouns.includes(noun.text) ? noun.end : at + lead.length;
}

/** The last of the words is one that the segmenter guessed. */
const guessed = (unit: Unit, start: number, end: number) =>
  unit.words.some((w) => w.start >= start && w.end === end && w.tag === 'x' && w.text.length > 1);
