/**
 * From the fragments of a PDF page to its lines in reading order. A page is cut into bands by what runs across
 * it; a band whose text leaves a gutter free is read column by column; fragments side by side on one baseline
 * are the cells of a row.
 */
import { cleanText, closeUp } from './clean.ts';
import type { Line } from './line.ts';

export interface Fragment {
  text: string;
  x: number;
  y: number;
  width: number;
  size: number;
  font: string;
}

export interface PageBox {
  n: number;
  left: number;
  bottom: number;
  width: number;
  height: number;
}

interface Run extends Fragment {
  right: number;
  /** How many characters each font and size sets, to know what the run looks like. */
  looks: Map<string, number>;
}

/** Gap, in ems, from which two pieces on one baseline are apart (cells, columns) rather than words. */
const APART = 1.8;

function runsOf(fragments: Fragment[]): Run[] {
  const runs: Run[] = [];
  let last: Run | undefined;
  for (const fragment of fragments) {
    const blank = !fragment.text.trim();
    const right = fragment.x + fragment.width;
    const joins =
      last &&
      Math.abs(fragment.y - last.y) < 0.45 * Math.max(last.size, 1) &&
      fragment.x > last.right - 0.6 * last.size &&
      fragment.x - last.right < APART * last.size;
    if (blank) {
      // A wide blank is a gap between columns, not a space between words.
      if (joins && last && fragment.width < APART * last.size) {
        last.text += fragment.text;
        last.right = Math.max(last.right, right);
      } else if (last && fragment.width >= APART * last.size) {
        last = undefined;
      }
      continue;
    }
    const look = `${fragment.font}@${fragment.size.toFixed(1)}`;
    if (joins && last) {
      const gap = fragment.x - last.right;
      last.text += (gap > 0.28 * last.size && !/\s$/.test(last.text) ? ' ' : '') + fragment.text;
      last.right = Math.max(last.right, right);
      last.looks.set(look, (last.looks.get(look) ?? 0) + fragment.text.length);
      continue;
    }
    last = { ...fragment, right, looks: new Map([[look, fragment.text.length]]) };
    runs.push(last);
  }
  for (const run of runs) {
    const [look = ''] = [...run.looks].sort((a, b) => b[1] - a[1])[0] ?? [];
    const at = look.lastIndexOf('@');
    run.font = look.slice(0, at);
    run.size = Number(look.slice(at + 1)) || run.size;
    run.width = run.right - run.x;
  }
  return runs.filter(({ text }) => cleanText(text).trim());
}

/**
 * The x at which the band's text leaves a gutter free, if it reads as two columns: both sides hold several
 * lines that fill their side, which the cells of a table don't.
 */
function gutterOf(runs: Run[], box: PageBox): number | undefined {
  const middle = box.left + box.width / 2;
  const reach = box.width * 0.12;
  let best: { x: number; crossing: number } | undefined;
  for (let x = middle - reach; x <= middle + reach; x += 3) {
    const crossing = runs.filter((run) => run.x < x - 1 && run.right > x + 1).length;
    if (
      !best ||
      crossing < best.crossing ||
      (crossing === best.crossing && Math.abs(x - middle) < Math.abs(best.x - middle))
    )
      best = { x, crossing };
  }
  if (!best) return undefined;
  const { x } = best;
  const sides = [runs.filter((run) => run.right <= x + 1), runs.filter((run) => run.x >= x - 1)];
  const fills = sides.every((side) => {
    const width = Math.max(1, ...side.map((run) => run.right)) - Math.min(...side.map((run) => run.x));
    const wide = side.filter((run) => run.width > 0.6 * width && run.width > box.width * 0.2);
    return side.length >= 3 && wide.length >= Math.max(2, side.length * 0.3);
  });
  return fills ? x : undefined;
}

/** Runs from the top down, those of one baseline from the left, as rows. */
function rowsOf(runs: Run[]): Run[][] {
  const rows: Run[][] = [];
  for (const run of [...runs].sort((a, b) => b.y - a.y || a.x - b.x)) {
    const row = rows.at(-1);
    const first = row?.[0];
    if (row && first && Math.abs(first.y - run.y) < 0.45 * Math.min(first.size, run.size)) row.push(run);
    else rows.push([run]);
  }
  for (const row of rows) row.sort((a, b) => a.x - b.x);
  return rows;
}

/**
 * A short head at the left that stands over both columns: the right column has text above and below it, and
 * leaves room at its height.
 */
function isBar(run: Run, runs: Run[], gutter: number): boolean {
  if (run.right > gutter || run.text.length > 24) return false;
  const clear = (side: Run[]) => {
    const above = Math.min(...side.filter(({ y }) => y > run.y + 1).map(({ y }) => y));
    const below = Math.max(...side.filter(({ y }) => y < run.y - 1).map(({ y }) => y));
    const level = side.some((other) => other !== run && Math.abs(other.y - run.y) <= 1);
    return (
      !level &&
      Number.isFinite(above) &&
      Number.isFinite(below) &&
      above - below > 3.9 * run.size &&
      above - below < 14 * run.size
    );
  };
  return clear(runs.filter(({ x }) => x >= gutter - 1)) && clear(runs.filter(({ x }) => x < gutter - 1));
}

function ordered(runs: Run[], box: PageBox): { row: Run[]; column: number }[] {
  const gutter = gutterOf(runs, box);
  if (gutter === undefined) return rowsOf(runs).map((row) => ({ row, column: 0 }));
  const out: { row: Run[]; column: number }[] = [];
  let band: Run[] = [];
  const flush = () => {
    const left = band.filter((run) => run.x < gutter - 1);
    const right = band.filter((run) => run.x >= gutter - 1);
    for (const [column, side] of [left, right].entries())
      out.push(...rowsOf(side).map((row) => ({ row, column: column + 1 })));
    band = [];
  };
  for (const run of [...runs].sort((a, b) => b.y - a.y)) {
    if ((run.x < gutter - 1 && run.right > gutter + 1) || isBar(run, runs, gutter)) {
      flush();
      out.push({ row: [run], column: 0 });
    } else band.push(run);
  }
  flush();
  return out;
}

/** `style` begins with the column's number for {@link settleColumns}, which removes it. */
export function pageLines(fragments: Fragment[], box: PageBox): Line[] {
  const rows = ordered(runsOf(fragments), box);
  const lines: Line[] = [];
  let tableRow = 0;
  let before: { y: number; column: number; size: number } | undefined;
  for (const { row, column } of rows) {
    const [first] = row;
    if (!first) continue;
    const size = Math.max(...row.map((run) => run.size));
    const cells = row.map((run) => closeUp(cleanText(run.text).replace(/\s+/g, ' ').trim()));
    const drop = before && before.column === column ? before.y - first.y : 0;
    // Leading differs between documents; settleColumns compares with the usual one.
    const gap = drop > 0 ? drop / Math.max(size, before?.size ?? size) : 0;
    const cellular = cells.length > 1;
    lines.push({
      text: cells.join(cellular ? '\t' : ''),
      page: box.n,
      size: Math.round(size * 2) / 2,
      style: `${column}|${first.font}`,
      x: first.x - box.left,
      y: first.y - box.bottom,
      pageHeight: box.height,
      slack: row.at(-1)!.right - box.left,
      blankBefore: gap,
      ...(cellular && { table: { row: tableRow++, cells } }),
    });
    if (!cellular) tableRow = 0;
    before = { y: first.y, column, size };
  }
  return lines;
}

const middleOf = (values: number[]) => values.sort((a, b) => a - b)[values.length >> 1] ?? 0;

/** Turns positions into indents, slacks and extra space, by what is usual in each column of the document. */
export function settleColumns(lines: Line[]): void {
  const key = (line: Line) => (line.style ?? '').split('|')[0] ?? '';
  const sizes = new Map<number, number>();
  for (const { size = 0, text } of lines) sizes.set(size, (sizes.get(size) ?? 0) + text.length);
  const body = [...sizes].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 10;
  const groups = new Map<string, Line[]>();
  for (const line of lines) {
    const group = groups.get(key(line));
    if (group) group.push(line);
    else groups.set(key(line), [line]);
  }
  for (const group of groups.values()) {
    const usual = group.filter((line) => line.size === body && !line.table && line.text.length > 8);
    const count = (values: number[]) => {
      const seen = new Map<number, number>();
      for (const value of values) seen.set(Math.round(value), (seen.get(Math.round(value)) ?? 0) + 1);
      return [...seen].sort((a, b) => b[1] - a[1])[0]?.[0];
    };
    const left = count(usual.map(({ x = 0 }) => x)) ?? Math.min(...group.map(({ x = 0 }) => x));
    const right =
      count(usual.map(({ slack = 0 }) => slack)) ?? Math.max(...group.map(({ slack = 0 }) => slack));
    const leading =
      middleOf(usual.map(({ blankBefore }) => blankBefore).filter((gap) => gap > 0 && gap < 4)) || 1.5;
    for (const line of group) {
      const em = line.size || body;
      line.indent = Math.max(0, ((line.x ?? left) - left) / em);
      line.slack = (right - (line.slack ?? right)) / em;
      line.blankBefore = Math.max(0, line.blankBefore / leading - 1);
    }
  }
  for (const line of lines) line.style = `${(line.style ?? '').split('|')[1]}@${line.size}`;
}
