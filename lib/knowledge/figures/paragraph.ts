/**
 * The figures of one paragraph. Walks its numbers in order, remembers what the last one said, and decides for
 * each whether it is a figure of its own or the change of the one before.
 */
import { findQuantities, type Quantity } from '#lib/text/figure.ts';
import type { FindNames } from '../names.ts';
import { sentences } from '../sentences.ts';
import { subjectByRule } from './clause-rules.ts';
import { clauseStart } from './clauses.ts';
import { type BriefingDiscourse, lazy } from './discourse.ts';
import type { DraftFigure, GroupInput, Memory } from './draft.ts';
import { readGroup } from './group.ts';
import { listed } from './lists.ts';
import { readClauses } from './nouns.ts';
import type { Chosen } from './ranking.ts';
import { createSentenceTopic } from './sentence-topic.ts';
import type { Site } from './site.ts';
import type { Words } from './subject.ts';
import { isIndependent } from './topics.ts';
import { isSpan, periodFor, readTimeline, withoutPeriods, yearsFor } from './when.ts';

export type { DraftFigure } from './draft.ts';

/** The subject of the number at a site. */
export type ChooseSubject = (site: Site) => Chosen;

export interface ParagraphContext {
  issueDate: string;
  words: Words;
  names: FindNames;
  discourse: BriefingDiscourse;
  choose: ChooseSubject;
  /** Last span of time stated before this paragraph. */
  span: string | null;
}

export interface ParagraphResult {
  figures: DraftFigure[];
  span: string | null;
}

export function paragraphFigures(text: string, context: ParagraphContext): ParagraphResult {
  const { words, names, discourse } = context;
  const timeline = readTimeline(text, context.issueDate);
  const blank = withoutPeriods(text, timeline.all);
  const quantities = findQuantities(text).filter(
    (q) => !timeline.all.some((p) => q.numberStart >= p.start && q.unitEnd <= p.end),
  );
  const memory: Memory = { pending: null, list: null };
  const figures: DraftFigure[] = [];
  let index = 0;
  discourse.paragraph();
  for (const sentence of sentences(text)) {
    let last: DraftFigure | null = null;
    const first = index;
    const numbers = quantities.filter((q) => q.numberStart >= sentence.start && q.numberStart < sentence.end);
    const topic = createSentenceTopic({ text, blank, sentence, numbers, words, names });
    const clauses = lazy(() => readClauses({ blank, sentence, numbers, words, names }));
    while (index < quantities.length && quantities[index]!.numberStart < sentence.end) {
      const group = groupAt(quantities, index, sentence.end, blank);
      const q = group[0]!;
      const from = Math.max(
        clauseStart(text, sentence.start, q.start),
        index > first ? quantities[index - 1]!.end : 0,
      );
      topic.readTo(from);
      const before: DraftFigure | null = last;
      const about =
        topic.current() ||
        (before && isIndependent(before.subject, names) ? before.subject : '') ||
        discourse.topic();
      const input: GroupInput = {
        text,
        blank,
        group,
        from,
        sentence,
        last,
        words,
        memory,
        subjectOf: (number, { statement, prefix, counted, part, growth }) => {
          const company = discourse.company(clauses(), names(text.slice(sentence.start, q.start)));
          const rule = subjectByRule({
            text,
            from,
            number,
            prefix,
            statement,
            last: before,
            words,
            names,
            fallback: about,
            company,
          });
          return context.choose({
            rule,
            company,
            text,
            number,
            growth,
            from,
            clauses: clauses(),
            counted,
            part,
            previous: before && { subject: before.subject, owner: before.owner, counted: before.counted },
            discourse: discourse.now(),
          });
        },
      };
      const drafts = readGroup(input);
      const years =
        drafts.length > 1 && drafts[0]!.rule === 'list'
          ? yearsFor(timeline, { at: q.start, from: sentence.start }, drafts.length)
          : null;
      for (const [i, draft] of drafts.entries()) {
        const period =
          years?.[i] ?? periodFor(timeline, draft.periodAt ?? draft.start, sentence.start) ?? context.span;
        figures.push(period === null ? draft : { ...draft, period });
        last = figures[figures.length - 1]!;
        if (last.rule === 'clause') topic.named(last.subject);
      }
      index += group.length;
    }
    if (index === first) topic.readTo(sentence.end);
    discourse.sentence({
      clauses,
      names: names(text.slice(sentence.start, sentence.end)),
      subject: last?.subject ?? '',
      topic: topic.current(),
    });
  }
  const span = timeline.stated.filter((p) => isSpan(p.period) && !p.until).at(-1)?.period ?? context.span;
  return { figures, span };
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
