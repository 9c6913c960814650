/** Cuts paragraphs into sentences and clauses, never inside quotation marks, titles or brackets. */
export interface Span {
  start: number;
  end: number;
}

const open = '《〈（“【';
const close = '》〉）”】';

/** Spans between marks of `stops`, the marks left out; what stands within brackets stays together. */
export function cut(text: string, stops: string, from = 0, to = text.length): Span[] {
  const out: Span[] = [];
  let depth = 0;
  let start = from;
  for (let i = from; i < to; i++) {
    const char = text[i]!;
    if (open.includes(char)) depth++;
    else if (close.includes(char)) depth = Math.max(0, depth - 1);
    else if (stops.includes(char) && depth === 0) {
      if (i > start) out.push({ start, end: i });
      start = i + 1;
    }
  }
  if (to > start) out.push({ start, end: to });
  return out;
}

/** Sentences, those within a quotation cut too. */
export function sentences(text: string): Span[] {
  const out: Span[] = [];
  let start = 0;
  for (let i = 0; i < text.length; i++) {
    if (!'。！？；!?;\n'.includes(text[i]!)) continue;
    let end = i + 1;
    while (end < text.length && '”）'.includes(text[end]!)) end++;
    out.push({ start, end });
    start = end;
    i = end - 1;
  }
  if (start < text.length) out.push({ start, end: text.length });
  return out;
}

/** Longer texts are read in pieces: rules look around within a piece, so that time grows with the text. */
const longest = 3000;

/** `text` in pieces of whole sentences of at most about 3,000 characters; a sentence without end is cut. */
export function pieces(text: string): Span[] {
  if (text.length <= longest) return [{ start: 0, end: text.length }];
  const out: Span[] = [];
  let start = 0;
  for (const sentence of sentences(text)) {
    if (sentence.end - start > longest && sentence.start > start) {
      out.push({ start, end: sentence.start });
      start = sentence.start;
    }
    for (; sentence.end - start > longest; start += longest) out.push({ start, end: start + longest });
  }
  if (start < text.length) out.push({ start, end: text.length });
  return out;
}
