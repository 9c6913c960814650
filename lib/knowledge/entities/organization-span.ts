/** How far to the left the name of an organisation goes, given the word it ends with. */
import { classNouns, endings, insideNames } from '../lexical/organization-words.ts';
import { postWords } from '../lexical/people.ts';
import type { Word } from '../segmenter.ts';
import { knownForm } from './gazetteer.ts';

export const placeStart =
  /^(?:联邦|中国|中华|国家|全国|中央|国务院|北京|上海|美国|英国|德国|法国|日本|韩国|印度|欧盟|欧洲|联合国|世界|国际|最高|省|市)/;
const nounTag = /^(?:n|nr|ns|nt|nz|nrt|nrfg|vn|an|eng|j|x|b|l|i|s|g|ng|nw|q|tg|zg|f|a)$/;
const stopWords = new Set(
  '中标 季度 第一季度 第二季度 第三季度 第四季度 记者 专家 学者 时间 目前 其中 包括 等 来自 近日 日前 主办 方面 消息 数据 报告 结果 情况 领域 问题 会议 大会 论坛 主任 院长 部长 局长 董事长 所长 教授 会长 主席 院士 部门 行业 国家队 工作 人士 业内 业内人士 会上 研报 分析 今年 去年 本次 此次 首个 首家 唯一 一些 许多 不少 由于 作为 通过 针对 关于 对于 以及 如果 因此 所有 任何 多家 数家 有关 相关 各 该 其 本 某 这 那 此 每 之 所 内 外 中 上 下 后 前 时 间 里 旗下 下属 所属 直属 首批 部分 多个 各地 各级 各类 广大 我 我们 他 她 它 他们 双方 两地 三地 多地 当地 方 原 现任 时任 兼 建议 要求 全体 全市 全省 大量 众多 其他 另外 此外 同时 编者按 讯 电'.split(
    ' ',
  ),
);
const posts = new Set(postWords);

/** A word that can stand in the name of an organisation. */
function fits(word: Word): boolean {
  const { text, tag } = word;
  if (/^[，。；：！？“”‘’《》（）、\s\d.%…—·-]+$/.test(text)) return false;
  if (stopWords.has(text) || posts.has(text)) return false;
  if (insideNames.has(text)) return true;
  return nounTag.test(tag) || (tag === 'm' && /^第/.test(text));
}

/** Index of the first word of the name that ends with word `last`. */
export function growLeft(words: readonly Word[], last: number): number {
  let first = last;
  const legal = /有限(?:责任)?公司$/.test(words[last]!.text);
  let bracketed = false;
  while (first > 0) {
    const before = words[first - 1]!;
    if (
      /^(?:联合|会同)$/.test(before.text) &&
      first > 1 &&
      endings.some((e) => e.weight === 2 && e.pattern.test(words[first - 2]!.text))
    )
      break;
    // Legal names stand between list marks and hold any word.
    if (
      (legal || bracketed) &&
      /^(?:v|a|d|m|zg|ad)$/.test(before.tag) &&
      /^[\u4e00-\u9fff]{1,3}$/.test(before.text) &&
      !/^(?:是|为|有|由|对|向|收购|投资|成立|设立|表示|宣布|称|将|已|了|包括|通报|约谈|位于)$/.test(
        before.text,
      ) &&
      words[last]!.end - before.start <= 22
    ) {
      first--;
      continue;
    }
    // 湖南省|数据|局: data are what such an office is for, elsewhere they end a phrase.
    if (
      fits(before) ||
      (before.text === '数据' && /^(?:局|管理局|资源|发展|中心|交易所|交易中心)/.test(words[first]!.text))
    ) {
      first--;
      continue;
    }
    if (
      /^[和与及]$/.test(before.text) &&
      first > 1 &&
      words[first]!.tag !== 'ns' &&
      !placeStart.test(words[first]!.text) &&
      !/(?:大学|公司|集团|银行|医院|政府|法院|协议|交易所)$/.test(words[last]!.text)
    ) {
      // 经济和信息化局: over the conjunction only when a place or 国家 stands at the start.
      let start = first - 1;
      while (start > 0 && fits(words[start - 1]!)) start--;
      const opening = words[start]!;
      const left = words
        .slice(start, first - 1)
        .map((w) => w.text)
        .join('');
      if (
        knownForm(left) ||
        (endings.some((e) => e.weight === 2 && e.pattern.test(left)) &&
          left.length >= 6 &&
          /^(?:大学|公司|集团)/.test(left.slice(-2)))
      )
        break;
      if (
        start < first - 1 &&
        (/^n[st]$/.test(opening.tag) ||
          placeStart.test(opening.text) ||
          (/^[\u4e00-\u9fff]{2,4}[省市县区州]/.test(left) && /[局厅]$/.test(words[last]!.text)))
      ) {
        first = start;
        continue;
      }
      // 德国信息技术、电信和新媒体协会
      if (start < first - 1 && start > 1 && words[start - 1]!.text === '、') {
        let head = start - 1;
        while (head > 0 && fits(words[head - 1]!)) head--;
        if (
          head < start - 1 &&
          words[head]!.tag === 'ns' &&
          words[head]!.text.length >= 2 &&
          words[start - 1]!.start - words[head]!.end >= 2
        ) {
          first = head;
          continue;
        }
      }
    }
    // 中国烹饪协会, 国家电力储能检测中心: verbs and all, where 中国 or 国家 opens the name.
    if (
      /^(?:v|vn|a|ad|an|d|zg|m)$/.test(before.tag) &&
      before.text.length <= 3 &&
      /(?:协会|学会|中心|研究院|研究所|联盟|联合会|馆|委员会|总局|公司|大学|学院|基金会)$/.test(
        words[last]!.text,
      )
    ) {
      let head = first - 1;
      while (
        head > 0 &&
        first - head < 5 &&
        !/^(?:中国|国家|全国|中华)$/.test(words[head]!.text) &&
        (fits(words[head]!) || /^(?:v|vn|a|ad|an|m)$/.test(words[head]!.tag)) &&
        !/^(?:是|在|有|为|据|称|说|表示|认为|宣布|发布|通过|经过|获得|成立|参加|举办)$/.test(
          words[head]!.text,
        )
      )
        head--;
      if (/^(?:中国|国家|全国|中华)$/.test(words[head]!.text)) {
        first = head;
        continue;
      }
    }
    // 《》（）inside company names: 全知科技（杭州）有限责任公司
    if (before.text === '）' && first > 3) {
      const open = words.findLastIndex((w, i) => i < first - 1 && w.text === '（');
      if (
        open > 0 &&
        first - open <= 4 &&
        words.slice(open + 1, first - 1).every((w) => /^(?:ns|n|nr|x|nz)/.test(w.tag)) &&
        (/^(?:有限|股份|综合|研究|信息)/.test(words[first]!.text) || legal)
      ) {
        first = open;
        bracketed = true;
        continue;
      }
    }
    break;
  }
  return first;
}

/** Cuts class nouns and other introductions off the front. */
export function trimLeft(words: readonly Word[], first: number, last: number): number {
  let start = first;
  for (let i = first; i < last; i++) {
    const left = words
      .slice(start, i + 1)
      .map((w) => w.text)
      .join('');
    const rest = words
      .slice(i + 1, last + 1)
      .map((w) => w.text)
      .join('');
    if (
      classNouns.some(
        (noun) =>
          noun.length > 1 &&
          left.endsWith(noun) &&
          (words[i]!.text.length <= noun.length || words[i]!.tag === 'x'),
      ) &&
      !(left.length >= 7 && /公司$|银行$/.test(left)) &&
      rest.length >= 4 &&
      !/^(?:有限|股份|集团|公司)/.test(rest)
    )
      start = i + 1;
  }
  const handed = words
    .slice(start, last)
    .findLastIndex((w) =>
      /^(?:委请|委托|聘请|邀请|需经|须经|联手|携手|收购|入股|起诉|约谈|处罚|通报|交由|会同)$/.test(w.text),
    );
  if (handed >= 0) start += handed + 1;
  while (
    start < last &&
    /^(?:新建|访|专访|同一|同一个|曾任|现任|时任|出任|担任|加入|由|与|和|及|同|向|在|对|为|的|前|原|现|一家|一个|据|即|如|像|以|到|从|等|新|大|老|名|家|个|全球|国外|海外|国内|知名|著名|领先|主要|多|数|本土|民营)$/.test(
      words[start]!.text,
    )
  )
    start++;
  return start;
}

const introduced =
  /^([\u4e00-\u9fff]{0,5}?)(?:智库|行业协会|评级机构|调查机构|调研机构|咨询机构|研究机构|市调机构|设备商|设备厂商|厂商|券商|投行|巨头|车企|初创公司|初创企业|科技公司|供应商|运营商|服务商|媒体|客户|旗下|(?:运营|承建|建设|开发|投资|合作|供货|出品|主办|收购|施工|服务|委托|承办|转让|受让)方)(?=[\u4e00-\u9fff]{4,})/;

/** How many characters of a name are its introduction: 荷兰智库|克林根达尔研究所. Words may have been cut elsewhere. */
export function introduction(name: string): number {
  const match = introduced.exec(name);
  if (!match) return 0;
  const [whole, before = ''] = match;
  const known = before === '' ? null : knownForm(before);
  if (before !== '' && known?.type !== 'place' && !(known && whole.endsWith('旗下'))) return 0;
  return whole.length;
}
