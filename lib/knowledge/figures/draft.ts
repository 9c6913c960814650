/** A figure while it is being read, and what is remembered between the numbers of a paragraph. */
import type { Quantity } from '#lib/text/figure.ts';
import { countUnits } from '#lib/text/figure-units.ts';
import type { Span } from '../sentences.ts';
import type { Chosen } from './ranking.ts';
import { type Statement, splitStatement, type Words } from './subject.ts';

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
  /** The subject without the part put behind it. */
  owner: string;
  /** The thing counted. */
  counted: string;
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

/** What a number's own words say. */
export interface OwnWords {
  /** The words before it. */
  prefix: string;
  statement: Statement;
  counted: string;
  /** The part or thing that they name. */
  part: string;
  growth: boolean;
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
  memory: Memory;
  /** What the number is said of. */
  subjectOf: (number: Quantity, own: OwnWords) => Chosen;
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

/** A figure for `q`: metric from `prefix`, the words before it, subject from the candidates. */
export function draftFigure(
  input: GroupInput,
  q: Quantity,
  { prefix = '', counted = '', growth = false }: { prefix?: string; counted?: string; growth?: boolean },
): DraftFigure {
  const statement = splitStatement(
    prefix.replace(/[“”《》]/g, ''),
    counted,
    input.words,
    countUnits.has(q.measure),
  );
  const named = statement.subject.replace(/^(?:该|这家)?(?:公司|集团)(?=..)|^其(?=..)/, '');
  const part = counted || named;
  const { subject, owner } = input.subjectOf(q, { prefix, statement, counted, part, growth });
  const metric = without(named, subject) + statement.metric;
  return {
    subject,
    metric: metric || (input.last && prefix.trim() === '' ? input.last.metric : '') || counted || subject,
    value: q.value,
    unit: q.unit,
    ...(q.qualifier ? { qualifier: q.qualifier } : {}),
    start: q.start,
    end: q.end,
    sentence: input.sentence,
    rule: 'clause',
    growth: false,
    counted,
    owner,
  };
}

/** What of `part` the subject doesn't say already: it is measured. */
export function without(part: string, subject: string): string {
  if (subject.includes(part)) return '';
  return part.startsWith(subject) ? part.slice(subject.length).replace(/^的/, '') : part;
}
