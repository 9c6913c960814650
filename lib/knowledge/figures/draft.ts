/** A figure while it is being read, and what is remembered between the numbers of a paragraph. */
import type { Quantity } from '#lib/text/figure.ts';
import { countUnits } from '#lib/text/figure-units.ts';
import type { FindNames } from '../names.ts';
import type { Span } from '../sentences.ts';
import { splitStatement, trimPhrase, type Words } from './subject.ts';
import { isIndependent } from './topics.ts';

export interface DraftFigure {
  subject: string;
  metric: string;
  value: string;
  unit: string;
  period?: string;
  change?: string;
  qualifier?: string;
  start: number;
  end: number;
  sentence: Span;
  rule: string;
  /** The number is a growth: another growth after it doesn't change it. */
  growth: boolean;
  /** Where to look for the period instead of at `start`. */
  periodAt?: number;
}

/** What one number leaves for the next. */
export interface Memory {
  /** 由…: the first number of a change from one level to another. */
  pending: { base: DraftFigure; from: string; end: number } | null;
  /** The last list bound to subjects. */
  list: DraftFigure[] | null;
}

export interface GroupInput {
  text: string;
  /** `text` with periods blanked. */
  blank: string;
  /** Numbers with only list marks between. */
  group: Quantity[];
  from: number;
  sentence: Span;
  last: DraftFigure | null;
  words: Words;
  names: FindNames;
  memory: Memory;
  /** Subject from the context. */
  fallback: () => string;
  /** The company last named before the number. */
  company: () => string;
}

/** The thing counted: the noun after number and measure. */
export function countedNoun(text: string, end: number, measure: string, words: Words): string {
  if (!countUnits.has(measure) && measure !== '' && !/^(?:大|部门)$/.test(measure)) return '';
  const rest = /^[^，。；：、！？（）“”《》\d]{1,16}/.exec(text.slice(end).replace(/^[“]/, ''))?.[0] ?? '';
  if (rest === '') return '';
  const list = words(rest);
  let to = 0;
  while (
    to < list.length &&
    /^(?:n|vn|b|j|l|eng|x|a|nz|ns|nt|an|g|f|s)/.test(list[to]!.tag) &&
    !/^(?:的|等|中|内|里|以上)$/.test(list[to]!.text)
  )
    to++;
  return to === 0 ? '' : rest.slice(0, list[to - 1]!.end);
}

/** A figure for `q`, with subject and metric from `prefix`, the words before it. */
export function draftFigure(input: GroupInput, q: Quantity, prefix: string, counted: string): DraftFigure {
  const { sentence, words, names } = input;
  const statement = splitStatement(
    prefix.replace(/[“”《》]/g, ''),
    counted,
    words,
    countUnits.has(q.measure),
  );
  let { subject, metric } = statement;
  let rule = 'clause';
  // 1026项整改措施已完成95%; 4个领域企业营业收入: the same clause goes on.
  const { last } = input;
  const goesOn =
    last !== null &&
    last.end === input.from &&
    prefix.trim() !== '' &&
    !/[，；]/.test(input.text.slice(last.start, q.start));
  if (last && goesOn && rule === 'clause') {
    if (last.metric.length >= 2 && prefix.trim().startsWith(last.metric)) subject = last.metric;
    else if (!isIndependent(subject, names)) subject = last.subject;
  }
  // 公司研发投入, 公司计划发射: the company by that word.
  const company = /^(?:公司|集团)(?=[\u4e00-\u9fff]|$)/.exec(prefix.trim());
  if (company && !/^(?:公司|集团)(?:的|旗下|股东|员工|董事|股票|股价|全资)/.test(prefix.trim())) {
    subject = company[0];
    metric = metric || counted;
  } else if (/等$/.test(prefix.trim())) subject = '';
  // 单颗售价, 待机功耗: parts of the metric.
  else if (
    /^(?:单[颗台套只辆枚片张股户笔舱个]|每[颗台套股条人月年天个]+|首日|全年|待机|平均|实测|设计|国内|目前|累计|合计|首批|首年|最高|最低)$/.test(
      subject,
    )
  ) {
    metric = subject + metric;
    subject = '';
  }
  // 44%的企业: the share is of what follows.
  const share =
    /^%$/.test(q.measure) && prefix.trim() === ''
      ? /^的([^，。；的]{2,12})/.exec(input.text.slice(q.end))
      : null;
  const shared = share ? leadingNoun(share[1]!, words) : '';
  if (/^(?:该|这家)?(?:公司|企业|集团)$/.test(subject) && /^(?:该|这家)/.test(subject))
    subject = input.company() || subject;
  else if (/^其/.test(subject)) {
    const owner = input.company() || input.fallback();
    if (owner !== '') subject = owner;
  } else if (shared !== '' && isIndependent(shared, names)) {
    subject = shared;
    rule = 'share';
  } else if (!isIndependent(subject, names)) {
    const context = input.fallback();
    if (context !== '') {
      // 玄珠's 单比特门: what owns the part, then the part.
      const part =
        statement.part && subject.length >= 2 && !context.includes(subject) && !subject.includes(context)
          ? subject
          : '';
      if (metric === '') metric = subject;
      subject = subject.includes(context) ? subject : context + part;
      rule = 'context';
    }
  } else if (/^(?:本|两者|它|他|她|这|此)$/.test(subject)) subject = input.fallback();
  return {
    subject: trimPhrase(subject),
    metric: metric || (input.last && prefix.trim() === '' ? input.last.metric : '') || counted || subject,
    value: q.value,
    unit: q.unit,
    ...(q.qualifier ? { qualifier: q.qualifier } : {}),
    start: q.start,
    end: q.end,
    sentence,
    rule,
    growth: false,
  };
}

function leadingNoun(text: string, words: Words): string {
  const list = words(text);
  let to = 0;
  while (to < list.length && /^(?:n|vn|nz|ns|nt|j|b|x|eng|l|an|nr)/.test(list[to]!.tag)) to++;
  return to === 0 ? '' : text.slice(0, list[to - 1]!.end);
}
