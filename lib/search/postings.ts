/** How the documents of a token are written: differences of their numbers, and a count where it isn't 1. */

/** Bytes that grow as they are written. */
export class ByteWriter {
  #bytes: Uint8Array<ArrayBuffer>;
  length = 0;

  constructor(capacity = 1 << 16) {
    this.#bytes = new Uint8Array(Math.max(16, capacity));
  }

  push(byte: number): void {
    if (this.length === this.#bytes.length) {
      const grown = new Uint8Array(this.#bytes.length * 2);
      grown.set(this.#bytes);
      this.#bytes = grown;
    }
    this.#bytes[this.length++] = byte;
  }

  done(): ArrayBuffer {
    return this.#bytes.buffer.slice(0, this.length);
  }
}

/** Where a list that is written in several goes stands: its last document so far. */
export interface Written {
  before: number;
}

/**
 * Appends postings: six bits of the difference in the first byte, beside “more follows” and “a count follows”,
 * then seven bits a byte. Counts are cut off at 255.
 */
export function writePostings(
  docs: ArrayLike<number>,
  counts: ArrayLike<number>,
  into: ByteWriter,
  state: Written = { before: -1 },
): void {
  for (let i = 0; i < docs.length; i++) {
    let gap = docs[i]! - state.before - 1;
    state.before = docs[i]!;
    const many = counts[i]! > 1;
    let byte = (gap & 0x3f) | (many ? 0x40 : 0);
    gap >>>= 6;
    while (gap > 0) {
      into.push(byte | 0x80);
      byte = gap & 0x7f;
      gap >>>= 7;
    }
    into.push(byte);
    if (many) into.push(Math.min(255, counts[i]!));
  }
}

/** Reads postings into `docs` and `counts`, which must be long enough; returns how many there were. */
export function readPostings(bytes: Uint8Array, docs: Int32Array, counts: Uint8Array): number {
  let doc = -1;
  let n = 0;
  for (let i = 0; i < bytes.length; n++) {
    let byte = bytes[i++]!;
    const many = (byte & 0x40) !== 0;
    let gap = byte & 0x3f;
    let shift = 6;
    while ((byte & 0x80) !== 0) {
      byte = bytes[i++]!;
      gap |= (byte & 0x7f) << shift;
      shift += 7;
    }
    doc += gap + 1;
    docs[n] = doc;
    counts[n] = many ? bytes[i++]! : 1;
  }
  return n;
}
