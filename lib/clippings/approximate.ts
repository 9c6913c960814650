/**
 * Approximate search for a passage that was edited a little: short pieces of it that still stand in the text
 * vote for places, and the edit distance (Sellers' semi-global alignment, 1980) judges the best of them.
 */

/** At least four fifths of the passage must still be there. */
const floor = 0.8;
/** Pieces that vote. Four Han characters are about two words: rare enough to tell, short enough to survive. */
const seedLength = 4;
const votesPerSeed = 64;
const placesJudged = 4;
/** Longer passages are found by their two ends: the alignment costs length × length. */
const longestAligned = 600;
const endLength = 200;

interface Span {
  start: number;
  end: number;
}

/** The best place of `passage` in `text`, or undefined when less than four fifths of it are anywhere. */
export function approximate(text: string, passage: string): Span | undefined {
  if (passage.length <= longestAligned) return alignNear(text, passage);
  const head = alignNear(text, passage.slice(0, endLength));
  if (!head) return undefined;
  const from = head.start;
  const rest = text.slice(from, from + Math.ceil(passage.length * (2 - floor)));
  const tail = alignNear(rest, passage.slice(-endLength));
  if (!tail) return undefined;
  return tail.end >= passage.length * floor ? { start: from, end: from + tail.end } : undefined;
}

function alignNear(text: string, passage: string): Span | undefined {
  const slack = Math.ceil(passage.length * (1 - floor)) + 2;
  let best: (Span & { distance: number }) | undefined;
  for (const place of likelyPlaces(text, passage)) {
    const from = Math.max(0, place - slack);
    const found = align(text.slice(from, place + passage.length + slack), passage);
    if (best && found.distance >= best.distance) continue;
    best = { start: from + found.start, end: from + found.end, distance: found.distance };
  }
  if (!best || 1 - best.distance / passage.length < floor) return undefined;
  return { start: best.start, end: best.end };
}

/** Offsets in the text where the passage may begin, the likeliest first. */
function likelyPlaces(text: string, passage: string): number[] {
  const width = 16;
  const votes = new Map<number, { count: number; place: number }>();
  for (let i = 0; i + seedLength <= passage.length; i += 2) {
    const seed = passage.slice(i, i + seedLength);
    let at = text.indexOf(seed);
    for (let n = 0; at >= 0 && n < votesPerSeed; n++) {
      const place = at - i;
      const bucket = Math.round(place / width);
      const known = votes.get(bucket);
      if (known) known.count++;
      else votes.set(bucket, { count: 1, place });
      at = text.indexOf(seed, at + 1);
    }
  }
  return [...votes.values()]
    .sort((a, b) => b.count - a.count)
    .slice(0, placesJudged)
    .map(({ place }) => Math.max(0, place));
}

/** The stretch of `text` with the smallest edit distance to the whole of `passage`. */
function align(text: string, passage: string): Span & { distance: number } {
  // Columns run over the text; a match may begin anywhere, so the first row is free and `from` remembers where.
  let costs = Int32Array.from({ length: passage.length + 1 }, (_, i) => i);
  let from = new Int32Array(passage.length + 1);
  let best = { start: 0, end: 0, distance: passage.length };
  for (let j = 1; j <= text.length; j++) {
    const next = new Int32Array(passage.length + 1);
    const nextFrom = new Int32Array(passage.length + 1);
    nextFrom[0] = j;
    for (let i = 1; i <= passage.length; i++) {
      const replace = costs[i - 1]! + (passage[i - 1] === text[j - 1] ? 0 : 1);
      const drop = next[i - 1]! + 1;
      const insert = costs[i]! + 1;
      const cost = Math.min(replace, drop, insert);
      next[i] = cost;
      nextFrom[i] = cost === replace ? from[i - 1]! : cost === drop ? nextFrom[i - 1]! : from[i]!;
    }
    costs = next;
    from = nextFrom;
    const distance = costs[passage.length]!;
    const start = from[passage.length]!;
    const oddity = (span: Span) => Math.abs(span.end - span.start - passage.length);
    // Of equal ones the one as long as the passage: replaced words rather than lost ones.
    const closer = distance === best.distance && oddity({ start, end: j }) < oddity(best);
    if (distance < best.distance || closer) best = { start, end: j, distance };
  }
  return best;
}
