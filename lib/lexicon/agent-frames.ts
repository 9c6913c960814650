/** Clauses in which a name acts or is dealt with as only somebody can: 移动把套餐升级了, 贝壳裁掉了人, 给平安打电话. */
import { charClass, HAN } from '#lib/text/char-class.ts';
import { add, type Tally } from './sense.ts';
import { type Place, wordText } from './view.ts';

/** What firms and people do to somebody or something; fruit, shells and waves don't. */
const deeds = new Set(
  '抄 裁 砍 签 投 抢 挖 造 骂 告 罚 赔 骗 坑 催 聘 请 雇 派 寄 扣 怼 认 懂 敢 肯 想 裁掉 抄袭 抄了 砍掉 挖走 挖来 投了 赔付 催缴 开除 辞退 解雇 解聘 裁撤 裁减 增聘 封杀 封禁 叫停 拆分 收编 欠 拖欠 讨好 撒谎 骗人'.split(
    ' ',
  ),
);
const refusals = new Set([...'做肯敢想认管服理干玩赔退修懂让'].map((char) => char.charCodeAt(0)));
/** Said of somebody's manners. */
const manners = new Set([...'坑黑抠狠狗'].map((char) => char.charCodeAt(0)));
const persons = new Set([...'我你他她咱您'].map((char) => char.charCodeAt(0)));
const BU = '不'.charCodeAt(0);
const TAI = '太'.charCodeAt(0);

/** At the head of a clause, before what only an agent does. */
function acts({ view: { text }, view, span, neighbours, profile: { kind } }: Place): boolean {
  if (text.gaps[span.end] !== 0) return false;
  if (span.start > 0 && text.gaps[span.start] === 0 && charClass[text.codes[span.start - 1]!] === HAN)
    return false;
  const next = neighbours.right[0];
  if (next === undefined) return false;
  const after = text.codes[next.end]!;
  if (next.end - next.start === 1) {
    const unit = text.codes[next.start]!;
    if (unit === BU) return refusals.has(after);
    if (unit === TAI) return manners.has(after);
  }
  const word = wordText(view, next);
  // 浪潮把小船推上沙滩, but not 浪潮把我的订单取消了.
  if (word === '把' || word === '给') return kind === 'action' || kind === 'trade' || persons.has(after);
  return deeds.has(word);
}

const towardsIt = new Set([...'给跟找问向帮替'].map((char) => char.charCodeAt(0)));
const contacts = new Set(
  '打电话 报案 投诉 发邮件 写信 打款 交钱 交费 缴费 续费 打工 卖命 供货 退款 退钱 理赔 讨说法'.split(' '),
);

/** 给平安打电话, 找平安理赔 */
function isContacted({ view: { text }, view, span }: Place): boolean {
  if (span.start === 0 || !towardsIt.has(text.codes[span.start - 1]!)) return false;
  return (
    contacts.has(wordText(view, { start: span.end, end: span.end + 2 })) ||
    contacts.has(wordText(view, { start: span.end, end: span.end + 3 }))
  );
}

/** True when it's an agent: a verb may follow it. */
export function agentFrames(place: Place, tally: Tally): boolean {
  const agent = acts(place);
  const contacted = isContacted(place);
  if (agent) add(tally, 3.2, 'does what only somebody does');
  if (contacted) add(tally, 4.8, 'somebody to be reached');
  return agent || contacted;
}
