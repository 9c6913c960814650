/** The figures of all briefings: paragraphs and tables first, titles for what only they say. */
import { toAmount } from '#lib/text/amount.ts';
import { readable } from '../reading.ts';
import { createWords } from '../segmenter.ts';
import type { FoundFigure, KnowledgeBriefing, KnowledgeInput, Segment } from '../types.ts';
import { type DraftFigure, paragraphFigures } from './paragraph.ts';
import { tableFigures } from './table.ts';

export function extractFigures(input: KnowledgeInput, segment: Segment): FoundFigure[] {
  const words = createWords(segment);
  return input.briefings.flatMap((briefing) => briefingFigures(briefing, input.issueDate, words));
}

function briefingFigures(
  briefing: KnowledgeBriefing,
  issueDate: string,
  words: ReturnType<typeof createWords>,
): FoundFigure[] {
  const out: FoundFigure[] = [];
  const seen = new Map<string, FoundFigure[]>();
  const add = (draft: DraftFigure, text: string, part: 'title' | 'paragraph', paragraph: number) => {
    const { amounts, baseUnit } = toAmount(draft.value, draft.unit);
    const key = `${amounts.join('~')} ${baseUnit}`;
    const twins = seen.get(key) ?? [];
    if (part === 'title' ? twins.length > 0 : twins.some((twin) => sameFigure(twin, draft))) return;
    const { start, end, sentence, growth: _, ...rest } = draft;
    const figure: FoundFigure = {
      briefing: briefing.n,
      ...rest,
      period: draft.period ?? issueDate.slice(0, 4),
      evidence: { briefing: briefing.n, part, paragraph, start, end, quote: text.slice(sentence.start, sentence.end).trim() },
    };
    out.push(figure);
    seen.set(key, [...twins, figure]);
  };
  let topic = '';
  let caption = briefing.title;
  let header: string[] | null = null;
  briefing.paragraphs.forEach((paragraph, i) => {
    const text = readable(paragraph);
    if (text.includes('\t')) {
      const table = tableFigures(text, header, { caption: readable(caption), issueDate, words });
      header = table.header;
      for (const draft of table.figures) add(draft, paragraph, 'paragraph', i);
      return;
    }
    header = null;
    caption = paragraph;
    const { figures, topic: next } = paragraphFigures(text, { issueDate, words, topic });
    topic = next;
    for (const draft of figures) add(draft, paragraph, 'paragraph', i);
  });
  const title = paragraphFigures(readable(briefing.title), { issueDate, words, topic: '' });
  for (const draft of title.figures) add(draft, briefing.title, 'title', 0);
  return out;
}

/** Said twice in one briefing: same amount of the same thing, for all the text tells. */
function sameFigure(a: FoundFigure, b: DraftFigure): boolean {
  const touches = (x: string, y: string) => x !== '' && y !== '' && (x.includes(y) || y.includes(x));
  return touches(a.subject, b.subject) || touches(a.metric, b.metric);
}
