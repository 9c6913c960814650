/**
 * The figures of one paragraph. Walks its numbers in order, remembers what the last one said, and decides for
 * each whether it is a figure of its own or the change of the one before.
 */
import { findQuantities, isTime, type Quantity } from '#lib/text/figure.ts';
import { countUnits } from '#lib/text/figure-units.ts';
import { type Span, sentences } from '../sentences.ts';
import { changeText, growthAt } from './change.ts';
import { lastItems, listed } from './lists.ts';
import { firstNoun, nounAt, splitMetric, splitStatement, trimPhrase, type Words } from './subject.ts';
import { periodFor, readTimeline, withoutPeriods } from './when.ts';

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
}

export interface ParagraphContext {
  issueDate: string;
  words: Words;
  /** What the text was about before this paragraph. */
  topic: string;
}

/** Ends of the clause before `at`: commas and the like, those of a list aside. */
function clauseStart(text: string, from: number, at: number): number {
  let depth = 0;
  for (let i = at - 1; i >= from; i--) {
    const char = text[i]!;
    if ('）》'.includes(char)) depth++;
    else if ('（《'.includes(char)) {
      if (depth === 0) return i + 1;
      depth--;
    } else if (depth === 0 && '，；：。！？,'.includes(char)) return i + 1;
  }
  return from;
}

/** The thing counted: the noun after number and measure. */
function countedNoun(text: string, end: number, measure: string, words: Words): string {
  if (!countUnits.has(measure) && measure !== '' && !/^(?:大|部门)$/.test(measure)) return '';
  const rest = /^[^，。；：、！？（）“”《》\d]{1,16}/.exec(text.slice(end).replace(/^[“]/, ''))?.[0] ?? '';
  if (rest === '') return '';
  const list = words(rest);
  let to = 0;
  while (to < list.length && /^(?:n|vn|b|j|l|eng|x|a|nz|ns|nt|an|g|f|s)/.test(list[to]!.tag) && !/^(?:的|等|中|内|里|以上)$/.test(list[to]!.text)) to++;
  return to === 0 ? '' : rest.slice(0, list[to - 1]!.end);
}

export function paragraphFigures(text: string, context: ParagraphContext): { figures: DraftFigure[]; topic: string } {
  const { words } = context;
  const timeline = readTimeline(text, context.issueDate);
  const blank = withoutPeriods(text, timeline.all);
  const quantities = findQuantities(text).filter(
    (q) => !timeline.all.some((p) => q.numberStart >= p.start && q.unitEnd <= p.end),
  );
  const figures: DraftFigure[] = [];
  let topic = context.topic;
  let index = 0;
  for (const sentence of sentences(text)) {
    let sentenceTopic = '';
    let scanned = sentence.start;
    let last: DraftFigure | null = null;
    const first = index;
    while (index < quantities.length && quantities[index]!.numberStart < sentence.end) {
      const q = quantities[index]!;
      const group = [q];
      while (
        index + group.length < quantities.length &&
        quantities[index + group.length]!.numberStart < sentence.end &&
        listed(blank.slice(group[group.length - 1]!.end, quantities[index + group.length]!.start))
      )
        group.push(quantities[index + group.length]!);
      const from = Math.max(clauseStart(text, sentence.start, q.start), index > first ? quantities[index - 1]!.end : 0);
      // Topics of the clauses before this one.
      for (let at = scanned; at < from; ) {
        const next = nextClause(text, at, from);
        sentenceTopic = clauseTopic(clean(blank.slice(at, next)), words) || sentenceTopic;
        at = next + 1;
      }
      scanned = Math.max(scanned, from);
      const fallback = () => sentenceTopic || last?.subject || topic;
      const made = readGroup({ text, blank, group, from, sentence, last, fallback, words });
      for (const draft of made) {
        const period = periodFor(timeline, draft.start, sentence.start);
        figures.push(period === null ? draft : { ...draft, period });
        last = figures[figures.length - 1]!;
      }
      index += group.length;
    }
    const opening = clauseTopic(clean(blank.slice(sentence.start, nextClause(text, sentence.start, sentence.end))), words);
    topic = sentenceTopic || opening || topic;
  }
  return { figures, topic };
}

const clean = (text: string) => text.replace(/\u0001+/g, '').replace(/^[”）]+/, '');

function nextClause(text: string, from: number, to: number): number {
  let depth = 0;
  for (let i = from; i < to; i++) {
    if ('（《“'.includes(text[i]!)) depth++;
    else if ('）》”'.includes(text[i]!)) depth = Math.max(0, depth - 1);
    else if (depth === 0 && '，；：。！？'.includes(text[i]!)) return i;
  }
  return to;
}

/** What a clause is about: 在重庆 is 重庆; 海纳机器人2021年营收 is 海纳机器人; 数据显示 is nothing. */
function clauseTopic(clause: string, words: Words): string {
  const place = /^(?:在|对于|从)([^，在从]{2,12}?)(?:方面|来看|看|地区)?$/.exec(clause.replace(/[，；：。]$/, ''));
  if (place && !/上$|中$|会|下$|期间|时$|后$|来$|前$/.test(place[1]!)) return place[1]!;
  if (/^(?:据|根据|按照|按|随着|由于|为了?|与|以|当|如果|从|在|对)/.test(clause)) return '';
  const noun = firstNoun(clause, words);
  if (noun.length < 2 || noun.length > 24) return '';
  const [subject] = splitMetric(noun, words);
  return subject;
}

interface GroupInput {
  text: string;
  blank: string;
  group: Quantity[];
  from: number;
  sentence: Span;
  last: DraftFigure | null;
  fallback: () => string;
  words: Words;
}

function readGroup(input: GroupInput): DraftFigure[] {
  const { text, blank, group, from, sentence, last, words } = input;
  const q = group[0]!;
  const raw = clean(blank.slice(from, q.start));
  const between = last ? clean(blank.slice(last.end, q.start)) : '';
  const rate = /%|百分点|pct|倍|成|^pp$|基点/.test(q.measure) || isTime(q.measure);
  const growth = growthAt(raw.replace(/(?:分别|依次)(?=[^分]*$)/, ''));
  // 同比增长7.7% after an amount: its change.
  if (last && growth && group.length === 1 && !last.growth && (rate || growth.than !== '' || last.unit.endsWith(q.measure))) {
    const glue = between.replace(/^[，、（\s的]+/, '').replace(/^(?:并|且|而|也|均|分别|其中)/, '');
    const at = growthAt(glue);
    if (at && at.at === 0 && at.noun === '' && !/(?:高于|低于|高出|多出|少于|高出)$/.test(at.verb)) {
      const more = changeText(at, q.value, q.unit);
      last.change = last.change ? `${last.change}，${more}` : more;
      last.end = q.end;
      return [];
    }
  }
  // 由36兆瓦增至75兆瓦: the second is the figure, the first its change; it counts where it has a time of its own.
  const start = /(?:由|从)[^，由从]{0,14}$/.exec(clean(blank.slice(from, q.start)));
  if (start && group.length === 1) {
    const rest = clean(blank.slice(q.end, Math.min(sentence.end, q.end + 14)));
    if (/^[^，。\d]{0,8}(?:到|至|为|成)/.test(rest)) {
      const dated = /\u0001/.test(blank.slice(blank.lastIndexOf(start[0]![0]!, q.start), q.start));
      const base = draft(input, q, raw.slice(0, start.index), '');
      if (dated) return [{ ...base, rule: 'from-to' }];
      pending.set(text, { base, from: `由${q.value}${q.unit}`, end: q.end });
      return [];
    }
  }
  const waiting = pending.get(text);
  if (waiting && q.start - waiting.end < 14 && q.start > waiting.end) {
    pending.delete(text);
    return [{ ...draft(input, q, '', ''), subject: waiting.base.subject, metric: waiting.base.metric, change: waiting.from, rule: 'from-to' }];
  }
  if (last?.rule === 'from-to' && q.start - last.end < 16 && /^[^，。；]*$/.test(between)) {
    return [{ ...draft(input, q, '', ''), subject: last.subject, metric: last.metric, rule: 'from-to' }];
  }
  if (group.length > 1 && /分别|依次|各为/.test(blank.slice(from, q.start))) return readList(input, raw);
  // 杭州湾新区（71.7%）
  if (text[from - 1] === '（' && raw === '') {
    const owner = nounAt(clean(blank.slice(sentence.start, from - 1)).split(/[、，：；（）]/).pop() ?? '', words);
    return group.map((g) => ({ ...draft(input, g, '', ''), subject: owner || input.fallback(), rule: 'bracket' }));
  }
  const counted = countedNoun(text, q.unitEnd, q.measure, words);
  return group.map((g) => {
    const made = draft(input, g, growth && rate ? raw.slice(0, growth.at) + (growth.noun ? growth.noun : '') : raw, counted);
    if (growth && rate) {
      made.growth = true;
      made.metric = growth.noun ? made.metric : `${made.metric}${growth.than}${growth.verb === '' ? '' : growth.verb.length > 1 ? growth.verb : `${growth.verb}幅`}`;
      if (/%|倍/.test(g.measure) && /同比|环比/.test(growth.than)) made.change = changeText(growth, g.value, g.unit);
    }
    return made;
  });
}

const pending = new Map<string, { base: DraftFigure; from: string; end: number }>();

function draft(input: GroupInput, q: Quantity, prefix: string, counted: string): DraftFigure {
  const { sentence, words } = input;
  const { subject, metric } = splitStatement(prefix, counted, words);
  const owner = subject.length < 2 || /^(?:其|该|这|此|全年|本|两者|它|他|她)$/.test(subject) ? input.fallback() : subject;
  return {
    subject: trimPhrase(owner),
    metric: metric || (input.last && prefix.trim() === '' ? input.last.metric : '') || counted || subject,
    value: q.value,
    unit: q.unit,
    ...(q.qualifier ? { qualifier: q.qualifier } : {}),
    start: q.start,
    end: q.end,
    sentence,
    rule: subject === owner ? 'clause' : 'context',
    growth: false,
  };
}

function readList(input: GroupInput, raw: string): DraftFigure[] {
  const { blank, group, from, sentence, last, words } = input;
  const at = raw.search(/分别|依次|各为/);
  const head = raw.slice(0, at);
  const tailVerb = raw.slice(at + 2);
  const growth = growthAt(tailVerb);
  const count = group.length;
  // Growth list after a value list: 分别实现产值…，分别同比增长….
  if (growth && last && trimPhrase(head) === '') {
    const earlier = recent(input, count);
    if (earlier) {
      earlier.forEach((figure, i) => {
        figure.change = changeText(growth, group[i]!.value, group[i]!.unit);
      });
      return [];
    }
  }
  const before = clean(blank.slice(sentence.start, from));
  let items = lastItems(stripMetric(head), count);
  let metric = trimPhrase(tailVerb.replace(/(?:为|达到?|是|增长|实现|完成|同比|约|超过?)/g, ''));
  const own = trimPhrase(head);
  if (!items) {
    const clauses = before.split('，').reverse();
    for (const clause of clauses) {
      items = lastItems(clause.replace(/(?:位列|位居|排|是|为|均|居|的).*$/, ''), count);
      if (items && clause.includes('、')) break;
      items = null;
    }
    if (metric === '') metric = own;
  }
  const [lastSubject, shared] = items ? splitMetric(trimPhrase(items[count - 1]!.replace(/的/, '')), words) : ['', ''];
  if (items && shared !== '' && lastSubject !== '') {
    items[count - 1] = lastSubject;
    if (metric === '') metric = shared;
  }
  const made = group.map((g, i): DraftFigure => {
    const base = draft(input, g, '', '');
    return {
      ...base,
      subject: items ? trimPhrase(items[i]!) : own || base.subject,
      metric: (metric || own || base.metric) + (growth ? growth.than + growth.verb : ''),
      rule: 'list',
      growth: growth !== null,
    };
  });
  lists.set(input.text, made);
  return made;
}

const lists = new Map<string, DraftFigure[]>();

function recent(input: GroupInput, count: number): DraftFigure[] | null {
  const made = lists.get(input.text);
  return made && made.length === count && input.last && made.includes(input.last) ? made : null;
}

const stripMetric = (head: string) => head.replace(/(?:预估|预计|的)$/, '');
