/**
 * Forms of a text in which two versions of a page read the same, each with the way back: `map[i]` is the
 * offset in the original of the folded text's character i, and `map[length]` the end of the last character.
 */

export interface Folded {
  text: string;
  map: Uint32Array;
}

const wide = /[\p{Script=Han}\u3000-\u303f\uff00-\uffef“”‘’…—]/u;
/** White space, and what is invisible or stands for no text. */
const space = /[\s\u200b\ufeff\ufffc]+/gu;

/** White space as layout shows it: none at the ends or between Han characters, else one space. */
export function foldSpace(text: string): Folded {
  return fold(text, (before, after) =>
    !before || !after || (wide.test(before) && wide.test(after)) ? '' : ' ',
  );
}

/** No white space at all, one width, one case: what is left is what was said. */
export function foldAll(text: string): Folded {
  const bare = fold(text, () => '');
  let out = '';
  const map: number[] = [];
  for (let i = 0; i < bare.text.length; i++) {
    // Unit by unit, so that each knows its place; halves of surrogate pairs stay as they are.
    const unit = bare.text[i]!;
    const plain = /[\ud800-\udfff]/.test(unit) ? unit : unit.normalize('NFKC').toLowerCase();
    out += plain;
    for (let k = 0; k < plain.length; k++) map.push(bare.map[i]!);
  }
  map.push(bare.map.at(-1)!);
  return { text: out, map: Uint32Array.from(map) };
}

/** The span of the original that a span of a folded text came from. */
export function unfoldSpan({ map }: Folded, start: number, end: number): { start: number; end: number } {
  return { start: map[start]!, end: end > start ? map[end - 1]! + 1 : map[start]! };
}

function fold(
  text: string,
  between: (before: string | undefined, after: string | undefined) => string,
): Folded {
  let out = '';
  const map: number[] = [];
  let end = 0;
  const copy = (from: number, to: number) => {
    for (let i = from; i < to; i++) map.push(i);
    out += text.slice(from, to);
    if (to > from) end = to;
  };
  let from = 0;
  for (const run of text.matchAll(space)) {
    copy(from, run.index);
    from = run.index + run[0].length;
    const put = between(out.at(-1), text[from]);
    for (let i = 0; i < put.length; i++) map.push(run.index);
    out += put;
  }
  copy(from, text.length);
  map.push(end);
  return { text: out, map: Uint32Array.from(map) };
}
