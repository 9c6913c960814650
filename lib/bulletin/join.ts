/** Joins the lines of one paragraph or head, and keeps apart what the document's habits keep apart. */
import { columnsOf, joinText } from './clean.ts';
import type { Contents } from './contents.ts';
import { type Habits, slackOf } from './habits.ts';
import { fontOf } from './heads.ts';
import type { Line } from './line.ts';
import { endsParagraph, isNumbering, isRule, isSource, markOf } from './marks.ts';
import type { Block } from './outline-types.ts';

/** Columns of what a line break can't cut: a word, a number, or a character with the marks that follow it. */
function firstUnit(text: string): number {
  const unit =
    /^(?:[“‘（《「『【]*[A-Za-z0-9.,%+\-/]+|[“‘（《「『【]*.)[，。、；：？！”’）》」』】%]*/u.exec(
      text,
    )?.[0] ?? '';
  return columnsOf(unit);
}

const openings = '《“「『（【';
const closings = '》”」』）】';

/** How many brackets and quotation marks a text leaves open. */
export function unclosed(text: string): number {
  let depth = 0;
  for (const char of text) {
    if (openings.includes(char)) depth++;
    else if (closings.includes(char) && depth) depth--;
  }
  return depth;
}

/** Characters of a paragraph after which a bracket still open was never meant to close. */
const OPEN = 4_000;

/** Characters of a joined block; more is no paragraph, and joining on and on would cost the square of it. */
const LONGEST = 40_000;

interface Look {
  size: number | undefined;
  style: string;
}

/** Whether two lines differ in kind: another size, or another font where a paragraph has ended. */
function differs(a: Look, b: Look): 'size' | 'style' | '' {
  if (a.size !== undefined && b.size !== undefined && Math.abs(a.size - b.size) >= 0.7) return 'size';
  return fontOf(a.style) !== fontOf(b.style) ? 'style' : '';
}

function continues(before: Line, line: Line, joined: string, habits: Habits, inHead: boolean): boolean {
  const look = (l: Line): Look => ({ size: l.size, style: l.style ?? '' });
  const kind = differs(look(before), look(line));
  const full = slackOf(before, habits) * 2 < firstUnit(line.text) + habits.ragged * 2;
  const ended = endsParagraph(before.text);
  const samePage = before.page === line.page;
  const apart = line.blankBefore > habits.space + (before.slack === undefined ? 0.9 : 0.22);
  const { mark } = markOf(line.text);

  if (kind === 'size') return false;
  if (isSource(line.text) && !full) return false;
  if (inHead) {
    // A head goes on where it was cut: a bracket is open, or there was no room for the next word.
    if (apart && samePage) return false;
    if (kind || mark || /^[—–-]{2}/.test(line.text)) return false;
    if (joined.length < 60 && unclosed(joined) > 0) return true;
    const centred =
      (before.indent ?? 0) > 0.5 && Math.abs((before.indent ?? 0) - slackOf(before, habits)) < 1.5;
    const room = slackOf(before, habits) + (centred ? (before.indent ?? 0) : 0);
    return room * 2 < firstUnit(line.text) + 1.5 && !/[。]$/.test(before.text);
  }
  if (kind && (ended || !full)) return false;
  if (habits.trailing) {
    // A space that only stands between two Latin words doesn't end the paragraph.
    if (before.trailingSpace) return full && /[A-Za-z0-9]$/.test(before.text) && !ended;
    if (ended && !full && slackOf(before, habits) > 6) return false;
    return true;
  }
  if ((mark && isNumbering(mark) && (ended || !full)) || (mark && !isNumbering(mark) && ended)) return false;
  if (habits.indents) {
    if ((line.indent ?? 0) >= 1.5) return !ended && full && (before.indent ?? 0) < 1.5 && !samePage;
    // A short line that ends no sentence, after one that does, is a head at the margin.
    if (ended && slackOf(line, habits) > 5 && !endsParagraph(line.text)) return false;
    // Paragraphs begin indented here: what isn't goes on with a line that was cut, however short.
    const most = slackOf(before, habits) * 2 < habits.width * 0.35;
    return full || (!ended && most && !apart) || (joined.length < OPEN && unclosed(joined) > 0 && !apart);
  }
  if (apart && samePage) return full && !ended && !habits.spaced;
  if (!full) return false;
  // A full line that ends a sentence: what follows goes on with the text unless it is short like a head.
  if (ended && slackOf(line, habits) > 5 && !endsParagraph(line.text) && columnsOf(line.text) < 76)
    return false;
  return true;
}

function isHeadLine(line: Line, habits: Habits): boolean {
  if (line.heading) return true;
  if (habits.bodySize !== undefined && line.size !== undefined && line.size > habits.bodySize + 0.7)
    return true;
  return (
    line.size !== undefined &&
    fontOf(line.style ?? '') !== fontOf(habits.bodyStyle) &&
    slackOf(line, habits) > 2
  );
}

/** Rules are dropped and remembered by their neighbours. Linear in the number of lines. */
export function joinLines(lines: Line[], habits: Habits, contents: Contents): Block[] {
  const blocks: Block[] = [];
  let parts: Line[] = [];
  let joined = '';
  let forced = 0;
  let ruled = false;
  let known = false;

  const flush = () => {
    const first = parts[0];
    if (!first) return;
    const { mark, bare } = markOf(joined);
    blocks.push({
      text: joined,
      bare,
      mark,
      page: first.page,
      size: first.size,
      bold: parts.every((line) => line.bold === true),
      style: first.style ?? '',
      heading: first.heading,
      indent: first.indent ?? 0,
      space: first.blankBefore - habits.space,
      ruled,
      known,
      count: parts.length,
    });
    parts = [];
    joined = '';
    ruled = false;
    known = false;
  };

  for (const line of lines) {
    if (contents.lines.has(line)) {
      flush();
      continue;
    }
    if (isRule(line.text)) {
      // A rule under a line makes it a head; one above only separates.
      ruled = parts.length > 0;
      flush();
      forced = 0;
      continue;
    }
    if (line.table) {
      flush();
      const table = blocks.at(-1);
      if (table?.rows && line.table.row > 0) {
        table.rows.push(line.table.cells);
        table.text += `\n${line.text}`;
      } else {
        blocks.push({
          text: line.text,
          bare: line.text,
          mark: '',
          page: line.page,
          size: line.size,
          bold: false,
          style: 'table',
          indent: 0,
          space: 0,
          ruled: false,
          rows: [line.table.cells],
          known: false,
          count: 1,
        });
      }
      continue;
    }
    const before = parts.at(-1);
    const head = contents.heads.get(line);
    if (forced > 0 && before) {
      forced--;
    } else if (head !== undefined) {
      flush();
      forced = head - 1;
      known = true;
    } else if (before) {
      const inHead = known ? false : isHeadLine(before, habits);
      const goesOn =
        !known &&
        !line.whole &&
        habits.wrapped &&
        joined.length < LONGEST &&
        continues(before, line, joined, habits, inHead);
      if (!goesOn) flush();
    }
    joined = parts.length ? joinText(joined, line.text) : line.text;
    parts.push(line);
  }
  flush();
  return blocks;
}
