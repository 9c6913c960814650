/**
 * Some printers cut a font with outlines of the PostScript kind into many of at most 256 characters, which say nothing
 * of where they come from. Those that mostly stand in lines with one another were one font: with these joined, lines
 * that look alike have one style again, and bold lines another than the rest.
 */
import type { Line } from './line.ts';
import type { Fragment } from './pdf-layout.ts';

/** What the engine knows of a font. */
export interface FontMeasures {
  /** Of the em; null or 0 where the font doesn't say, as those that were cut don't. */
  ascent: number | null;
}

/** Of the lines that have the rarer of two fonts, so many have the other, too. */
const mostly = 0.5;

export class SplitFonts {
  /** Fonts without measures, each with the number of lines it stands in. */
  private readonly lines = new Map<string, number>();
  /** Of two of them, how many lines have both. */
  private readonly shared = new Map<string, Map<string, number>>();

  /** Takes note of a page, its fragments in the order in which they were printed. */
  note(fragments: readonly Fragment[], styles: Readonly<Record<string, FontMeasures>>): void {
    for (const [font, { ascent }] of Object.entries(styles))
      if (!ascent && !this.lines.has(font)) this.lines.set(font, 0);
    let line = new Set<string>();
    let before: Fragment | undefined;
    for (const fragment of fragments) {
      if (!fragment.text.trim()) continue;
      if (before && !inOneLine(before, fragment)) {
        this.count(line);
        line = new Set();
      }
      if (this.lines.has(fragment.font)) line.add(fragment.font);
      before = fragment;
    }
    this.count(line);
  }

  /** Gives lines the style of the fonts as they were; nothing changes where fonts are whole. */
  join(lines: readonly Line[]): void {
    const same = this.joined();
    for (const line of lines) {
      const at = line.style?.lastIndexOf('@') ?? -1;
      const font = at < 0 ? undefined : same.get(line.style!.slice(0, at));
      if (font) line.style = `${font}${line.style!.slice(at)}`;
    }
  }

  private count(line: ReadonlySet<string>): void {
    for (const font of line) {
      this.lines.set(font, this.lines.get(font)! + 1);
      const shared = this.shared.get(font) ?? new Map<string, number>();
      this.shared.set(font, shared);
      for (const other of line) if (other !== font) shared.set(other, (shared.get(other) ?? 0) + 1);
    }
  }

  /** For each font one that stands for all that it was cut from the same font with. */
  private joined(): Map<string, string> {
    const same = new Map<string, string>();
    for (const first of this.lines.keys()) {
      if (same.has(first)) continue;
      same.set(first, first);
      for (const queue = [first]; queue.length; ) {
        const font = queue.pop()!;
        for (const [other, count] of this.shared.get(font) ?? []) {
          const rarer = Math.min(this.lines.get(font)!, this.lines.get(other)!);
          if (same.has(other) || count < mostly * rarer) continue;
          same.set(other, first);
          queue.push(other);
        }
      }
    }
    return same;
  }
}

/** Printed one after the other on one baseline, in one size, with no column between. */
const inOneLine = (a: Fragment, b: Fragment): boolean =>
  Math.abs(a.y - b.y) < 0.5 && Math.abs(a.size - b.size) < 0.5 && Math.abs(b.x - a.x - a.width) < a.size;
