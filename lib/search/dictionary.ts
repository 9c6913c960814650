/**
 * Which tokens a segment holds, how many documents each is in, and where its postings lie. Sorted, in groups of
 * sixteen: the first key of a group stands by itself, the rest is a stream of small numbers. Half the bytes of
 * plain columns, and finding a key reads one group.
 */
import { ByteWriter } from './postings.ts';

export type DictionaryColumns = {
  /** Of each group: its first key, where its stream starts, where its postings start. */
  groupKeys: Uint32Array;
  groupStreams: Uint32Array;
  groupPostings: Uint32Array;
  /** Of each key: difference to the key before, documents, bytes of postings; seven bits a byte. */
  entries: Uint8Array;
};

const groupSize = 16;

/** Takes tokens in ascending order. */
export class DictionaryWriter {
  #groupKeys: number[] = [];
  #groupStreams: number[] = [];
  #groupPostings: number[] = [];
  #entries = new ByteWriter();
  #key = 0;
  #postings = 0;
  size = 0;

  add(key: number, count: number, bytes: number): void {
    if (this.size % groupSize === 0) {
      this.#groupKeys.push(key);
      this.#groupStreams.push(this.#entries.length);
      this.#groupPostings.push(this.#postings);
      this.#key = key;
    }
    this.#number(key - this.#key);
    this.#number(count);
    this.#number(bytes);
    this.#key = key;
    this.#postings += bytes;
    this.size++;
  }

  #number(value: number): void {
    let rest = value;
    while (rest > 0x7f) {
      this.#entries.push((rest & 0x7f) | 0x80);
      rest = Math.floor(rest / 128);
    }
    this.#entries.push(rest);
  }

  columns(): DictionaryColumns {
    return {
      groupKeys: Uint32Array.from(this.#groupKeys),
      groupStreams: Uint32Array.from(this.#groupStreams),
      groupPostings: Uint32Array.from(this.#groupPostings),
      entries: new Uint8Array(this.#entries.done()),
    };
  }
}

/** A place among the tokens. What it says holds until it is moved. */
export class DictionaryCursor {
  readonly #columns: DictionaryColumns;
  #group = -1;
  #at = 0;
  #end = 0;
  key = -1;
  /** Documents that have the key. */
  count = 0;
  /** Its postings are bytes [start, end). */
  start = 0;
  end = 0;

  constructor(columns: DictionaryColumns) {
    this.#columns = columns;
  }

  /** Moves to `key`; false when it isn't there, and the cursor then stands at the next greater one or the end. */
  find(key: number): boolean {
    const { groupKeys } = this.#columns;
    let low = 0;
    let high = groupKeys.length;
    while (low < high) {
      const mid = (low + high) >>> 1;
      if (groupKeys[mid]! <= key) low = mid + 1;
      else high = mid;
    }
    this.#enter(Math.max(0, low - 1));
    while (this.next()) if (this.key >= key) return this.key === key;
    return false;
  }

  /** To the very beginning, before the first key. */
  rewind(): void {
    this.#enter(0);
  }

  /** To the next key; false after the last one. */
  next(): boolean {
    const { groupKeys, entries } = this.#columns;
    if (this.#at >= this.#end) {
      if (this.#group + 1 >= groupKeys.length) {
        this.key = -1;
        return false;
      }
      this.#enter(this.#group + 1);
    }
    let at = this.#at;
    let byte = entries[at++]!;
    let value = byte & 0x7f;
    for (let scale = 128; byte > 0x7f; scale *= 128) {
      byte = entries[at++]!;
      value += (byte & 0x7f) * scale;
    }
    this.key += value;
    byte = entries[at++]!;
    value = byte & 0x7f;
    for (let scale = 128; byte > 0x7f; scale *= 128) {
      byte = entries[at++]!;
      value += (byte & 0x7f) * scale;
    }
    this.count = value;
    byte = entries[at++]!;
    value = byte & 0x7f;
    for (let scale = 128; byte > 0x7f; scale *= 128) {
      byte = entries[at++]!;
      value += (byte & 0x7f) * scale;
    }
    this.start = this.end;
    this.end += value;
    this.#at = at;
    return true;
  }

  #enter(group: number): void {
    const { groupKeys, groupStreams, groupPostings, entries } = this.#columns;
    this.#group = group;
    this.#at = groupStreams[group] ?? 0;
    this.#end = groupStreams[group + 1] ?? entries.length;
    this.key = groupKeys[group] ?? -1;
    this.end = groupPostings[group] ?? 0;
  }
}
