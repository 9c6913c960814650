/**
 * The worker's reply, checked and dealt out to the blocks it answers for. The worker is ours, but its numbers
 * become ranges on a page: what doesn't fit is refused as a whole.
 */
import type { MarkedTerm, MatchReply } from '#lib/protocol/page.ts';

/** A name of the base in a block: UTF-16 offsets in the block's text. */
export interface Mention {
  start: number;
  end: number;
  term: MarkedTerm;
}

/**
 * Deals a reply's mentions out by block. `lengths` are the lengths of the texts that were asked about.
 * Returns undefined when the numbers are not whole mentions, out of bounds, out of order or overlapping.
 */
export function mentionsByBlock(
  reply: Pick<MatchReply, 'mentions' | 'terms'>,
  lengths: readonly number[],
): Mention[][] | undefined {
  const { mentions, terms } = reply;
  if (mentions.length % 4) return undefined;
  const byBlock: Mention[][] = lengths.map(() => []);
  let block = 0;
  let free = 0;
  for (let i = 0; i < mentions.length; i += 4) {
    const [at, start, end, index] = mentions.subarray(i, i + 4) as unknown as [
      number,
      number,
      number,
      number,
    ];
    if (at < block || at >= lengths.length) return undefined;
    if (at > block) free = 0;
    const term = terms[index];
    if (!term || start < free || end <= start || end > lengths[at]!) return undefined;
    byBlock[at]!.push({ start, end, term });
    block = at;
    free = end;
  }
  return byBlock;
}
