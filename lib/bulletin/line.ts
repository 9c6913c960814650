/**
 * What every reader gives: the lines of a document with what its layout says of each. The outline is built from
 * this alone, so a reader never decides what is a title; it only keeps the evidence.
 */

export type BulletinFormat = 'text' | 'pdf' | 'docx' | 'html' | 'markdown';

export interface Line {
  /** Without leading and trailing space; cells of a table row are separated by tabs. */
  text: string;
  /** Page of the document, from 1. */
  page?: number;
  /** Line of a text file, or number of the paragraph in formats without lines; from 1. */
  line?: number;
  /** Font size in points. */
  size?: number;
  bold?: boolean;
  /** Font, paragraph style or tag and class: lines with one key look alike. */
  style?: string;
  /** Baseline's left end, from the page's lower left corner, in points. */
  x?: number;
  y?: number;
  /** Height of the page in points. */
  pageHeight?: number;
  /** White space before the text, in ems (two columns of plain text). */
  indent?: number;
  /** How much room the text leaves at the right of its column, in ems. */
  slack?: number;
  /** Blank lines before it, or extra space before it in lines. */
  blankBefore: number;
  /** Plain text: a space ends the line. Programs that save laid-out text often mark a paragraph's end so. */
  trailingSpace?: boolean;
  /** The format itself says that this line is a whole paragraph. */
  whole?: boolean;
  /** The format's own heading level. */
  heading?: number;
  /** The format itself says that this line belongs to a table of contents. */
  contents?: boolean;
  /** A row of a table; row 0 begins one. */
  table?: { row: number; cells: string[] };
}

/** Something that the reader of the bulletin should know about how it was read. */
export interface Doubt {
  code:
    | 'broken-characters'
    | 'mixed-encodings'
    | 'damaged-pages'
    | 'no-titles'
    | 'no-date'
    | 'no-issue-title'
    | 'long-line'
    | 'unsure-title'
    | 'contents-mismatch';
  detail: string;
}

export interface Lines {
  format: BulletinFormat;
  /** Title and date that the format itself names (HTML title, front matter). */
  title?: string;
  date?: string;
  lines: Line[];
  doubts: Doubt[];
}
