/**
 * What a text is about as it goes on: the subject of the clause before, of the sentence, of the paragraph. A figure
 * whose own words name only a metric takes its subject from here.
 */
import type { FindNames, Name } from '../names.ts';
import { sayEnd } from './phrases.ts';
import { firstNoun, splitMetric, trimPhrase, type Words } from './subject.ts';

/** Nouns that a number may be said of by themselves: industries, products, groups of people. */
export const independentEnd =
  /(?:业|产业|行业|企业|公司|集团|市场|手机|机器人|服务器|电脑|计算机|汽车|乘用车|车辆|芯片|电路|产品|设备|器件|平台|用户|学者|人才|人员|厂商|机构|居民|投资者|城市|园区|项目|经济|业务|大会|院士|高管|卫星|指南|方案|草案|意见稿|条例|办法|意见|地区|全国|全市|全省|我国|中国|全球|国内|本港|商户|家庭|学校|医院|银行|网络|基站|模块|电池|屏|面板|光缆|线路|模型|系统|软件|应用|游戏|订单|资金|基金|货量|劳动者|骑手|学生|教师|农户|老人|患者|消费者|网民|单位|协会|委员会|部门|政府|法院|港口|机场|车站|工厂|车间|机房|数据中心|货物|邮件|包裹|作物|村|镇|县|市|省|区|州|国)$/;

const isIndependentTail = (text: string) =>
  /[^的]{3,}(?:舱|芯片|卫星|平台|系统|工厂|基地|中心|产品|机器人|项目|版本|工程|服务|业务|样机|车辆|手机)$/.test(
    text,
  );

export function isIndependent(subject: string, names: FindNames): boolean {
  if (subject.length < 2) return false;
  if (independentEnd.test(subject))
    return (
      subject.length >= 3 ||
      /^(?:企业|全国|我国|中国|全球|全市|全省|本港|公司|行业|用户|居民|卫星)$/.test(subject)
    );
  return names(subject).some(
    (n) => n.end - n.start >= subject.length - 2 || (n.start === 0 && n.type !== 'technology'),
  );
}

const organised =
  /^(?:company|organization|government|university|product|place|programme|event|technology|work)$/;

/** The subject a clause announces for what follows, or '' where it announces none. */
export function topicOf(clause: string, words: Words, names: FindNames): string {
  const text = trimPhrase(clause.replace(/[“”]/g, '').replace(/[，；：。！？]+$/, ''));
  if (
    text === '' ||
    /^(?:占|该|其|这|此|那|达|是|已|均|并|居|位居|高于|低于|超过|较|比|约|为|仅|而|则|由|将|把|被)/.test(text)
  )
    return '';
  const place = /^(?:在|对于?|从)([^，在从]{2,12}?)(?:方面|来看|看|地区)?$/.exec(
    clause.replace(/[，；：。\s“”]/g, ''),
  );
  if (place && !/(?:上|中|会|下|期间|时|后|来|前|背景|基础|情况|影响)$/.test(place[1]!)) return place[1]!;
  if (
    /^(?:据|根据|按照|按|随着|由于|为了|与|以|当|如果|从|因|若|受|凭借|截至|同比|环比|较|比|其中|此外|同时|但|而)/.test(
      clause.replace(/^[”“\s]+/, ''),
    )
  ) {
    if (!/^(?:其中|此外|同时|但|而)/.test(clause)) return '';
  }
  const title =
    /^《([^》]{2,40})》/.exec(text) ?? /(?:印发|发布|出台|公布|通过|就|推出)了?《([^》]{2,40})》/.exec(text);
  if (title) return title[1]!;
  const found = names(text);
  const made = /(?:发布|推出|开源|上线|研制|研发|量产|启用)/.exec(text);
  const product = made ? found.find((n) => n.type === 'product' && n.start > made.index) : undefined;
  if (product) return product.text;
  const approved = /(?:批复|中标|启动|实施|印发)/.exec(text);
  const programme = approved
    ? found.find((n) => n.type === 'programme' && n.start > approved.index)
    : undefined;
  if (programme) return programme.text;
  if (speaks(text)) return speakerTopic(text, found);
  const head = found.find((n) => n.start <= 1 && organised.test(n.type) && n.type !== 'technology');
  // 某公司的首个数据舱下水: of what it has.
  const owned = head
    ? /^的([^，的]{3,16}?)(?=在|将|已|于|由|正式|开始|首次|投|落|上|下水|启)/.exec(text.slice(head.end))
    : null;
  if (owned && isIndependentTail(owned[1]!)) return owned[1]!;
  const noun = settled(firstNoun(text, words), words);
  if (head && (noun === '' || noun.length <= head.end + 8)) {
    // 宁波市数字经济核心产业 is more than 宁波市; 云岭航天总设计师 is not.
    const [subject] = splitMetric(noun, words);
    return subject.length > head.text.length && head.type === 'place' && subject.startsWith(head.text)
      ? subject
      : head.text;
  }
  if (head && head.type === 'government') return '';
  if (
    noun.length < 2 ||
    noun.length > 20 ||
    /^(?:会议|记者|专家|业内|数据|报告|结果|时间|目前|难点|原因|这一)/.test(noun)
  )
    return found.find((n) => n.start <= 2 && organised.test(n.type))?.text ?? '';
  const [subject] = splitMetric(noun, words);
  return /\d/.test(subject) && !/[A-Za-z]/.test(subject) ? '' : subject;
}

/** Without the verbs and adjectives a noun phrase may end in by mistake: 转型成效|明显. */
function settled(noun: string, words: Words): string {
  const list = words(noun);
  let to = list.length;
  while (to > 0 && /^(?:v|a|ad|d|vd|c|p)$/.test(list[to - 1]!.tag) && !isTradeVerb(list[to - 1]!.text)) to--;
  return to === 0 ? '' : noun.slice(0, list[to - 1]!.end);
}

const isTradeVerb = (text: string) =>
  /^(?:制造|服务|销售|出口|进口|零售|交易|通信|出货|存储|显示|驱动)$/.test(text);

const speaks = (text: string) =>
  sayEnd.test(text) ||
  /(?:表示|指出|认为|介绍|透露|坦言|宣布|公告|发布|显示)/.test(text.slice(-12)) ||
  /(?:表示|指出|认为|介绍说?|称|透露|坦言)$/.test(text);

/** 中兴通讯董事长…介绍说: of the company; 赛迪顾问预计: of nobody. */
function speakerTopic(text: string, found: readonly Name[]): string {
  const person =
    found.some((n) => n.type === 'person') || /(?:董事长|总裁|总经理|创始人|负责人|首席)/.test(text);
  if (/(?:分析师|研究员|顾问|经济学家|教授|院士|专家)/.test(text)) return '';
  const company = found.find((n) => n.type === 'company' || n.type === 'organization');
  if (company && (person || /(?:宣布|公告|推出|发布)/.test(text))) return company.text;
  if (/发布|推出/.test(text)) return found.find((n) => n.type === 'product')?.text ?? '';
  return '';
}
