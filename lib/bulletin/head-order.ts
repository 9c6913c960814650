/** Heads in their order: what their neighbours say of them, and the most likely row of titles and subheads. */
import type { Block } from './outline-types.ts';

/** Heads near each other that begin with the same words stand on one level: they share their evidence. */
export function shareParallels(heads: number[], totals: number[], blocks: Block[]): void {
  heads.forEach((i, k) => {
    const start = blocks[i]!.bare.slice(0, 6);
    for (let m = k + 1; m <= k + 3 && m < heads.length; m++) {
      if (start.length < 6 || !blocks[heads[m]!]!.bare.startsWith(start)) continue;
      const shared = (totals[k]! + totals[m]!) / 2;
      totals[k] = shared;
      totals[m] = shared;
    }
  });
}

/**
 * Subheads of one briefing all have numbered heads below them, or none has: where that changes between two that
 * seem to be subheads, a briefing begins.
 */
export function weighSeries(heads: number[], totals: number[], blocks: Block[]): void {
  const numbered = heads.map((i, k) => {
    for (let at = i + 1; at < (heads[k + 1] ?? blocks.length); at++) {
      const block = blocks[at]!;
      if (/^（[一1]）$/.test(block.mark) && block.text.length <= 46 && /^[（(][一1]/.test(block.text))
        return true;
    }
    return false;
  });
  const before = [...totals];
  heads.forEach((_, k) => {
    if (numbered[k]) return;
    const above = k > 0 && numbered[k - 1] && before[k - 1]! < 0;
    const below = k + 1 < heads.length && numbered[k + 1] && before[k + 1]! < 0;
    if (above || below) totals[k]! += 1.2;
  });
}

/**
 * Titles and subheads in their order. A briefing with one subhead only is as unlikely as it is in this document:
 * where the clear cases come in pairs and more, a lone doubtful one is rather a title.
 */
export function decideInOrder(totals: number[]): boolean[] {
  let alone = 1;
  let several = 1;
  let run = 0;
  for (const total of [...totals, 9]) {
    if (total <= 0) run++;
    else {
      if (run === 1) alone++;
      if (run > 1) several++;
      run = 0;
    }
  }
  const price = Math.max(0, Math.min(1.5, Math.log(several / alone)));
  // Best sum so far, ending in: a title, a first subhead, a later subhead.
  let best = [0, Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY];
  const from: number[][] = [];
  for (const total of totals) {
    const [t = 0, s = 0, more = 0] = best;
    const intoTitle = [t, s - price, more];
    const at = intoTitle.indexOf(Math.max(...intoTitle));
    from.push([at, 0, s >= more ? 1 : 2]);
    best = [intoTitle[at]! + total / 2, t - total / 2, Math.max(s, more) - total / 2];
  }
  const last = [best[0]!, best[1]! - price, best[2]!];
  let state = last.indexOf(Math.max(...last));
  const titles: boolean[] = new Array(totals.length);
  for (let k = totals.length - 1; k >= 0; k--) {
    titles[k] = state === 0;
    state = from[k]![state]!;
  }
  return titles;
}
