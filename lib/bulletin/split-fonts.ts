/**
 * Some printers cut a font with outlines of the PostScript kind into dozens of Type 3 fonts of 256 characters, which
 * say nothing of where they come from. Those that stand side by side in a line were one font: with these joined, lines
 * that look alike have one style again, and bold lines another than the rest.
 */
import type { Line } from './line.ts';
import type { Fragment } from './pdf-layout.ts';

/** What the engine knows of a font. */
export interface FontMeasures {
  /** Of the em; null or NaN where the font doesn't say. */
  ascent: number | null;
}

/** More fonts than this without measures are no fonts of their own. */
const most = 8;

export class SplitFonts {
  /** Of each font without measures, one that it was cut from the same font with; of the last, itself. */
  private readonly same = new Map<string, string>();

  /** Takes note of a page, its fragments in the order in which they were printed. */
  note(fragments: readonly Fragment[], styles: Readonly<Record<string, FontMeasures>>): void {
    for (const [font, { ascent }] of Object.entries(styles))
      if (!ascent && !this.same.has(font)) this.same.set(font, font);
    let before: Fragment | undefined;
    for (const fragment of fragments) {
      if (!fragment.text.trim() || !this.same.has(fragment.font)) continue;
      if (before && inOneLine(before, fragment))
        this.same.set(this.root(fragment.font), this.root(before.font));
      before = fragment;
    }
  }

  /** Gives lines the style of the fonts as they were; nothing changes where fonts are whole. */
  join(lines: readonly Line[]): void {
    if (this.same.size <= most) return;
    for (const line of lines) {
      const at = line.style?.lastIndexOf('@') ?? -1;
      const font = line.style?.slice(0, at) ?? '';
      if (this.same.has(font)) line.style = `${this.root(font)}${line.style!.slice(at)}`;
    }
  }

  private root(font: string): string {
    let at = font;
    for (let next = this.same.get(at)!; next !== at; next = this.same.get(at)!) at = next;
    return at;
  }
}

/** Printed one after the other on one baseline, in one size, with no column between. */
const inOneLine = (a: Fragment, b: Fragment): boolean =>
  Math.abs(a.y - b.y) < 0.5 && Math.abs(a.size - b.size) < 0.5 && Math.abs(b.x - a.x - a.width) < a.size;
