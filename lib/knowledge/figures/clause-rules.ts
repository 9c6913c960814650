/**
 * The subject by rule: what the words right before a number name, or where they name only a metric, what the
 * sentence or the paragraph has been about. `ranking.ts` weighs it beside other candidates.
 */
import type { Quantity } from '#lib/text/figure.ts';
import type { FindNames } from '../names.ts';
import type { DraftFigure } from './draft.ts';
import { type Statement, trimPhrase, type Words } from './subject.ts';
import { isIndependent } from './topics.ts';

export interface RuleInput {
  text: string;
  from: number;
  number: Quantity;
  prefix: string;
  statement: Statement;
  last: DraftFigure | null;
  words: Words;
  names: FindNames;
  /** Subject from the context. */
  fallback: string;
  /** The company last named before the number. */
  company: string;
}

const partOfMetric =
  /^(?:单[颗台套只辆枚片张股户笔舱个]|每[颗台套股条人月年天个]+|首日|全年|待机|平均|实测|设计|国内|目前|累计|合计|首批|首年|最高|最低)$/;

export function subjectByRule(input: RuleInput): string {
  const { number, statement, last, words, names, text } = input;
  const prefix = input.prefix.trim();
  let subject = statement.subject;
  // 1026项整改措施已完成95%; 4个领域企业营业收入: the same clause goes on.
  if (
    last &&
    last.end === input.from &&
    prefix !== '' &&
    !/[，；]/.test(text.slice(last.start, number.start))
  ) {
    if (last.metric.length >= 2 && prefix.startsWith(last.metric)) subject = last.metric;
    else if (!isIndependent(subject, names)) subject = last.subject;
  }
  const corporate = /^(?:公司|集团)(?=[\u4e00-\u9fff]|$)/.exec(prefix);
  if (corporate && !/^(?:公司|集团)(?:的|旗下|股东|员工|董事|股票|股价|全资)/.test(prefix))
    return input.company || corporate[0];
  if (/等$/.test(prefix) || partOfMetric.test(subject)) subject = '';
  // 44%的企业: the share is of what follows.
  const share =
    number.measure === '%' && prefix === '' ? /^的([^，。；的]{2,12})/.exec(text.slice(number.end)) : null;
  const shared = share ? leadingNoun(share[1]!, words) : '';
  if (/^(?:该|这家)(?:公司|企业|集团)$/.test(subject)) return input.company || subject;
  if (/^其/.test(subject)) return input.company || input.fallback || subject;
  if (shared !== '' && isIndependent(shared, names)) return trimPhrase(shared);
  if (!isIndependent(subject, names)) {
    const context = input.fallback;
    if (context === '') return trimPhrase(subject);
    // 玄珠's 单比特门: what owns the part, then the part.
    const part =
      statement.part && subject.length >= 2 && !context.includes(subject) && !subject.includes(context)
        ? subject
        : '';
    return trimPhrase(subject.includes(context) ? subject : context + part);
  }
  return trimPhrase(subject);
}

function leadingNoun(text: string, words: Words): string {
  const list = words(text);
  let to = 0;
  while (to < list.length && /^(?:n|vn|nz|ns|nt|j|b|x|eng|l|an|nr)/.test(list[to]!.tag)) to++;
  return to === 0 ? '' : text.slice(0, list[to - 1]!.end);
}
