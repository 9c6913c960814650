/**
 * Programmes and subsidies that the text names in passing: 模型券, 工控安全百日攻坚行动, 孔雀计划. What they end with is
 * also what everyday plans end with, so either the words before say that somebody runs it, or the name is long.
 */
import type { PolicyKind } from '#lib/model/kinds.ts';
import type { Unit } from '../document.ts';
import { knownForm } from '../entities/gazetteer.ts';
import { genericWords } from '../lexical/organization-words.ts';
import type { Word } from '../segmenter.ts';

export interface Instrument {
  start: number;
  end: number;
  kind: PolicyKind;
  /** Listed among entities only. */
  slogan: boolean;
}

const aims =
  '攻坚|百日|提升|赋能|护航|领航|培育|倍增|普及|清零|帮扶|焕新|揭榜|会战|人才|转型|振兴|支持|扶持|资助|补贴|引才|奖励|激励|孵化|加速|伙伴|示范|培养|成长|普惠|惠民|改造|强基|提质|攻关';
const ending = new RegExp(
  `(?:(?<![证债奖])券|(?:${aims}|联合)行动|(?:${aims})(?:计划|工程)|孔雀计划|(?<=\\d)计划|(?:攻关|揭榜挂帅|揭榜|试点示范|应用示范)项目|(?:应用|改革|创新)试点)$`,
);
const runs =
  /(?:设立|实施|启动|推出|开展|实行|推行|发放|领取|申领|申请|参照|入选|列入|纳入|落实|落地|获得|得到|宣布|公布|发布|部署|组织|参与|加入|通过|依托|的|[和及与、“])(?:了|的)?$/;
const everyday =
  /^(?:投资|融资|扩产|减产|裁员|合作|收购|上市|生产|年度|发展|增长|建设|采购|研发|产品|工作|一项|首个|新|该|这|此|本|其|优惠|代金|现金|抵用|满减|电子|有价|入场|通行|公司|股权|员工|激励|人才|转型|技术|公益|专项|联合|应用|创新|改革|试点)(?:券|计划|行动|工程|项目|试点)$/;
const nominal = /^(?:n|nr|ns|nt|nz|nrt|vn|v|eng|x|b|j|l|i|s|an|a|g|ng|m)$/;
const stops =
  /^(?:设立|实施|启动|推出|开展|实行|推行|发放|领取|申领|申请|参照|入选|列入|纳入|落实|落地|获得|得到|宣布|公布|发布|部署|组织|参与|加入|通过|依托|进入|批准|已|将|可|其|该|此|个|张|一|两|三|首批|多|是|有|为|在|与|和|的|了|全省|全市|全国|各地|近日|日前|陆续|使用|核销|抢|消费者|企业|居民|提供|给予|支持|推进|推动|受理|来自|源于|属于|包括|作为|等|需要|其中|一半|用于|靠|由)$/;

export function instruments(unit: Unit): Instrument[] {
  const out: Instrument[] = [];
  const { plain, words } = unit;
  for (let i = 0; i < words.length; i++) {
    const word = words[i]!;
    if (!'券动划程目点'.includes(word.text.at(-1)!)) continue;
    const found = ending.exec(plain.slice(Math.max(0, word.end - 8), word.end));
    if (!found || goesOn(words[i + 1])) continue;
    let first = i;
    while (first > 0 && word.end - words[first - 1]!.start <= 22) {
      const before = words[first - 1]!;
      if (
        stops.test(before.text) ||
        !nominal.test(before.tag) ||
        /^[^\u4e00-\u9fffA-Za-z0-9+]/.test(before.text)
      )
        break;
      first--;
    }
    let start = words[first]!.start;
    // 物|联网|创新|券: a known name that the words cut.
    if ([1, 2, 3].some((n) => knownForm(plain.slice(start - 1, start + n))?.type === 'technology')) start--;
    const name = plain.slice(start, word.end);
    const stem = name.slice(0, -found[0].length);
    const ticket = name.endsWith('券');
    if (
      name.length < 3 ||
      name.length > 22 ||
      everyday.test(name) ||
      /^[\d一二两三四五六七八九十]/.test(name)
    )
      continue;
    const parts = words.slice(first, i + 1);
    if (ticket ? name.length > 9 : stem.length < 2 && !/孔雀计划$/.test(name)) continue;
    if (parts.slice(0, -1).every((w) => genericWords.has(w.text)) && stem.length < 4) continue;
    const run = runs.test(plain.slice(Math.max(0, start - 5), start));
    if (!run && name.length < 6) continue;
    const kind = /行动$/.test(name) ? 'campaign' : 'programme';
    out.push({ start, end: word.end, kind, slogan: kind === 'programme' });
  }
  return out;
}

const goesOn = (word: Word | undefined) =>
  word !== undefined &&
  /^(?:书|表|性|化|案|目录|管理|建设|实施|方案|通知|申报|名单|指南|清单|商|公司|师|单位|城市)/.test(
    word.text,
  );
