/** The hashes that compiled lexicon and scanner must agree on. */

/** Of two units, to 32 bits. Take the upper bits. */
export function pairHash(first: number, second: number): number {
  return Math.imul((first << 16) | second, 0x9e3779b1);
}

/** Of three units; takes the hash of the first two. Take the upper bits. */
export function tripleHash(pair: number, third: number): number {
  const mixed = Math.imul((pair ^ (pair >>> 15)) + third, 0x85ebca6b);
  return Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
}

/** Of two units once more, unlike the first; takes that. Take the upper bits. */
export function secondPairHash(pair: number): number {
  return Math.imul(pair ^ (pair >>> 15), 0xc2b2ae35);
}

/** Number of leading zeros such that `hash >>> shift` is below `size`, a power of two. */
export function shiftFor(size: number): number {
  return 32 - Math.log2(size);
}

export function powerOfTwo(atLeast: number): number {
  let size = 1;
  while (size < atLeast) size *= 2;
  return size;
}
