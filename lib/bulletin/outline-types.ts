/** The outline of a bulletin: its briefings in order, with what each decision was built on. */
import type { Doubt } from './line.ts';

export interface BriefingOutline {
  /** From 1, in the bulletin's order. */
  n: number;
  section: string;
  title: string;
  subtitle?: string;
  /** `paragraph`: index of the paragraph that follows it. */
  subheads: { text: string; paragraph: number; confidence: number }[];
  /** Date that the lead gives, ISO, as full as it can be. */
  dateline?: string;
  /** Where the bulletin says it took the text from. */
  source?: string;
  page?: number;
  /** A table is one paragraph: rows on lines, cells between tabs. */
  paragraphs: string[];
  tables: { paragraph: number; rows: string[][] }[];
  /** That the title is a title, 0 to 1. */
  confidence: number;
  /** What spoke for the title, in words of the code. */
  evidence: string[];
}

export interface Outline {
  issue: { title: string; date?: string; dateFrom?: 'text' | 'file-name' | 'option' };
  sections: string[];
  briefings: BriefingOutline[];
  doubts: Doubt[];
}

/** A paragraph, head or table row group, joined from the lines that make it. */
export interface Block {
  text: string;
  /** Without the sign or number before it and without brackets around it. */
  bare: string;
  /** Which sign, kind of number or brackets it has: `■`, `1.`, `（一）`, `【】`; empty for none. */
  mark: string;
  page?: number | undefined;
  size?: number | undefined;
  bold: boolean;
  style: string;
  heading?: number | undefined;
  indent: number;
  /** Extra space before it, in lines, against what is usual in the document. */
  space: number;
  /** A rule (=====) stands under it. */
  ruled: boolean;
  rows?: string[][];
  /** The contents list this text as a head. */
  known: boolean;
  /** Number of lines it was joined from. */
  count: number;
}
