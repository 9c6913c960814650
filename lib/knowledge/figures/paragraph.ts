/**
 * The figures of one paragraph. Walks its numbers in order, remembers what the last one said, and decides for
 * each whether it is a figure of its own or the change of the one before.
 */
import { findQuantities, type Quantity } from '#lib/text/figure.ts';
import type { FindNames } from '../names.ts';
import { sentences } from '../sentences.ts';
import { clauseStart, nextClause } from './clauses.ts';
import type { DraftFigure, GroupInput, Memory } from './draft.ts';
import { readGroup } from './group.ts';
import { listed } from './lists.ts';
import type { Words } from './subject.ts';
import { isIndependent, topicOf } from './topics.ts';
import { isSpan, periodFor, readTimeline, withoutPeriods } from './when.ts';

export type { DraftFigure } from './draft.ts';

export interface ParagraphContext {
  issueDate: string;
  words: Words;
  names: FindNames;
  /** What the text was about before this paragraph. */
  topic: string;
  /** The company last spoken of: 该公司. */
  company: string;
  /** Last span of time stated before this paragraph. */
  span: string | null;
}

export interface ParagraphResult {
  figures: DraftFigure[];
  topic: string;
  company: string;
  span: string | null;
}

const clean = (text: string) => text.replace(/\ue000+/g, '').replace(/^[”）]+/, '');

export function paragraphFigures(text: string, context: ParagraphContext): ParagraphResult {
  const { words, names } = context;
  const timeline = readTimeline(text, context.issueDate);
  const blank = withoutPeriods(text, timeline.all);
  const quantities = findQuantities(text).filter(
    (q) => !timeline.all.some((p) => q.numberStart >= p.start && q.unitEnd <= p.end),
  );
  const memory: Memory = { pending: null, list: null };
  const figures: DraftFigure[] = [];
  let { topic, company } = context;
  let index = 0;
  for (const sentence of sentences(text)) {
    const state = { sentenceTopic: '', scanned: sentence.start };
    let last: DraftFigure | null = null;
    const first = index;
    const scanTo = (to: number) => {
      for (let at = state.scanned; at < to; ) {
        const next = Math.min(nextClause(text, at, sentence.end), to);
        // Up to its first number: what follows is measured, not spoken of.
        const number = quantities.find((q) => q.numberStart >= at && q.numberStart < next);
        const found = topicOf(
          clean(blank.slice(at, number ? Math.max(at, number.start) : next)),
          words,
          names,
        );
        // What is measured in passing doesn't take the place of what the sentence is about.
        if (found !== '' && (state.sentenceTopic === '' || isIndependent(found, names)))
          state.sentenceTopic = found;
        at = next + 1;
      }
      state.scanned = Math.max(state.scanned, to);
    };
    while (index < quantities.length && quantities[index]!.numberStart < sentence.end) {
      const group = groupAt(quantities, index, sentence.end, blank);
      const q = group[0]!;
      const from = Math.max(
        clauseStart(text, sentence.start, q.start),
        index > first ? quantities[index - 1]!.end : 0,
      );
      scanTo(from);
      const lastName = company;
      const input: GroupInput = {
        text,
        blank,
        group,
        from,
        sentence,
        last,
        words,
        names,
        memory,
        fallback: () =>
          state.sentenceTopic || (last && isIndependent(last.subject, names) ? last.subject : '') || topic,
        company: () =>
          names(text.slice(0, q.start))
            .filter((n) => n.type === 'company')
            .at(-1)?.text ?? lastName,
      };
      for (const draft of readGroup(input)) {
        const period = periodFor(timeline, draft.periodAt ?? draft.start, sentence.start) ?? context.span;
        figures.push(period === null ? draft : { ...draft, period });
        last = figures[figures.length - 1]!;
        if (last.rule === 'clause' && isIndependent(last.subject, names) && last.subject.length <= 20)
          state.sentenceTopic = last.subject;
      }
      index += group.length;
    }
    if (index === first) scanTo(sentence.end);
    topic = state.sentenceTopic || topic;
    company =
      names(text.slice(sentence.start, sentence.end))
        .filter((n) => n.type === 'company')
        .at(-1)?.text ?? company;
  }
  const span = timeline.stated.filter((p) => isSpan(p.period) && !p.until).at(-1)?.period ?? context.span;
  return { figures, topic, company, span };
}

/** Numbers with nothing but list marks between them. */
function groupAt(quantities: readonly Quantity[], index: number, end: number, blank: string): Quantity[] {
  const group = [quantities[index]!];
  for (
    let next = quantities[index + 1];
    next && next.numberStart < end;
    next = quantities[index + group.length]
  ) {
    if (!listed(blank.slice(group[group.length - 1]!.end, next.start))) break;
    group.push(next);
  }
  return group;
}
