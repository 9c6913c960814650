/** Where clauses begin and end; commas within brackets and titles don't count. */

/** Start of the clause that holds `at`. */
export function clauseStart(text: string, from: number, at: number): number {
  let depth = 0;
  for (let i = at - 1; i >= from; i--) {
    const char = text[i]!;
    if ('）》'.includes(char)) depth++;
    else if ('（《'.includes(char)) {
      if (depth === 0) return i + 1;
      depth--;
    } else if (depth === 0 && '，；：。！？,'.includes(char)) return i + 1;
  }
  return from;
}

/** End of the clause that begins at `from`, its mark not included. */
export function nextClause(text: string, from: number, to: number): number {
  let depth = 0;
  for (let i = from; i < to; i++) {
    if ('（《“'.includes(text[i]!)) depth++;
    else if ('）》”'.includes(text[i]!)) depth = Math.max(0, depth - 1);
    else if (depth === 0 && '，；：。！？'.includes(text[i]!)) return i;
  }
  return to;
}

/** The clauses between `from` and `to`, their marks left out. */
export function clauseSpans(text: string, from: number, to: number): { start: number; end: number }[] {
  const out: { start: number; end: number }[] = [];
  for (let at = from; at < to; ) {
    const end = nextClause(text, at, to);
    if (end > at) out.push({ start: at, end });
    at = end + 1;
  }
  return out;
}
