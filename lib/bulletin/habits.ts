/**
 * How this document sets its text: how wide its lines are, and which of the possible signs of a new paragraph
 * (indent, space, a space after the last line) it really uses. Learnt from the document, never assumed.
 */
import { columnsOf } from './clean.ts';
import type { Line } from './line.ts';
import { endsParagraph } from './marks.ts';

export interface Habits {
  /** Lines are cut to a width, so that paragraphs have to be joined. */
  wrapped: boolean;
  /** Columns of a full line of plain text. */
  width: number;
  /** Characters of a full line, where lines are cut by their number and not by their width; else 0. */
  characters: number;
  /** Ems that a line may leave free and still count as full: ragged lines leave more. */
  ragged: number;
  /** A paragraph's first line is indented. */
  indents: boolean;
  /** A paragraph's last line ends in a space. */
  trailing: boolean;
  /** Usual space between lines; more of it begins something new. 0 where lines stand solid. */
  space: number;
  /** Paragraphs stand apart from each other by more than lines do. */
  spaced: boolean;
  /** Size of the running text, where sizes are known. */
  bodySize?: number | undefined;
  bodyStyle: string;
  bodyBold: boolean;
}

function mostCommon<T>(values: Iterable<[T, number]>): T | undefined {
  const counts = new Map<T, number>();
  for (const [value, weight] of values) counts.set(value, (counts.get(value) ?? 0) + weight);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0];
}

/** Room at the right end of a line, in ems. */
export function slackOf(line: Line, { width, characters }: Pick<Habits, 'width' | 'characters'>): number {
  if (line.slack !== undefined) return line.slack;
  return characters
    ? characters - line.text.length - Math.round(line.indent ?? 0)
    : (width - columnsOf(line.text)) / 2;
}

export function learnHabits(lines: Line[]): Habits {
  const text = lines.filter((line) => !line.table);
  const bodySize = mostCommon(text.map(({ size, text: t }) => [size, t.length]));
  const bodyStyle = mostCommon(text.map(({ style = '', text: t }) => [style, t.length])) ?? '';
  const body = text.filter(({ size, text: t }) => size === bodySize && t.length > 4);
  const bold = body.reduce((sum, line) => sum + (line.bold ? line.text.length : -line.text.length), 0);
  const whole = text.length > 0 && text.filter((line) => line.whole).length > text.length / 2;
  const columns = body.map((line) => columnsOf(line.text)).filter((n) => n >= 20);
  columns.sort((a, b) => a - b);
  const width = columns[Math.floor(columns.length * 0.9)] ?? 0;
  const placed = body.some((line) => line.slack !== undefined);
  const counts = body
    .filter((line) => columnsOf(line.text) >= 40)
    .map((line) => line.text.length + Math.round(line.indent ?? 0));
  const usual = mostCommon(counts.map((n) => [n, 1])) ?? 0;
  const characters = counts.filter((n) => n === usual).length >= counts.length * 0.4 ? usual : 0;
  const measure = { width, characters };
  // Whole paragraphs end their sentences; lines that are cut to a width mostly don't.
  const long = body.filter((line) => columnsOf(line.text) >= Math.max(40, width * 0.6));
  const cut = long.filter((line) => !endsParagraph(line.text) && !/[。；]$/.test(line.text));
  const wrapped = !whole && (placed || (width <= 200 && cut.length >= Math.max(2, long.length * 0.3)));
  const slacks = cut.map((line) => slackOf(line, measure)).sort((a, b) => a - b);
  const ragged = placed ? 1.25 : Math.min(4, Math.max(1.5, slacks[Math.floor(slacks.length * 0.8)] ?? 2));
  const full = (line: Line) => slackOf(line, measure) <= ragged + 1;

  const starts = body.filter((line) => (line.indent ?? 0) >= 1.5 && (line.indent ?? 0) <= 4.5);
  let indentAfterEnd = 0;
  for (let i = 1; i < lines.length; i++) {
    const line = lines[i]!;
    const before = lines[i - 1]!;
    // Below the end of a paragraph, or below a head, which leaves room.
    if ((line.indent ?? 0) >= 1.5 && !line.table && (endsParagraph(before.text) || !full(before)))
      indentAfterEnd++;
  }
  const indents =
    wrapped &&
    starts.length >= Math.max(3, body.length * 0.06) &&
    starts.length <= body.length * 0.75 &&
    indentAfterEnd >= starts.length * 0.55;

  const ending = body.filter((line) => line.trailingSpace);
  const others = body.filter((line) => !line.trailingSpace);
  const trailing =
    wrapped &&
    ending.length >= Math.max(3, body.length * 0.05) &&
    ending.length <= body.length * 0.7 &&
    ending.filter((line) => endsParagraph(line.text) || !full(line)).length >= ending.length * 0.85 &&
    // Unmarked lines are cut in mid-sentence.
    others.filter((line) => /[。！？]$/.test(line.text)).length <= others.length * 0.15;

  const spaces = lines.map(({ blankBefore }) => Math.round(blankBefore * 4) / 4);
  // Between two lines of one sentence stands what stands between any two lines of a paragraph.
  const within = lines.flatMap(({ table }, i) => {
    const before = lines[i - 1];
    const goesOn =
      before && !table && !before.table && full(before) && /[\p{L}\p{N}，、]$/u.test(before.text);
    return goesOn ? [spaces[i]!] : [];
  });
  const between = wrapped && within.length >= 5 ? within : spaces;
  const space = placed || whole ? 0 : (mostCommon(between.map((value) => [value, 1])) ?? 0);
  const apart = body.filter((line) => line.blankBefore > space + 0.2);
  const spaced = apart.length >= Math.max(3, body.length * 0.05) && apart.length <= body.length * 0.8;
  return {
    wrapped,
    width,
    characters,
    ragged,
    indents,
    trailing,
    space,
    spaced,
    bodySize,
    bodyStyle,
    bodyBold: bold > 0,
  };
}
