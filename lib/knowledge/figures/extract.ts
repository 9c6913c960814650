/** The figures of all briefings: paragraphs and tables first, titles for what only they say. */
import { toAmount } from '#lib/text/amount.ts';
import { type FindNames, nameFinder } from '../names.ts';
import { readable } from '../reading.ts';
import { createWords } from '../segmenter.ts';
import { pieces } from '../sentences.ts';
import type { FoundEntity, FoundFigure, KnowledgeBriefing, KnowledgeInput, Segment } from '../types.ts';
import { candidatesFor } from './candidates.ts';
import { createDiscourse } from './discourse.ts';
import { type ChooseSubject, type DraftFigure, paragraphFigures } from './paragraph.ts';
import { chooseSubject } from './ranking.ts';
import type { Site } from './site.ts';
import type { Words } from './subject.ts';
import { subjectWeights } from './subject-weights.ts';
import { tableFigures } from './table.ts';

export function extractFigures(
  input: KnowledgeInput,
  entities: readonly FoundEntity[],
  segment: Segment,
  choose: ChooseSubject | null = null,
): FoundFigure[] {
  const words = createWords(segment);
  const chooser =
    choose ?? ((site: Site) => chooseSubject(candidatesFor(site, words), site.part, subjectWeights));
  return input.briefings.flatMap((briefing) => {
    const names = nameFinder(entities.filter((e) => e.briefings.includes(briefing.n)));
    return briefingFigures(briefing, { issueDate: input.issueDate, words, names, choose: chooser });
  });
}

function briefingFigures(
  briefing: KnowledgeBriefing,
  context: { issueDate: string; words: Words; names: FindNames; choose: ChooseSubject },
): FoundFigure[] {
  const { issueDate, words, names } = context;
  const texts = [briefing.title, ...briefing.paragraphs].filter((text) => text.length < 20_000);
  const plains = texts.map(readable);
  const printed = printer(texts, plains);
  const out: FoundFigure[] = [];
  const seen = new Map<string, FoundFigure[]>();
  const add = (
    draft: DraftFigure,
    text: string,
    part: 'title' | 'paragraph',
    paragraph: number,
    offset = 0,
  ) => {
    const { amounts, baseUnit } = toAmount(draft.value, draft.unit);
    const key = `${amounts.join('~')} ${baseUnit}`;
    const twins = seen.get(key) ?? [];
    // Titles round what the text says: 突破亿元, 回落三成.
    if (part === 'title' && !/\d/.test(text.slice(draft.start, draft.end))) return;
    if (part === 'title' ? twins.length > 0 : twins.some((twin) => sameFigure(twin, draft))) return;
    const { start, end, sentence, growth: _, periodAt: __, counted: ___, owner: ____, ...rest } = draft;
    const figure: FoundFigure = {
      briefing: briefing.n,
      ...rest,
      subject: printed(draft.subject, text),
      metric: printed(draft.metric, text),
      period: draft.period ?? issueDate.slice(0, 4),
      evidence: {
        briefing: briefing.n,
        part,
        paragraph,
        start: start + offset,
        end: end + offset,
        quote: text.slice(sentence.start, sentence.end).trim(),
      },
    };
    out.push(figure);
    seen.set(key, [...twins, figure]);
  };
  const discourse = createDiscourse(readable(briefing.title), plains.slice(1).join('\n'), { words, names });
  let span: string | null = null;
  let caption = briefing.title;
  let header: string[] | null = null;
  briefing.paragraphs.forEach((paragraph, i) => {
    const text = readable(paragraph);
    if (text.includes('\t')) {
      // A table is one paragraph: rows on lines. Rows that come as paragraphs of their own go on the same table.
      let at = 0;
      for (const row of text.split('\n')) {
        const offset = at;
        at += row.length + 1;
        if (!row.includes('\t')) {
          caption = row;
          continue;
        }
        const table = tableFigures(row, header, { caption: readable(caption), issueDate, words });
        header = table.header;
        for (const draft of table.figures) {
          const sentence = { start: offset, end: offset + row.length };
          add(
            { ...draft, start: draft.start + offset, end: draft.end + offset, sentence },
            paragraph,
            'paragraph',
            i,
          );
        }
      }
      return;
    }
    header = null;
    caption = paragraph;
    for (const piece of pieces(text)) {
      const part = text.slice(piece.start, piece.end);
      const read = paragraphFigures(part, { ...context, discourse, span });
      span = read.span;
      for (const draft of read.figures)
        add(draft, paragraph.slice(piece.start, piece.end), 'paragraph', i, piece.start);
    }
  });
  const title = paragraphFigures(readable(briefing.title), {
    ...context,
    discourse,
    span: null,
  });
  for (const draft of title.figures) add(draft, briefing.title, 'title', 0);
  return out;
}

/**
 * Rules read a Simplified form of the same length; what is shown is as printed, here or elsewhere in the briefing,
 * character by character where it was put together from several places.
 */
function printer(texts: readonly string[], plains: readonly string[]) {
  const chars = new Map<string, string>();
  plains.forEach((plain, i) => {
    for (let at = 0; at < plain.length; at++) chars.set(plain[at]!, texts[i]![at]!);
  });
  return (plain: string, here: string): string => {
    const near = readable(here).indexOf(plain);
    if (near >= 0) return here.slice(near, near + plain.length);
    for (let i = 0; i < texts.length; i++) {
      const at = plains[i]!.indexOf(plain);
      if (at >= 0) return texts[i]!.slice(at, at + plain.length);
    }
    return [...plain].map((char) => chars.get(char) ?? char).join('');
  };
}

/** Said twice in one briefing: same amount of the same thing, for all the text tells. */
function sameFigure(a: FoundFigure, b: DraftFigure): boolean {
  const touches = (x: string, y: string) => x !== '' && y !== '' && (x.includes(y) || y.includes(x));
  return touches(a.subject, b.subject) || touches(a.metric, b.metric);
}
