/**
 * The bulletin as the rules walk it: every text of every briefing as one unit, with its readable form and, on
 * demand, its words.
 */
import { readable } from './reading.ts';
import { createWords, type Word } from './segmenter.ts';
import { sentences } from './sentences.ts';
import type { Evidence, KnowledgeInput, Segment } from './types.ts';

export interface Unit {
  briefing: number;
  part: Evidence['part'];
  /** Index in `paragraphs` or `subheads`. */
  paragraph: number;
  /** As printed. */
  text: string;
  /** As rules read it; same length. */
  plain: string;
  words: readonly Word[];
}

export interface Document {
  issueDate: string;
  units: readonly Unit[];
  words: (text: string) => readonly Word[];
  /** How often `plain` occurs in the whole text. */
  count: (plain: string) => number;
}

export function readDocument(input: KnowledgeInput, segment: Segment): Document {
  const words = createWords(segment);
  const units: Unit[] = [];
  const add = (briefing: number, part: Evidence['part'], paragraph: number, text: string) => {
    const plain = readable(text);
    let own: readonly Word[] | null = null;
    units.push({
      briefing,
      part,
      paragraph,
      text,
      plain,
      get words() {
        own ??= words(plain);
        return own;
      },
    });
  };
  for (const b of input.briefings) {
    add(b.n, 'title', 0, b.title);
    if (b.subtitle) add(b.n, 'subtitle', 0, b.subtitle);
    b.subheads.forEach((s, i) => {
      add(b.n, 'subhead', i, s.text);
    });
    b.paragraphs.forEach((p, i) => {
      add(b.n, 'paragraph', i, p);
    });
  }
  const whole = units.map((u) => u.plain).join('\n');
  const counts = new Map<string, number>();
  return {
    issueDate: input.issueDate,
    units,
    words,
    count(plain) {
      const known = counts.get(plain);
      if (known !== undefined) return known;
      let n = 0;
      for (let at = whole.indexOf(plain); at >= 0; at = whole.indexOf(plain, at + plain.length)) n++;
      counts.set(plain, n);
      return n;
    },
  };
}

/** Where [start, end) of a unit stands, with the sentence around it. */
export function evidenceAt(unit: Unit, start: number, end: number): Evidence {
  const around = sentences(unit.text).find((s) => s.start <= start && s.end > start);
  const quote = unit.text.slice(around?.start ?? 0, around?.end ?? unit.text.length).trim();
  return { briefing: unit.briefing, part: unit.part, paragraph: unit.paragraph, start, end, quote };
}
