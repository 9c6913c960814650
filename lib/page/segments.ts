/**
 * The map from a block's text back to the page's text nodes. Pure: a node may be anything, so that the laws
 * (span → pieces → text gives the span) are tested without a browser.
 */

/** `length` characters of `node`, from its `offset` on, stand in the text from `start` on. */
export interface Segment<N = Text> {
  start: number;
  length: number;
  node: N;
  offset: number;
}

/** A stretch of one node. */
export interface Piece<N = Text> {
  node: N;
  start: number;
  end: number;
}

/** Index of the last segment that starts at or before `at`; -1 when there is none. */
function segmentBefore<N>(segments: readonly Segment<N>[], at: number): number {
  let low = 0;
  let high = segments.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    if (segments[middle]!.start <= at) low = middle + 1;
    else high = middle - 1;
  }
  return high;
}

/**
 * The stretches of nodes that hold text[start, end), in order. Characters that stand for no text of the page
 * (the gap left by an image) belong to no piece.
 */
export function piecesOf<N>(segments: readonly Segment<N>[], start: number, end: number): Piece<N>[] {
  const pieces: Piece<N>[] = [];
  for (let i = Math.max(0, segmentBefore(segments, start)); i < segments.length; i++) {
    const segment = segments[i]!;
    if (segment.start >= end) break;
    const from = Math.max(start, segment.start);
    const to = Math.min(end, segment.start + segment.length);
    if (from >= to) continue;
    const shift = segment.offset - segment.start;
    pieces.push({ node: segment.node, start: from + shift, end: to + shift });
  }
  return pieces;
}

/** The offset in the text of a place in a node, or undefined when that place is not part of the text. */
export function offsetOf<N>(segments: readonly Segment<N>[], node: N, at: number): number | undefined {
  for (const segment of segments) {
    if (segment.node !== node || at < segment.offset || at > segment.offset + segment.length) continue;
    return segment.start + at - segment.offset;
  }
  return undefined;
}

/** Index of the span (sorted by start, not overlapping) that covers `at`; -1 when none does. */
export function spanAt(spans: readonly { start: number; end: number }[], at: number): number {
  let low = 0;
  let high = spans.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const span = spans[middle]!;
    if (at < span.start) high = middle - 1;
    else if (at >= span.end) low = middle + 1;
    else return middle;
  }
  return -1;
}
