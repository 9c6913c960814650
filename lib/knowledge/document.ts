/**
 * The bulletin as the rules walk it: every text of every briefing as one unit, with its readable form and, on
 * demand, its words.
 */
import { readable } from './reading.ts';
import { createWords, type Word } from './segmenter.ts';
import { pieces, sentences } from './sentences.ts';
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
  /** Where `text` begins in the paragraph: long ones are read in pieces. */
  offset: number;
}

export interface Document {
  issueDate: string;
  units: readonly Unit[];
  words: (text: string) => readonly Word[];
  /** How often `plain` occurs in these briefings. */
  count: (plain: string, briefings: Iterable<number>) => number;
}

export function readDocument(input: KnowledgeInput, segment: Segment): Document {
  const words = createWords(segment);
  const units: Unit[] = [];
  const add = (briefing: number, part: Evidence['part'], paragraph: number, whole: string) => {
    for (const piece of pieces(whole))
      addPiece(briefing, part, paragraph, whole.slice(piece.start, piece.end), piece.start);
  };
  const addPiece = (
    briefing: number,
    part: Evidence['part'],
    paragraph: number,
    text: string,
    offset: number,
  ) => {
    const plain = readable(text);
    let own: readonly Word[] | null = null;
    units.push({
      briefing,
      part,
      paragraph,
      text,
      plain,
      offset,
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
  const texts = new Map<number, string>();
  for (const u of units) texts.set(u.briefing, `${texts.get(u.briefing) ?? ''}\n${u.plain}`);
  return {
    issueDate: input.issueDate,
    units,
    words,
    count(plain, briefings) {
      let n = 0;
      for (const briefing of briefings) {
        const text = texts.get(briefing) ?? '';
        for (let at = text.indexOf(plain); at >= 0; at = text.indexOf(plain, at + plain.length)) n++;
      }
      return n;
    },
  };
}

/** Where [start, end) of a unit stands, with the sentence around it. */
export function evidenceAt(unit: Unit, start: number, end: number): Evidence {
  const around = sentences(unit.text).find((s) => s.start <= start && s.end > start);
  const quote = unit.text.slice(around?.start ?? 0, around?.end ?? unit.text.length).trim();
  const { briefing, part, paragraph, offset } = unit;
  return { briefing, part, paragraph, start: start + offset, end: end + offset, quote };
}
