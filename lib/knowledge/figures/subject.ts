/**
 * What a sentence is about, and what of it a number measures. Both come from the words before the number in
 * its clause; where those name only a metric, from earlier clauses, the paragraph and the title.
 */
import type { Word } from '../segmenter.ts';
import { leadIn, linkTail, metricEnd, nominal, sayEnd } from './phrases.ts';

export interface Statement {
  subject: string;
  metric: string;
  /** The subject is a part or kind named right before the metric: 单比特门|平均保真度. */
  part?: boolean;
}

export type Words = (text: string) => Word[];

/** Drops what can't begin or end a noun phrase. */
export function trimPhrase(text: string): string {
  let out = text.trim();
  for (let before = ''; before !== out; ) {
    before = out;
    out = out.replace(leadIn, '');
  }
  return out.replace(/[，、：:；“”‘’\s]+$/g, '').replace(/^[”’）》]+/, '');
}

/** Takes linking words off the end: `数字经济规模将突破` leaves 数字经济规模. */
export function stripLinks(text: string): string {
  let out = text;
  for (let before = ''; before !== out; ) {
    before = out;
    const cut = out.replace(linkTail, '');
    // A tail may be part of the last word: 占比, 市场份额达 but not 乌镇|到.
    if (cut !== out && !/(?:市值|产值|价值|净值|数值|均值|比值|占|均价|总量|其中)$/.test(out)) out = cut;
  }
  return out;
}

const actor =
  /(?:企业|用户|客户|网民|学者|人才|人员|厂商|机构|单位|居民|家庭|投资者|消费者|学生|受访者|员工|平台|商户|运营商|互联网|金融|政府)$/;

/** Index in `words` of the last verb-like word, or -1. */
function lastVerb(words: readonly Word[]): number {
  let end = words.length - 1;
  // 开通|率: the verb before it is part of the metric's name.
  while (end > 0 && /^[率额量值费]$/.test(words[end]!.text)) end -= 2;
  for (let i = end; i >= 0; i--) {
    const { tag, text } = words[i]!;
    if (/^(?:v|vd|vi|vq|p|d|c|uj|ul|uv|ud|uz|ug|r|zg|ad|y)$/.test(tag) && !partOfTerm(text)) return i;
    if (/[，。；：]/.test(text)) return i;
  }
  return -1;
}

/** Tagged as verbs, yet parts of names of metrics and industries. */
export function partOfTerm(text: string): boolean {
  return /^(?:服务|制造|销售|投资|消费|运营|研发|出口|进口|零售|交易|管理|建设|通信|计算|融资|贷款|出货|规上|规模以上|以上|上市|应用|覆盖|渗透|连接|传输|集成|人工|在线|联网|互联|创业|加工|采购|经营|签约|备案|营业|净|和|与|及|我国|全国|该|本|其|其他|全部|占|占比|库存|供应|就业|存量|流量|上网|充电|储能|发电|用电|耗电|输出|下载|点击|订阅|注册|培训|招聘|量产|试点|测试|识别|协作|搭载|装机|生产|物联)$/.test(
    text,
  );
}

/**
 * Splits the words before a number into subject and metric. `counted`: the noun after number and measure, if
 * any. Either part may come back empty.
 */
export function splitStatement(prefix: string, counted: string, words: Words, counting = true): Statement {
  const share = /^(.*?)(占(?:据)?(?:了)?[^，]{0,18}?)(?:的)?(?:比重|比例|份额)?$/.exec(
    stripLinks(prefix).replace(/的?(?:比重|比例)$/, ''),
  );
  if (share && share[2]!.length > 1) {
    const [, owner = '', of = ''] = share;
    return {
      subject: nounAt(trimPhrase(owner), words),
      metric: of.replace(/的$/, '') + (/(?:比重|比例|份额)/.test(prefix) ? '比重' : ''),
    };
  }
  const core = trimPhrase(stripLinks(prefix));
  if (core === '') return { subject: '', metric: counted };
  const list = words(core);
  const verb = lastVerb(list);
  let phrase = verb < 0 ? core : core.slice(list[verb]!.end);
  let owner = verb < 0 ? '' : trimPhrase(core.slice(0, list[verb]!.start));
  if (verb >= 0 && list[verb]!.text === '的') {
    // MCU的平均交期: what stands before 的 owns the metric.
    owner = nounAt(owner, words);
    return { subject: owner, metric: phrase || counted, part: true };
  }
  phrase = trimPhrase(phrase);
  if (phrase === '')
    return { subject: firstNoun(owner, words), metric: counted || core.slice(list[verb]!.start) };
  if (verb >= 0 && counted !== '') return { subject: firstNoun(owner, words), metric: counted };
  if (counted !== '' && !metricEnd.test(phrase)) return { subject: phrase, metric: counted };
  // 浙江全省电商实现|网络零售: before a verb stands the subject, behind it the metric.
  if (verb >= 0 && /^(?:v|vn)$/.test(list[verb]!.tag))
    return { subject: firstNoun(owner, words), metric: phrase };
  // 中小企业贡献了50%: an actor, not a metric.
  if (!counting && actor.test(phrase))
    return { subject: phrase, metric: counted || core.slice(phrase.length) };
  const [subject, metric] = splitMetric(phrase, words);
  if (subject === '') owner = firstNoun(owner, words);
  return {
    subject: subject || owner,
    metric: metric || counted,
    part: subject !== '' && (verb < 0 || list[verb]!.text === '，'),
  };
}

/** 我国数字经济增加值规模 is 我国数字经济 and 增加值规模. */
export function splitMetric(phrase: string, words: Words): [subject: string, metric: string] {
  if (!metricEnd.test(phrase)) return [phrase, ''];
  const list = words(phrase);
  let at = list.length - 1;
  // One-character ends belong to the word before: 连接|数, 出货|量.
  while (at > 0 && list[at]!.text.length === 1 && !/^(?:税|薪)$/.test(list[at]!.text)) at--;
  while (
    at > 0 &&
    (metricEnd.test(list[at - 1]!.text) ||
      /^(?:平均|总|净|新增|月均|年均|日均|累计|单季度?|全年|年|月|日|人均|单位|最高|综合|零售|营业|销售|归母|增加值?|出货|完成|市场|产业|实际|合同|固定资产|同比|研发|首日|双|单)$/.test(
        list[at - 1]!.text,
      ))
  )
    at--;
  const start = list[at]!.start;
  return [trimPhrase(phrase.slice(0, start)).replace(/的$/, ''), phrase.slice(start)];
}

/** The noun phrase at the end of `text`. */
export function nounAt(text: string, words: Words): string {
  const list = words(text);
  let at = list.length;
  while (
    at > 0 &&
    (nominal.test(list[at - 1]!.tag) || partOfTerm(list[at - 1]!.text)) &&
    !/[，。；：]/.test(list[at - 1]!.text)
  )
    at--;
  return at < list.length ? trimPhrase(text.slice(list[at]!.start)) : '';
}

/** The noun phrase at the start of `text`: its grammatical subject. */
export function firstNoun(text: string, words: Words): string {
  const clean = trimPhrase(text);
  if (clean === '') return '';
  const list = words(clean);
  let to = 0;
  while (
    to < list.length &&
    (nominal.test(list[to]!.tag) || partOfTerm(list[to]!.text)) &&
    !/[，。；：“”（）]/.test(list[to]!.text)
  )
    to++;
  const noun = trimPhrase(clean.slice(0, to > 0 ? list[to - 1]!.end : 0));
  return sayEnd.test(noun) || /^[\d.%一二两三四五六七八九十]*$/.test(noun) ? '' : noun;
}
